import type { Database, Statement } from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import type { Connection, Outcome } from './writer';

const keptAtMost = 500;

/**
 * Runs statements on the driver itself and keeps them prepared. The ORM's query runner comes to the same by way
 * of three awaits, a broadcast and a log call, which together cost more than a small statement does.
 */
export class SqliteStatements implements Connection {
  private readonly prepared = new Map<string, Statement>();

  constructor(readonly database: Database) {}

  /** On the connection that a started data source holds. */
  static of(dataSource: DataSource): SqliteStatements {
    return new SqliteStatements(
      (dataSource.driver as unknown as { databaseConnection: Database }).databaseConnection,
    );
  }

  query<R extends object>(text: string, values: readonly unknown[]): Outcome<R> {
    const statement = this.prepared.get(text) ?? this.prepare(text);
    if (statement.reader) return { rows: statement.all(values) as R[], changed: 0 };
    return { rows: [], changed: statement.run(values).changes };
  }

  private prepare(text: string): Statement {
    const statement = this.database.prepare(text);
    const [oldest] = this.prepared.keys();
    if (this.prepared.size >= keptAtMost && oldest !== undefined) this.prepared.delete(oldest);
    this.prepared.set(text, statement);
    return statement;
  }
}
