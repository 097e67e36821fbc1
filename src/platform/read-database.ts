import { Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { isUnreachable, unavailable } from './database/postgres-writer';
import { PostgresStatements } from './database/postgres-statements';
import type { Sql } from './database/sql';
import { SqliteStatements } from './database/sqlite-statements';
import type { Connection } from './database/writer';
import { UnitOfWork } from './unit-of-work';

/**
 * Where queries read. Outside a unit it is a second connection that the database itself keeps read-only and
 * that sees committed rows alone; inside a unit it is the unit's own connection, which sees its own changes.
 */
@Injectable()
export class ReadDatabase {
  private readonly reader: Connection;

  constructor(
    reader: DataSource,
    private readonly unit: UnitOfWork,
  ) {
    this.reader =
      reader.options.type === 'postgres' ? PostgresStatements.of(reader) : SqliteStatements.of(reader);
  }

  get dialect() {
    return this.unit.dialect;
  }

  /** Inside a unit counters that are changed at its end still stand as they were. */
  get isInUnit(): boolean {
    return this.unit.isOpen;
  }

  async all<R extends object>(statement: Sql): Promise<R[]> {
    if (this.unit.isOpen) return (await this.unit.query<R>(statement)).rows;
    try {
      return (await this.reader.query<R>(statement.text(this.dialect), statement.values)).rows;
    } catch (error) {
      throw isUnreachable(error) ? unavailable(error) : error;
    }
  }

  async first<R extends object>(statement: Sql): Promise<R | undefined> {
    return (await this.all<R>(statement))[0];
  }
}
