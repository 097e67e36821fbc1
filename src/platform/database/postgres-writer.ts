import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { Unavailable } from '../errors';
import { isPassing, postgresCode } from './postgres-errors';
import { PostgresStatements } from './postgres-statements';
import { Session, Writer } from './writer';

const tries = 3;
/** Repeated at once, the loser can take back the row before the winner wakes up, and both are where they were. */
const pauseMs = [5, 25] as const;
const slowMs = 100;
/** query_canceled (a statement or a wait for a row took too long) and lock_not_available. */
const busy = new Set(['57014', '55P03']);
const diskFull = '53100';
/** The server is gone, going, or full; nothing is wrong with the request. */
const unreachable = /^(08|53|57P)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** On PostgreSQL each unit has a connection of the pool; rows are locked as stores read them. */
export class PostgresWriter extends Writer {
  readonly dialect = 'postgres';

  constructor(
    private readonly dataSource: DataSource,
    private readonly logger: Logger,
  ) {
    super();
  }

  async transact<T>(work: (session: Session) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(work);
      } catch (error) {
        const code = postgresCode(error);
        if (isPassing(error) && attempt < tries) {
          await pause(randomInt(...pauseMs) * attempt);
          continue;
        }
        if (isPassing(error) || busy.has(code)) throw new Unavailable('platform.database-busy');
        if (code === diskFull) throw new Unavailable('platform.disk-full');
        if (isUnreachable(error)) throw unavailable(error);
        throw error;
      }
    }
  }

  private async once<T>(work: (session: Session) => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const session = new Session(new PostgresStatements(client), 'postgres', () => true);
    try {
      await client.query('BEGIN');
      const result = await work(session);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      // A broken connection cannot roll back, and the first error says more than the second.
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      session.end();
      await runner.release();
      const tookMs = performance.now() - startedAt;
      if (tookMs > slowMs) this.logger.warn(`A unit of work held a connection for ${Math.round(tookMs)} ms`);
    }
  }
}

/** Whether an error means that the database cannot be reached now, rather than that we asked for nonsense. */
export function isUnreachable(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return (
    unreachable.test(postgresCode(error)) ||
    /Connection terminated|timeout exceeded when trying/.test(message)
  );
}

export function unavailable(cause: unknown): Unavailable {
  const error = new Unavailable('platform.database-unreachable');
  error.cause = cause;
  return error;
}
