import { setTimeout as pause } from 'node:timers/promises';
import { Module } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Entity, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../src/platform/aggregate';
import { Commands } from '../../src/platform/commands';
import { currentContext, runInContext } from '../../src/platform/context';
import { CountColumn, columnType } from '../../src/platform/database/columns';
import { Rows } from '../../src/platform/database/rows';
import { raw, sql } from '../../src/platform/database/sql';
import { DomainEvent, EventNamed, type EventEnvelope } from '../../src/platform/event';
import { Later, ListensTo, type Listener } from '../../src/platform/events/listener';
import { newId } from '../../src/platform/ids';
import { ReadDatabase } from '../../src/platform/read-database';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import type { RunningApp } from './boot';
import { startPlatform } from './start-platform';

/*
 * A tiny domain for tests of the ground: topics on which notes are written, and listeners that can be told to
 * stumble. Its tables are made by `createGround`.
 */

@EventNamed('ground.noted', 'topic')
class Noted extends DomainEvent<{ topic: string; note: number }> {}

@EventNamed('ground.stumbler-passed', 'topic')
class StumblerPassed extends DomainEvent<{ topic: string; note: number }> {}

@Entity('ground_topic')
export class Topic extends Aggregate {
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_ground_topic' })
  name: string;

  @CountColumn()
  notes: number;

  @CountColumn()
  version: number;

  static open(name: string): Topic {
    return Object.assign(new Topic(), { name, notes: 0, version: 1 });
  }

  write(note: number): void {
    this.notes += 1;
    this.record(new Noted({ topic: this.name, note }));
  }
}

/** What a test plugs into the handlers and listeners; `reset` before each story. */
export const world = {
  /** Inside the command, after the note has been written; throws where the command is to fail. */
  duringCommand: async (_note: number): Promise<void> => undefined,
  /** Inside the listener that may stumble, after it has written its row. */
  duringStumbler: async (_note: number): Promise<void> => undefined,
  duringLater: async (_note: number): Promise<void> => undefined,
  reset(): void {
    world.duringCommand = world.duringStumbler = world.duringLater = async () => undefined;
  },
};

export class WriteNote extends Command<number> {
  constructor(
    readonly topic: string,
    readonly note: number,
  ) {
    super();
  }
}

@CommandHandler(WriteNote)
class WriteNoteHandler implements ICommandHandler<WriteNote> {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
  ) {}

  async execute({ topic: name, note }: WriteNote): Promise<number> {
    const topic = await this.rows.find(Topic, sql`name = ${name}`);
    if (!topic) throw new Error(`There is no topic ${name}`);
    topic.write(note);
    await this.rows.update(topic);
    await seen(this.unit, 'command', name, note);
    await world.duringCommand(note);
    return note;
  }
}

/** One row for each time that a part of the program saw a note, in the order of `position`. */
async function seen(unit: UnitOfWork, by: string, topic: string, note: number, position = 0): Promise<void> {
  const { requestId, actor } = currentContext();
  await unit.query(
    sql`INSERT INTO ground_seen (seen_by, topic, note, event_position, request_id, actor_id)
        VALUES (${by}, ${topic}, ${note}, ${position}, ${requestId}, ${actor.id})`,
  );
}

@ListensTo(Noted)
class CountWhenNoted implements Listener<Noted> {
  constructor(private readonly unit: UnitOfWork) {}

  async on({ data }: Noted, { position }: EventEnvelope): Promise<void> {
    await seen(this.unit, 'reliable', data.topic, data.note, position);
  }
}

@ListensTo(Noted)
class StumbleWhenNoted implements Listener<Noted> {
  constructor(private readonly unit: UnitOfWork) {}

  async on({ data }: Noted, { position }: EventEnvelope): Promise<void> {
    await seen(this.unit, 'stumbler', data.topic, data.note, position);
    this.unit.record([new StumblerPassed(data)]);
    await world.duringStumbler(data.note);
  }
}

@Later()
@ListensTo(Noted)
class WriteLaterWhenNoted implements Listener<Noted> {
  constructor(private readonly unit: UnitOfWork) {}

  async on({ data }: Noted, { position }: EventEnvelope): Promise<void> {
    await seen(this.unit, 'later', data.topic, data.note, position);
    await world.duringLater(data.note);
  }
}

@ListensTo(StumblerPassed)
class CountWhenStumblerPassed implements Listener<StumblerPassed> {
  constructor(private readonly unit: UnitOfWork) {}

  async on({ data }: StumblerPassed, { position }: EventEnvelope): Promise<void> {
    await seen(this.unit, 'follower', data.topic, data.note, position);
  }
}

@Module({
  providers: [
    WriteNoteHandler,
    CountWhenNoted,
    StumbleWhenNoted,
    WriteLaterWhenNoted,
    CountWhenStumblerPassed,
  ],
})
export class GroundModule {}

/** Makes the tables of the ground and opens its topics. */
export async function createGround(app: RunningApp, topics: readonly string[] = ['a', 'b']): Promise<void> {
  const id = raw(columnType.id);
  await app.sql(sql`CREATE TABLE ground_topic (name varchar PRIMARY KEY, notes integer, version integer)`);
  await app.sql(
    sql`CREATE TABLE ground_seen (seen_by varchar, topic varchar, note integer, event_position bigint,
          request_id varchar, actor_id ${id}, PRIMARY KEY (seen_by, note))`,
  );
  await app.get(UnitOfWork).run(async () => {
    for (const name of topics) await app.get(Rows).insert(Topic.open(name));
  });
}

/** A platform with that domain on it, where nobody stumbles yet. */
export async function startGround(topics: readonly string[]): Promise<RunningApp> {
  world.reset();
  const app = await startPlatform({ modules: [GroundModule], entities: [Topic] });
  await createGround(app, topics);
  return app;
}

/** Sends a command as the person of that number would, with a request id of its own. */
export function writeAs(app: RunningApp, topic: string, note: number): Promise<number> {
  const actor = { id: personOf(note), kind: 'customer' as const };
  return runInContext({ requestId: `request-${note}`, locale: 'es', actor }, () =>
    app.get(Commands).execute(new WriteNote(topic, note)),
  );
}

const people = new Map<number, string>();

export function personOf(note: number): string {
  const known = people.get(note) ?? newId();
  people.set(note, known);
  return known;
}

export interface Seen {
  topic: string;
  note: number;
  position: number;
  requestId: string;
  actorId: string | null;
}

/** What a part of the program saw, in the order of the events. */
export function seenBy(app: RunningApp, by: string): Promise<Seen[]> {
  return app.sql<Seen>(
    sql`SELECT topic, note, event_position AS position, request_id AS "requestId", actor_id AS "actorId"
        FROM ground_seen WHERE seen_by = ${by} ORDER BY event_position, note`,
  );
}

export async function notesSeenBy(app: RunningApp, by: string): Promise<number[]> {
  return (await seenBy(app, by)).map(({ note }) => note);
}

/** What commands wrote, on the connection of queries, which waits for nobody. */
export function readNotes(app: RunningApp): Promise<{ note: number }[]> {
  return app.get(ReadDatabase).all(sql`SELECT note FROM ground_seen WHERE seen_by = 'command'`);
}

export interface Postponed {
  listener: string;
  subject: string;
  position: number;
  attempts: number;
  state: string;
  error: string | null;
}

export function postponed(app: RunningApp): Promise<Postponed[]> {
  return app.sql<Postponed>(
    sql`SELECT listener, subject, event_position AS position, attempts, state, error
        FROM platform_delivery ORDER BY listener, event_position`,
  );
}

/** Asks again until it holds: for what another instance notices by itself, within a second or two. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 3_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('It never came to hold');
    await pause(10);
  }
}

/** Holds somebody up inside a unit until the test opens it. */
export function gate(): { wait: () => Promise<void>; open: () => void; reached: Promise<void> } {
  let open = (): void => undefined;
  let arrive = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const reached = new Promise<void>((resolve) => (arrive = resolve));
  return {
    wait: () => {
      arrive();
      return opened;
    },
    open: () => open(),
    reached,
  };
}
