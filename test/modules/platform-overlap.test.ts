import { setTimeout as pause } from 'node:timers/promises';
import { secondMs } from '../../src/platform/clock';
import { readJson } from '../../src/platform/database/columns';
import { sql } from '../../src/platform/database/sql';
import { ReadDatabase } from '../../src/platform/read-database';
import type { RunningApp } from '../support/boot';
import {
  GroundModule,
  Topic,
  createGround,
  gate,
  notesSeenBy,
  personOf,
  postponed,
  seenBy,
  world,
  writeAs,
} from '../support/ground';
import { startPlatform } from '../support/start-platform';

const topics = Array.from({ length: 20 }, (_, i) => `topic-${String(i).padStart(2, '0')}`);
const commands = 200;
const topicOf = (note: number) => topics[note % topics.length] ?? '';
const numbers = (holds: (note: number) => boolean) =>
  Array.from({ length: commands }, (_, i) => i).filter(holds);

let app: RunningApp;
beforeEach(async () => {
  world.reset();
  app = await startPlatform({ modules: [GroundModule], entities: [Topic] });
  await createGround(app, topics);
});
afterEach(() => app.close());

describe('200 overlapping commands, a quarter failing after a timer, one listener failing now and then', () => {
  const failing = (note: number) => note % 8 >= 6;
  const committed = numbers((note) => !failing(note));
  const stumbled = new Set<number>();

  beforeEach(async () => {
    stumbled.clear();
    world.duringCommand = async (note) => {
      await pause(note % 3);
      if (failing(note)) throw new Error(`refused ${note}`);
    };
    world.duringStumbler = async (note) => {
      if (note % 5 === 0) await pause(1);
      if (note % 5 === 0 && !stumbled.has(note)) {
        stumbled.add(note);
        throw new Error(`stumbled over ${note}`);
      }
    };
    const outcomes = await Promise.allSettled(
      numbers(() => true).map((note) => writeAs(app, topicOf(note), note)),
    );
    outcomes.forEach((outcome, note) => {
      expect(outcome).toEqual(
        failing(note)
          ? { status: 'rejected', reason: new Error(`refused ${note}`) }
          : { status: 'fulfilled', value: note },
      );
    });
  });

  it('leaves exactly the rows of those that succeeded, and loses no update', async () => {
    expect((await notesSeenBy(app, 'command')).sort((a, b) => a - b)).toEqual(committed);
    expect((await notesSeenBy(app, 'reliable')).sort((a, b) => a - b)).toEqual(committed);
    const counts = await app.sql<{ name: string; notes: number; version: number }>(
      sql`SELECT name, notes, version FROM ground_topic ORDER BY name`,
    );
    expect(counts).toEqual(
      topics.map((name) => {
        const notes = committed.filter((note) => topicOf(note) === name).length;
        return { name, notes, version: notes + 1 };
      }),
    );
  });

  it('logs each event once, under its own actor and request id', async () => {
    const events = await app.sql<{ subject: string; data: unknown; actorId: string; requestId: string }>(
      sql`SELECT subject, data, actor_id AS "actorId", request_id AS "requestId" FROM platform_event
          WHERE name = 'ground.noted'`,
    );
    const read = events.map(({ data, ...rest }) => ({ ...rest, ...readJson<{ note: number }>(data) }));
    expect(read.sort((a, b) => a.note - b.note)).toEqual(
      committed.map((note) => ({
        note,
        topic: topicOf(note),
        subject: topicOf(note),
        actorId: personOf(note),
        requestId: `request-${note}`,
      })),
    );
    for (const by of ['command', 'reliable', 'stumbler', 'follower']) {
      for (const { note, actorId, requestId } of await seenBy(app, by)) {
        expect({ note, actorId, requestId }).toEqual({
          note,
          actorId: personOf(note),
          requestId: `request-${note}`,
        });
      }
    }
  });

  it('postpones what failed and, of the same topic, what came after it; nothing else', async () => {
    const waiting = (await postponed(app)).filter(({ listener }) => listener === 'StumbleWhenNoted');
    const reliable = await seenBy(app, 'reliable');
    const expected = topics.flatMap((topic) => {
      const line = reliable.filter((seen) => seen.topic === topic);
      const first = line.findIndex(({ note }) => note % 5 === 0);
      return first < 0
        ? []
        : line.slice(first).map(({ position }, i) => ({ position, attempts: i === 0 ? 1 : 0 }));
    });
    expect(waiting.map(({ position, attempts }) => ({ position, attempts }))).toEqual(
      expected.sort((a, b) => a.position - b.position),
    );
    expect(waiting.length).toBeGreaterThan(10);
    const passed = reliable.filter(({ position }) => !waiting.some((each) => each.position === position));
    expect(await notesSeenBy(app, 'stumbler')).toEqual(passed.map(({ note }) => note));
    // What a failing listener had recorded went with it.
    expect((await notesSeenBy(app, 'follower')).sort()).toEqual(passed.map(({ note }) => note).sort());
  });

  it('makes everything right once time has passed, each topic in its order', async () => {
    // A stumble within a topic's line delays the ones behind it by one more pause.
    for (let round = 0; round < 12; round++) await app.clock.forward(10 * secondMs);
    expect(await postponed(app)).toEqual([]);
    for (const by of ['reliable', 'stumbler', 'later', 'follower']) {
      expect((await notesSeenBy(app, by)).sort((a, b) => a - b)).toEqual(committed);
    }
    const passed = await app.sql<{ subject: string; data: unknown }>(
      sql`SELECT subject, data FROM platform_event WHERE name = 'ground.stumbler-passed' ORDER BY position`,
    );
    const reliable = await seenBy(app, 'reliable');
    for (const topic of topics) {
      const order = passed
        .filter(({ subject }) => subject === topic)
        .map(({ data }) => readJson<{ note: number }>(data).note);
      expect(order).toEqual(reliable.filter((seen) => seen.topic === topic).map(({ note }) => note));
    }
    for (const { note, actorId } of await seenBy(app, 'later')) expect(actorId).toBe(personOf(note));
  });
});

describe('a reader', () => {
  const polls = 25;
  const visible = () => app.get(ReadDatabase).all(sql`SELECT note FROM ground_seen`);

  it('sees nothing of a long unit before it has committed, and all of it when it answers', async () => {
    const door = gate();
    world.duringCommand = door.wait;
    const answer = writeAs(app, 'topic-01', 1);
    await door.reached;
    for (let i = 0; i < polls; i++) expect(await visible()).toEqual([]);
    door.open();
    await answer;
    expect((await visible()).length).toBe(4);
  });

  it('never sees anything of a unit that is rolled back', async () => {
    const door = gate();
    world.duringCommand = async () => {
      await door.wait();
      throw new Error('refused');
    };
    const answer = writeAs(app, 'topic-01', 1);
    await door.reached;
    for (let i = 0; i < polls; i++) expect(await visible()).toEqual([]);
    door.open();
    await expect(answer).rejects.toThrow('refused');
    expect(await visible()).toEqual([]);
  });

  it('inside a unit sees what that unit has done', async () => {
    let inside: object[] = [];
    world.duringCommand = async () => {
      inside = await visible();
    };
    await writeAs(app, 'topic-01', 1);
    expect(inside).toEqual([{ note: 1 }]);
  });

  it('cannot write: the database itself refuses', async () => {
    const write = app.get(ReadDatabase).all(sql`UPDATE ground_topic SET notes = 99`);
    await expect(write).rejects.toThrow(/read-?only/);
    await expect(app.get(ReadDatabase).all(sql`DELETE FROM platform_event`)).rejects.toThrow(/read-?only/);
    expect(await app.sql(sql`SELECT name FROM ground_topic WHERE notes = 99`)).toEqual([]);
  });
});
