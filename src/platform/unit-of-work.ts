import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable, Logger } from '@nestjs/common';
import type { DomainEvent } from './event';
import type { Sql } from './database/sql';
import { Writer, type Outcome, type Session } from './database/writer';
import { EventDispatch } from './events/event-dispatch';
import type { LastWork, Recorded } from './events/recorded';
import { ManualTime } from './manual-clock';

/** One open transaction and what waits for its end. */
class Unit {
  readonly recorded: Recorded = { events: [], lastWork: [], afterCommit: [] };
  readonly afterRollback: (() => Promise<unknown>)[] = [];
  /** A command or the delivery of its events is under way: whatever starts now is part of it. */
  busy = false;

  constructor(readonly session: Session) {}
}

/**
 * One command, one transaction. A unit started inside another joins it; events recorded in it are logged and
 * delivered before it commits; what must wait for the commit is registered with `afterCommit`.
 */
@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);
  private readonly open = new AsyncLocalStorage<Unit | null>();

  constructor(
    private readonly writer: Writer,
    private readonly dispatch: EventDispatch,
    private readonly manualTime: ManualTime,
  ) {}

  get isOpen(): boolean {
    return Boolean(this.open.getStore());
  }

  get dialect() {
    return this.writer.dialect;
  }

  /** Runs `work` and delivers its events, in the open unit or in a new one that commits before the answer. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return this.transaction(async () => {
      const unit = this.unit();
      if (unit.busy) return work();
      unit.busy = true;
      try {
        const result = await work();
        await this.dispatch.deliver(unit.recorded, unit.session);
        return result;
      } finally {
        unit.busy = false;
      }
    });
  }

  /** Several units of one request in a single transaction: each delivers its events as it ends. */
  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.isOpen) return work();
    let unit: Unit | undefined;
    const transact = async (session: Session) => {
      unit = new Unit(session);
      const { recorded } = unit;
      return this.open.run(unit, async () => {
        await this.manualTime.refresh((statement) => session.query(statement));
        const answer = await work();
        await finish(recorded.lastWork);
        return answer;
      });
    };
    try {
      const result = await this.writer.transact(transact);
      await this.runHooks(unit?.recorded.afterCommit ?? []);
      return result;
    } catch (error) {
      await this.runHooks(unit?.afterRollback ?? []);
      throw error;
    }
  }

  /** A statement inside the open unit; writing outside of one is a fault of ours. */
  async query<R extends object>(statement: Sql): Promise<Outcome<R>> {
    return this.unit().session.query<R>(statement);
  }

  /** Hands events to the open unit, to be logged and delivered in its transaction. */
  record(events: readonly DomainEvent[]): void {
    this.unit().recorded.events.push(...events);
  }

  /** Postpones work on rows that every unit wants (counters) to the end of the unit, in the order of `key`. */
  atTheEnd(key: string, run: () => Promise<void>): void {
    this.unit().recorded.lastWork.push({ key, run });
  }

  /** Runs once the unit has committed, outside of it and before the answer; never when it rolls back. */
  afterCommit(hook: () => void | Promise<void>): void {
    this.unit().recorded.afterCommit.push(hook);
  }

  /** Runs when the unit has failed, outside of it: for what must be remembered of a refusal. */
  afterRollback(hook: () => Promise<unknown>): void {
    this.unit().afterRollback.push(hook);
  }

  /** The unit is decided: a hook that fails is logged, and never changes the answer. */
  private async runHooks(hooks: readonly (() => unknown)[]): Promise<void> {
    if (hooks.length === 0) return;
    await this.open.run(null, async () => {
      for (const hook of hooks) {
        try {
          await hook();
        } catch (error) {
          this.logger.error({ err: error }, 'A hook after a unit of work failed');
        }
      }
    });
  }

  private unit(): Unit {
    const unit = this.open.getStore();
    if (!unit) throw new Error('No unit of work is open: state changes only through a command');
    return unit;
  }
}

async function finish(lastWork: LastWork[]): Promise<void> {
  lastWork.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  for (const { run } of lastWork) await run();
}
