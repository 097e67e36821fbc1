import { Commands } from '../../src/platform/commands';
import { currentContext } from '../../src/platform/context';
import { sql } from '../../src/platform/database/sql';
import { ReadDatabase } from '../../src/platform/read-database';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import type { RunningApp } from '../support/boot';
import {
  WriteNote,
  gate,
  notesSeenBy,
  postponed,
  readNotes,
  startGround,
  world,
  writeAs,
} from '../support/ground';

let app: RunningApp;
let unit: UnitOfWork;
beforeEach(async () => {
  app = await startGround(['a', 'b', 'c']);
  unit = app.get(UnitOfWork);
});
afterEach(() => app.close());

const insert = (topic: string, note: number) =>
  unit.query(sql`INSERT INTO ground_seen (seen_by, topic, note) VALUES ('by hand', ${topic}, ${note})`);
const byHand = () => notesSeenBy(app, 'by hand');

describe('a hook after the commit', () => {
  it('runs outside of the unit, sees what it committed, may change state itself, and before the answer', async () => {
    const story: unknown[] = [];
    world.duringCommand = async (note) => {
      if (note !== 1) return;
      unit.afterCommit(async () => {
        story.push(unit.isOpen, await readNotes(app), currentContext().requestId);
        await app.get(Commands).execute(new WriteNote('b', 2));
      });
    };
    await writeAs(app, 'a', 1);
    expect(story).toEqual([false, [{ note: 1 }], 'request-1']);
    expect(await readNotes(app)).toEqual([{ note: 1 }, { note: 2 }]);
  });

  it('does not run for what was rolled back', async () => {
    let ran = false;
    world.duringCommand = async () => {
      unit.afterCommit(() => void (ran = true));
      throw new Error('refused');
    };
    await expect(writeAs(app, 'a', 1)).rejects.toThrow('refused');
    expect(ran).toBe(false);
  });

  it('does not run for a listener that failed', async () => {
    let ran = 0;
    world.duringStumbler = async () => {
      unit.afterCommit(() => void (ran += 1));
      throw new Error('stumbled');
    };
    await writeAs(app, 'a', 1);
    expect(ran).toBe(0);
    expect((await postponed(app)).map(({ listener }) => listener)).toContain('StumbleWhenNoted');
  });

  it('that fails does not turn the answer into an error, nor keep the next one from running', async () => {
    let ran = false;
    world.duringCommand = async () => {
      unit.afterCommit(() => Promise.reject(new Error('the hook failed')));
      unit.afterCommit(() => void (ran = true));
    };
    await expect(writeAs(app, 'a', 1)).resolves.toBe(1);
    expect(ran).toBe(true);
  });
});

describe('work at the end of a unit', () => {
  it('runs after everything else, in the order of its keys', async () => {
    const story: string[] = [];
    world.duringCommand = async () => {
      for (const key of ['m', 'z', 'a']) unit.atTheEnd(key, async () => void story.push(`command ${key}`));
      story.push('command');
    };
    world.duringStumbler = async () => {
      unit.atTheEnd('b', async () => void story.push('listener b'));
      story.push('listener');
    };
    await writeAs(app, 'a', 1);
    expect(story).toEqual(['command', 'listener', 'command a', 'listener b', 'command m', 'command z']);
  });

  it('of a listener that failed is dropped with it', async () => {
    const story: string[] = [];
    world.duringCommand = async () => unit.atTheEnd('z', async () => void story.push('command'));
    world.duringStumbler = async () => {
      unit.atTheEnd('a', async () => void story.push('listener'));
      throw new Error('stumbled');
    };
    await writeAs(app, 'a', 1);
    expect(story).toEqual(['command']);
  });

  it('that fails takes the whole unit with it', async () => {
    world.duringCommand = async () => unit.atTheEnd('z', () => Promise.reject(new Error('no counter')));
    await expect(writeAs(app, 'a', 1)).rejects.toThrow('no counter');
    expect(await readNotes(app)).toEqual([]);
  });
});

describe('a forgotten await', () => {
  it('cannot write after the end of its unit', async () => {
    const door = gate();
    const late: Promise<unknown>[] = [];
    world.duringCommand = async () => {
      late.push(door.wait().then(() => insert('a', 99)));
      late.push(door.wait().then(() => app.get(Commands).execute(new WriteNote('b', 98))));
      late.push(door.wait().then(() => app.get(ReadDatabase).all(sql`SELECT 1`)));
    };
    await writeAs(app, 'a', 1);
    door.open();
    for (const outcome of await Promise.allSettled(late)) {
      expect(outcome).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringContaining('has ended') },
      });
    }
    expect(await byHand()).toEqual([]);
    expect(await readNotes(app)).toEqual([{ note: 1 }]);
  });

  it('outside of any unit, writing is refused as well', async () => {
    await expect(insert('a', 1)).rejects.toThrow('No unit of work is open');
    expect(() => unit.record([])).toThrow('No unit of work is open');
  });
});

describe('units that are committed together', () => {
  it('are not harmed by a neighbour that fails, whether by itself or in the database', async () => {
    world.duringCommand = async (note) => {
      if (note === 7) throw new Error('refused');
      if (note === 8) await insert('a', 1).then(() => insert('a', 1));
      if (note === 9) await unit.query(sql`SELECT nonsense FROM nowhere`);
    };
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, (_, note) => writeAs(app, 'abc'[note % 3] ?? '', note)),
    );
    expect(outcomes.flatMap(({ status }, note) => (status === 'rejected' ? [note] : []))).toEqual([7, 8, 9]);
    const expected = outcomes.flatMap(({ status }, note) => (status === 'fulfilled' ? [note] : []));
    expect((await notesSeenBy(app, 'command')).sort((a, b) => a - b)).toEqual(expected);
    expect(await byHand()).toEqual([]);
  });

  it('are answered only when they can be read', async () => {
    const seen = Array.from({ length: 20 }, async (_, note) => {
      await writeAs(app, 'abc'[note % 3] ?? '', note);
      return (await readNotes(app)).some((row) => row.note === note);
    });
    expect(await Promise.all(seen)).toEqual(seen.map(() => true));
  });

  it('join the unit that is open, and are undone with it', async () => {
    const outer = unit.run(async () => {
      await app.get(Commands).execute(new WriteNote('a', 1));
      expect(
        await app.get(ReadDatabase).all(sql`SELECT note FROM ground_seen WHERE seen_by = 'command'`),
      ).toHaveLength(1);
      throw new Error('refused at last');
    });
    await expect(outer).rejects.toThrow('refused at last');
    expect(await readNotes(app)).toEqual([]);
    expect(await app.sql(sql`SELECT position FROM platform_event`)).toEqual([]);
  });
});
