import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Connection, Outcome } from './writer';

/**
 * Runs statements on the driver itself, by names under which PostgreSQL keeps them parsed and, after a few runs,
 * planned. Commands without values (`BEGIN`, `SAVEPOINT`) take the shorter way without a name.
 */
export class PostgresStatements implements Connection {
  constructor(private readonly client: Pick<Pool, 'query'>) {}

  /** Each on whichever connection of a started data source is free. */
  static of(dataSource: DataSource): PostgresStatements {
    return new PostgresStatements((dataSource.driver as unknown as { master: Pool }).master);
  }

  async query<R extends object>(text: string, values: readonly unknown[]): Promise<Outcome<R>> {
    const statement = values.length === 0 ? { text } : { name: nameOf(text), text, values: [...values] };
    const { rows, rowCount } = await this.client.query<R>(statement);
    return { rows, changed: rowCount ?? 0 };
  }
}

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha256').update(text).digest('base64url');
    names.set(text, name);
  }
  return name;
}
