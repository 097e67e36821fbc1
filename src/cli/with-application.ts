import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { migratorOptions } from '../../ormconfig';
import { AppModule } from '../app.module';
import { readConfig } from '../platform/config';
import { migrate } from '../platform/migrations/migrate';
import { holdDatabase } from '../platform/process/database-lock';

/**
 * Does something with the whole product in a process of its own, without serving. On SQLite it refuses while Turno
 * runs; on PostgreSQL it is another instance, whose changes the others take over.
 */
export async function withApplication<T>(work: (app: INestApplicationContext) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const release = await holdDatabase(config);
  try {
    await migrate(new DataSource(migratorOptions(config.databaseUrl)));
    const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), {
      logger: ['error'],
      abortOnError: false,
    });
    try {
      return await work(app);
    } finally {
      await app.close();
    }
  } finally {
    release();
  }
}
