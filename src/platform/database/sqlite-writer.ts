import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import type { Database } from 'better-sqlite3';
import type { DataSource, QueryRunner } from 'typeorm';
import { Unavailable } from '../errors';
import { Session, Writer } from './writer';

interface Member {
  run(session: Session): Promise<Settled>;
  refuse(error: unknown): void;
}

/** The outcome of a member, told to its caller only after the group's commit. */
type Settled = () => void;

const groupMembers = 64;
const groupMs = 10;
const busyMs = 5_000;
const slowMs = 100;

/**
 * SQLite has one writer, so units run one after another; those that wait together share one commit (group
 * commit), each in a savepoint of its own, so that a durable commit costs one fsync for all of them.
 */
export class SqliteWriter extends Writer {
  readonly dialect = 'sqlite';
  private readonly waiting: Member[] = [];
  private draining = false;
  private readonly runner: QueryRunner;
  private readonly connection: Database;

  constructor(
    dataSource: DataSource,
    private readonly logger: Logger,
  ) {
    super();
    this.runner = dataSource.createQueryRunner();
    this.connection = (dataSource.driver as unknown as { databaseConnection: Database }).databaseConnection;
  }

  transact<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      // Without the snapshot a member would run under the actor and request id of whoever drains the queue.
      const inCallersContext = AsyncLocalStorage.snapshot();
      const run = async (session: Session): Promise<Settled> => {
        try {
          const result = await inCallersContext(work, session);
          return () => resolve(result);
        } catch (error) {
          throw new MemberFailed(error, () => reject(error as Error));
        }
      };
      this.waiting.push({ run, refuse: reject });
      if (!this.draining) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.draining = true;
    while (this.waiting.length > 0) await this.runGroup();
    this.draining = false;
  }

  private async runGroup(): Promise<void> {
    const members: Member[] = [];
    const settled: Settled[] = [];
    try {
      await this.begin();
      const startedAt = performance.now();
      while (members.length < groupMembers && performance.now() - startedAt < groupMs) {
        if (this.waiting.length === 0) await nextTurn();
        const member = this.waiting.shift();
        if (!member) break;
        members.push(member);
        settled.push(await this.runMember(member));
      }
      this.connection.exec('COMMIT');
    } catch (error) {
      if (this.connection.inTransaction) this.connection.exec('ROLLBACK');
      const told = members.length > 0 ? members : this.waiting.splice(0, 1);
      const reason = isFull(error) ? new Unavailable('platform.disk-full') : error;
      told.forEach((member) => member.refuse(reason));
      return;
    }
    settled.forEach((tell) => tell());
  }

  private async runMember(member: Member): Promise<Settled> {
    const startedAt = performance.now();
    const session = new Session(this.runner, 'sqlite', () => this.connection.inTransaction);
    const savepoint = await session.savepoint();
    try {
      const settled = await member.run(session);
      await savepoint.release();
      return settled;
    } catch (error) {
      if (session.isLost || !(error instanceof MemberFailed)) throw error;
      await savepoint.rollback();
      return error.tell;
    } finally {
      session.end();
      const tookMs = performance.now() - startedAt;
      if (tookMs > slowMs) this.logger.warn(`A unit of work held the database for ${Math.round(tookMs)} ms`);
    }
  }

  /** Another process may hold the lock for a moment; waiting by timer keeps our event loop free. */
  private async begin(): Promise<void> {
    const deadline = performance.now() + busyMs;
    for (let delayMs = 1; ; delayMs = Math.min(delayMs * 2, 50)) {
      try {
        this.connection.exec('BEGIN IMMEDIATE');
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (performance.now() > deadline) throw new Unavailable('platform.database-busy');
        await pause(delayMs);
      }
    }
  }
}

class MemberFailed extends Error {
  constructor(
    override readonly cause: unknown,
    readonly tell: Settled,
  ) {
    super('A member of the group failed');
  }
}

function sqliteCode(error: unknown): string {
  const outer = error as { code?: string; driverError?: { code?: string }; cause?: unknown };
  return outer.code ?? outer.driverError?.code ?? (outer.cause ? sqliteCode(outer.cause) : '');
}

const isBusy = (error: unknown) => sqliteCode(error).startsWith('SQLITE_BUSY');
const isFull = (error: unknown) => sqliteCode(error) === 'SQLITE_FULL';
