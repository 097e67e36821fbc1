import { Unavailable } from '../errors';
import type { Dialect } from './columns';
import type { Sql } from './sql';

/** Rows that a statement returned and how many it changed. */
export interface Outcome<R> {
  rows: R[];
  changed: number;
}

/** Where statements run: SQLite answers at once, PostgreSQL later. */
export interface Connection {
  query<R extends object>(text: string, values: readonly unknown[]): Outcome<R> | Promise<Outcome<R>>;
}

/** What holds a failing part of a transaction apart from the rest. */
export interface Savepoint {
  release(): Promise<void>;
  rollback(): Promise<void>;
}

/** The statements of one transaction. Once the database has given it up, every further statement is refused. */
export class Session {
  private lost: Error | undefined;
  private ended = false;
  private savepoints = 0;

  constructor(
    private readonly connection: Connection,
    readonly dialect: Dialect,
    /** Whether the transaction still stands: SQLite may roll all of it back by itself (a full disk). */
    private readonly stands: () => boolean,
  ) {}

  async query<R extends object>(statement: Sql): Promise<Outcome<R>> {
    return this.run<R>(statement.text(this.dialect), statement.values);
  }

  /** Opens a savepoint; what runs in it can be undone alone. */
  async savepoint(): Promise<Savepoint> {
    const name = `part_${++this.savepoints}`;
    await this.run(`SAVEPOINT ${name}`);
    return {
      release: async () => void (await this.run(`RELEASE SAVEPOINT ${name}`)),
      rollback: async () => {
        await this.run(`ROLLBACK TO SAVEPOINT ${name}`);
        await this.run(`RELEASE SAVEPOINT ${name}`);
      },
    };
  }

  get isLost(): boolean {
    return this.ended || this.lost !== undefined;
  }

  /** After this no statement can reach the database by way of code that still runs. */
  end(): void {
    this.ended = true;
  }

  private async run<R extends object>(text: string, values: readonly unknown[] = []): Promise<Outcome<R>> {
    if (this.lost) throw this.lost;
    if (this.ended) throw new Error('This unit of work has ended; an await was forgotten');
    try {
      return await this.connection.query<R>(text, values);
    } catch (error) {
      this.checkStanding(error);
      throw error;
    }
  }

  private checkStanding(cause: unknown): void {
    if (this.stands()) return;
    this.lost = new Unavailable('platform.transaction-lost');
    this.lost.cause = cause;
    throw this.lost;
  }
}

/** Runs work in a transaction of its own on the database at hand. */
export abstract class Writer {
  abstract readonly dialect: Dialect;
  /** Answers only after the commit. */
  abstract transact<T>(work: (session: Session) => Promise<T>): Promise<T>;
}
