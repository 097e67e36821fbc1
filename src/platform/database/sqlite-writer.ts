import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Unavailable } from '../errors';
import { SqliteStatements } from './sqlite-statements';
import { Session, Writer } from './writer';

interface Member {
  /** When it began to wait, by the monotonic clock. */
  readonly since: number;
  run(session: Session): Promise<Settled>;
  refuse(error: unknown): void;
}

/** The outcome of a member, told to its caller only after the group's commit. */
type Settled = () => void;

const groupMembers = 64;
/** How long the first of a group waits for those behind it. At 10 ms six fit in, and each commit is an fsync. */
const groupMs = 25;
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
  private readonly statements: SqliteStatements;

  constructor(
    dataSource: DataSource,
    private readonly logger: Logger,
  ) {
    super();
    this.statements = SqliteStatements.of(dataSource);
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
          throw new MemberFailed(error, () => reject(refusal(error)));
        }
      };
      this.waiting.push({ since: performance.now(), run, refuse: reject });
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
      this.statements.query('COMMIT', []);
    } catch (error) {
      this.rollBack();
      const told = members.length > 0 ? members : this.whoWaitedLongest();
      told.forEach((member) => member.refuse(refusal(error)));
      return;
    }
    settled.forEach((tell) => tell());
  }

  private async runMember(member: Member): Promise<Settled> {
    const startedAt = performance.now();
    const session = new Session(this.statements, 'sqlite', () => this.isInTransaction);
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

  private get isInTransaction(): boolean {
    return this.statements.database.inTransaction;
  }

  /** SQLite may have rolled back already, and what went wrong before says more than what goes wrong here. */
  private rollBack(): void {
    try {
      if (this.isInTransaction) this.statements.query('ROLLBACK', []);
    } catch (error) {
      this.logger.error({ err: error }, 'A group of units could not be rolled back');
    }
  }

  /** The first in the line, and all others whose time to wait has passed with it. */
  private whoWaitedLongest(): Member[] {
    const tooOld = performance.now() - busyMs;
    const patient = this.waiting.findIndex(({ since }, i) => i > 0 && since > tooOld);
    return this.waiting.splice(0, patient < 0 ? this.waiting.length : patient);
  }

  /** Another process may hold the lock for a moment; waiting by timer keeps our event loop free. */
  private async begin(): Promise<void> {
    const deadline = (this.waiting[0]?.since ?? performance.now()) + busyMs;
    for (let delayMs = 1; ; delayMs = Math.min(delayMs * 2, 50)) {
      try {
        this.statements.query('BEGIN IMMEDIATE', []);
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

/** What the caller is told: the fault itself, or in our words what the machine is short of. */
function refusal(error: unknown): Error {
  const fault = error instanceof MemberFailed ? error.cause : error;
  const code = sqliteCode(fault);
  if (code === 'SQLITE_FULL') return unavailable('platform.disk-full', fault);
  if (code.startsWith('SQLITE_IOERR')) return unavailable('platform.database-unreachable', fault);
  return fault as Error;
}

function unavailable(code: string, cause: unknown): Unavailable {
  const error = new Unavailable(code);
  error.cause = cause;
  return error;
}

/** The driver's code, wherever in the chain of causes it stands; our own errors have codes of another kind. */
function sqliteCode(error: unknown): string {
  const { code, driverError, cause } = (error ?? {}) as {
    code?: string;
    driverError?: { code?: string };
    cause?: unknown;
  };
  const own = [code, driverError?.code].find((each) => each?.startsWith('SQLITE_'));
  return own ?? (cause ? sqliteCode(cause) : '');
}

const isBusy = (error: unknown) => sqliteCode(error).startsWith('SQLITE_BUSY');
