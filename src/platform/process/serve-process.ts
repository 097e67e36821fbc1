import { setTimeout as pause } from 'node:timers/promises';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { InvalidConfig, readConfig, type Config } from '../config';
import { configureHttp, openForRequests } from '../http/serve';
import { Lifecycle } from '../lifecycle';
import { migrate } from '../migrations/migrate';
import { holdDatabase } from './database-lock';
import { holdFolder } from './folder-lock';
import { releaseMemoryOfStart } from './release-memory';
import { startFault } from './start-fault';
import { StartRefused } from './start-refused';

const finishMs = 10_000;
const letGoMs = 50;

/** What a process serves: its root module, and the database that it migrates before. */
export interface Application {
  root(config: Config): DynamicModule;
  migrator(databaseUrl: string): DataSourceOptions;
}

/** Starts the process: configuration, lock, migrations, application, signals. */
export async function serve(application: Application): Promise<void> {
  try {
    const config = configuration();
    await start(config, application).catch((error: unknown) => {
      throw startFault(error, config);
    });
  } catch (error) {
    const plain = error instanceof InvalidConfig || error instanceof StartRefused;
    process.stderr.write(`${plain ? error.message : stackOf(error)}\n`);
    process.exit(1);
  }
}

async function start(config: Config, application: Application): Promise<void> {
  const release = await holdDatabase(config);
  process.once('exit', release);
  process.once('exit', await holdFolder(config));
  await migrate(new DataSource(application.migrator(config.databaseUrl)));
  const app = await NestFactory.create<NestExpressApplication>(application.root(config), {
    bufferLogs: true,
    rawBody: true,
    bodyParser: false,
  });
  app.useLogger(app.get(Logger));
  configureHttp(app);
  // The demonstration's logins are known to everybody, so it is shown to this machine alone.
  await openForRequests(app, config.port, config.demo ? '127.0.0.1' : undefined);
  stopOnSignal(app, config);
  announce(app, config);
  releaseMemoryOfStart();
}

function configuration(): Config {
  const config = readConfig(process.env);
  for (const name of config.unknown) process.stderr.write(`Warning: ${name} is not a setting of Turno\n`);
  return config;
}

function announce(app: NestExpressApplication, config: Config): void {
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  process.stdout.write(
    `Turno listens on ${config.port === 0 ? `http://localhost:${port}` : config.publicUrl}\n`,
  );
}

/** SIGTERM: not ready, finish what was begun, exit 0. */
function stopOnSignal(app: NestExpressApplication, config: Config): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    app.get(Lifecycle).drain();
    await pause(config.drainMs);
    setTimeout(() => process.exit(1), finishMs).unref();
    // A server that closes lets go of the connections that are idle at that moment, and of none that become so later.
    const letGo = setInterval(() => app.getHttpServer().closeIdleConnections(), letGoMs);
    await app.close();
    clearInterval(letGo);
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
  // The launcher that started us is gone; a server without it would keep the port unseen.
  if (process.send) {
    process.on('disconnect', () => void stop());
    if (!process.connected) void stop();
  }
  process.on('unhandledRejection', (error) => {
    process.stderr.write(`An error that nobody handled: ${stackOf(error)}\n`);
    process.exit(1);
  });
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
