import { hourMs, minuteMs, secondMs } from '../../src/platform/clock';
import { Commands } from '../../src/platform/commands';
import { readJson } from '../../src/platform/database/columns';
import { sql } from '../../src/platform/database/sql';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import type { RunningApp } from '../support/boot';
import {
  GroundModule,
  Topic,
  WriteNote,
  createGround,
  notesSeenBy,
  postponed,
  seenBy,
  until,
  world,
  writeAs,
} from '../support/ground';
import { startPlatform } from '../support/start-platform';

let app: RunningApp;
beforeEach(async () => {
  world.reset();
  app = await startPlatform({ modules: [GroundModule], entities: [Topic] });
  await createGround(app);
});
afterEach(() => app.close());

const stumblers = async () =>
  (await postponed(app))
    .filter(({ listener }) => listener === 'StumbleWhenNoted')
    .map(({ subject, attempts, state }) => ({ subject, attempts, state }));

describe('a listener that throws', () => {
  it('does not fail the command, keeps the other listeners, and is tried again ten seconds later', async () => {
    world.duringStumbler = () => Promise.reject(new Error('stumbled'));
    await expect(writeAs(app, 'a', 1)).resolves.toBe(1);
    expect(await notesSeenBy(app, 'reliable')).toEqual([1]);
    expect(await stumblers()).toEqual([{ subject: 'a', attempts: 1, state: 'waiting' }]);
    world.reset();
    await app.clock.forward(9 * secondMs);
    expect(await notesSeenBy(app, 'stumbler')).toEqual([]);
    await app.clock.forward(secondMs);
    expect(await notesSeenBy(app, 'stumbler')).toEqual([1]);
    expect(await notesSeenBy(app, 'follower')).toEqual([1]);
    expect(await postponed(app)).toEqual([]);
  });

  it('is given the same event, position, time and actor as at first', async () => {
    world.duringStumbler = () => Promise.reject(new Error('stumbled'));
    await writeAs(app, 'a', 1);
    world.reset();
    await app.clock.forward(10 * secondMs);
    const [reliable] = await seenBy(app, 'reliable');
    const [stumbler] = await seenBy(app, 'stumbler');
    expect(stumbler).toMatchObject({
      topic: 'a',
      note: 1,
      position: reliable?.position,
      actorId: reliable?.actorId,
    });
  });

  it('holds back what comes later of the same subject, and nobody else', async () => {
    world.duringStumbler = async (note) => {
      if (note === 1) throw new Error('stumbled');
    };
    for (const [topic, note] of [
      ['a', 1],
      ['b', 2],
      ['a', 3],
      ['b', 4],
    ] as const)
      await writeAs(app, topic, note);
    expect(await notesSeenBy(app, 'stumbler')).toEqual([2, 4]);
    expect(await notesSeenBy(app, 'reliable')).toEqual([1, 2, 3, 4]);
    await app.clock.tick();
    expect(await notesSeenBy(app, 'stumbler')).toEqual([2, 4]);
    world.reset();
    const counts = await app.clock.forward(10 * secondMs);
    expect(counts.deliveries).toBe(2);
    expect(await notesSeenBy(app, 'stumbler')).toEqual([1, 2, 3, 4]);
  });

  it('holds back what comes later of the same subject within one unit as well', async () => {
    world.duringStumbler = async (note) => {
      if (note === 1) throw new Error('stumbled');
    };
    await app.get(UnitOfWork).run(async () => {
      for (const note of [1, 2]) await app.get(Commands).execute(new WriteNote('a', note));
      await app.get(Commands).execute(new WriteNote('b', 3));
    });
    expect(await notesSeenBy(app, 'stumbler')).toEqual([3]);
    expect(await stumblers()).toEqual([
      { subject: 'a', attempts: 1, state: 'waiting' },
      { subject: 'a', attempts: 0, state: 'waiting' },
    ]);
    world.reset();
    await app.clock.forward(10 * secondMs);
    const passed = await app.sql<{ data: unknown }>(
      sql`SELECT data FROM platform_event WHERE name = 'ground.stumbler-passed' ORDER BY position`,
    );
    expect(passed.map(({ data }) => readJson<{ note: number }>(data).note)).toEqual([3, 1, 2]);
  });

  it('is tried eight times over about a day and a half, then shown as stuck with its reason, and not tried again', async () => {
    let tries = 0;
    world.duringStumbler = async () => {
      tries += 1;
      throw new Error('stumbled\nover something with a second line');
    };
    await writeAs(app, 'a', 1);
    const pauses = [
      10 * secondMs,
      minuteMs,
      5 * minuteMs,
      30 * minuteMs,
      2 * hourMs,
      6 * hourMs,
      24 * hourMs,
    ];
    for (const [failures, pauseMs] of pauses.entries()) {
      expect(tries).toBe(failures + 1);
      await app.clock.forward(pauseMs - 1);
      expect(tries).toBe(failures + 1);
      await app.clock.forward(1);
    }
    expect(tries).toBe(8);
    await app.clock.forward(1_000 * hourMs);
    expect(tries).toBe(8);
    expect(await postponed(app)).toMatchObject([
      { listener: 'StumbleWhenNoted', subject: 'a', attempts: 8, state: 'stuck', error: 'Error: stumbled' },
    ]);
  });

  it('leaves no rows and no events of its own behind', async () => {
    world.duringStumbler = () => Promise.reject(new Error('stumbled'));
    await writeAs(app, 'a', 1);
    expect(await notesSeenBy(app, 'stumbler')).toEqual([]);
    expect(await notesSeenBy(app, 'follower')).toEqual([]);
    expect(await app.sql(sql`SELECT name FROM platform_event`)).toEqual([{ name: 'ground.noted' }]);
  });

  it('by a fault of its own SQL harms neither the command nor the others', async () => {
    world.duringStumbler = async (note) => {
      await app.sql(sql`INSERT INTO ground_seen (seen_by, topic, note) VALUES ('command', 'a', ${note})`);
    };
    await expect(writeAs(app, 'a', 1)).resolves.toBe(1);
    expect(await notesSeenBy(app, 'reliable')).toEqual([1]);
    expect(await stumblers()).toEqual([{ subject: 'a', attempts: 1, state: 'waiting' }]);
  });
});

describe('a listener marked @Later', () => {
  it('never runs inside the command, but by a delivery of its own', async () => {
    await writeAs(app, 'a', 1);
    expect(await notesSeenBy(app, 'later')).toEqual([]);
    expect(await postponed(app)).toMatchObject([
      { listener: 'WriteLaterWhenNoted', attempts: 0, state: 'waiting' },
    ]);
    expect(await app.clock.tick()).toMatchObject({ deliveries: 1 });
    expect(await notesSeenBy(app, 'later')).toEqual([1]);
  });

  it('keeps the order of its subject when it fails', async () => {
    for (const note of [1, 2, 3]) await writeAs(app, 'a', note);
    const order: number[] = [];
    world.duringLater = async (note) => {
      order.push(note);
      if (note === 1 && order.length === 1) throw new Error('not yet');
    };
    await app.clock.tick();
    expect(order).toEqual([1]);
    await app.clock.forward(10 * secondMs);
    expect(order).toEqual([1, 1, 2, 3]);
  });
});

describe('under the clock of the system', () => {
  it('deliveries are worked off at once, without anybody asking', async () => {
    const live = await startPlatform({
      modules: [GroundModule],
      entities: [Topic],
      env: { TURNO_CLOCK: 'system' },
    });
    try {
      await createGround(live);
      for (const note of [1, 2, 3]) await writeAs(live, 'a', note);
      await until(async () => (await notesSeenBy(live, 'later')).length === 3);
      await until(async () => (await postponed(live)).length === 0);
    } finally {
      await live.close();
    }
  });
});
