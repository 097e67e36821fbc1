import { setTimeout as pause } from 'node:timers/promises';
import { getDataSourceToken } from '@nestjs/typeorm';
import Sqlite from 'better-sqlite3';
import type { DataSource } from 'typeorm';
import { sqlitePath } from '../../src/platform/database/columns';
import { Rows } from '../../src/platform/database/rows';
import { sql } from '../../src/platform/database/sql';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import type { RunningApp } from '../support/boot';
import { itOnPostgres, itOnSqlite } from '../support/databases';
import { Topic, gate, notesSeenBy, readNotes, startGround, world, writeAs } from '../support/ground';

let app: RunningApp;
let unit: UnitOfWork;
beforeEach(async () => {
  app = await startGround(['a', 'b', 'c']);
  unit = app.get(UnitOfWork);
});
afterEach(() => app.close());

describe('when another process holds the SQLite file', () => {
  const lockFile = () => {
    const other = new Sqlite(sqlitePath(app.config.databaseUrl), { timeout: 0 });
    other.exec('BEGIN IMMEDIATE');
    return { release: () => other.close() };
  };

  itOnSqlite(
    'commands wait by timer, without stopping anybody else, and go through when it lets go',
    async () => {
      const lock = lockFile();
      let settled = 0;
      const answers = [1, 2, 3].map((note) => writeAs(app, 'a', note).finally(() => (settled += 1)));
      // Health answers and reading goes on meanwhile: the event loop is free.
      for (let i = 0; i < 20; i++) {
        expect((await app.http.get('/healthz')).status).toBe(200);
        expect(await readNotes(app)).toEqual([]);
      }
      expect(settled).toBe(0);
      lock.release();
      expect(await Promise.all(answers)).toEqual([1, 2, 3]);
    },
  );

  itOnSqlite(
    'all that have waited for five seconds are told that the database is busy',
    async () => {
      const lock = lockFile();
      const answers = await Promise.allSettled([1, 2, 3].map((note) => writeAs(app, 'a', note)));
      // One deadline for all: the lock is still held, and nobody has waited for somebody else's five seconds.
      for (const answer of answers) {
        expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'platform.database-busy' } });
      }
      lock.release();
      expect(await readNotes(app)).toEqual([]);
      await expect(writeAs(app, 'a', 4)).resolves.toBe(4);
    },
    12_000,
  );
});

describe('when the disk is full', () => {
  const big = 'x'.repeat(200_000);
  const limit = async (pages: number | 'as now') => {
    const writer = app.app.get<DataSource>(getDataSourceToken());
    const count =
      pages === 'as now' ? ((await writer.query('PRAGMA page_count'))[0].page_count as number) : pages;
    await writer.query(`PRAGMA max_page_count = ${count}`);
  };
  const fill = () => unit.query(sql`INSERT INTO ground_seen (seen_by, topic, note) VALUES (${big}, 'a', 0)`);

  itOnSqlite('units answer so, leave nothing half-written, and work again when there is space', async () => {
    await limit('as now');
    world.duringCommand = async (note) => {
      if (note % 2 === 0) await fill();
    };
    const outcomes = await Promise.allSettled([0, 1, 2, 3].map((note) => writeAs(app, 'a', note)));
    for (const [note, outcome] of outcomes.entries()) {
      if (note % 2 === 0 || outcome.status === 'rejected') {
        expect(outcome).toMatchObject({ reason: { code: 'platform.disk-full' } });
      }
    }
    const acknowledged = outcomes.flatMap(({ status }, note) => (status === 'fulfilled' ? [note] : []));
    for (const by of ['command', 'reliable', 'stumbler'])
      expect(await notesSeenBy(app, by)).toEqual(acknowledged);
    await limit(1_000_000);
    world.reset();
    await expect(writeAs(app, 'a', 10)).resolves.toBe(10);
    expect(await app.sql(sql`SELECT notes FROM ground_topic WHERE name = 'a'`)).toEqual([
      { notes: acknowledged.length + 1 },
    ]);
  });

  itOnSqlite('a listener that meets it never leaves its command half-written', async () => {
    await limit('as now');
    world.duringStumbler = async () => void (await fill());
    const [outcome] = await Promise.allSettled([writeAs(app, 'a', 1)]);
    const written = await notesSeenBy(app, 'command');
    expect(written).toEqual(outcome?.status === 'fulfilled' ? [1] : []);
    expect(await notesSeenBy(app, 'reliable')).toEqual(written);
    await limit(1_000_000);
  });
});

describe('several units that want the same row', () => {
  it('take turns and lose no change', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, note) => writeAs(app, 'a', note)));
    expect(await app.sql(sql`SELECT notes, version FROM ground_topic WHERE name = 'a'`)).toEqual([
      { notes: 20, version: 21 },
    ]);
  });

  itOnPostgres('and meet in a deadlock are repeated, and both succeed', async () => {
    const attempts: string[] = [];
    let held = 0;
    const met = gate();
    const both = async (first: string, second: string) =>
      unit.run(async () => {
        attempts.push(first);
        const rows = app.get(Rows);
        const one = await rows.find(Topic, sql`name = ${first}`);
        // Only when each holds one of the rows does each wait for the other's.
        held += 1;
        if (held === 2) met.open();
        await met.wait();
        const two = await rows.find(Topic, sql`name = ${second}`);
        for (const topic of [one, two]) {
          topic?.write(attempts.length * 10 + (topic === one ? 1 : 2));
          if (topic) await rows.update(topic);
        }
      });
    world.duringStumbler = async () => pause(1);
    await Promise.all([both('a', 'b'), both('b', 'a')]);
    // The loser comes again; should it meet the other once more, neither comes more than three times.
    expect(attempts.length).toBeGreaterThan(2);
    for (const name of ['a', 'b'])
      expect(attempts.filter((each) => each === name).length).toBeLessThanOrEqual(3);
    expect(await app.sql(sql`SELECT notes FROM ground_topic WHERE name IN ('a', 'b')`)).toEqual([
      { notes: 2 },
      { notes: 2 },
    ]);
    expect(
      await app.sql(sql`SELECT count(*) AS events FROM platform_event WHERE name = 'ground.noted'`),
    ).toEqual([{ events: 4 }]);
  });
});

describe('several units whose listeners want each other’s row', () => {
  itOnPostgres('are repeated as a whole, and nothing is left for later', async () => {
    let held = 0;
    const met = gate();
    world.duringStumbler = async (note) => {
      held += 1;
      if (held === 2) met.open();
      await met.wait();
      await app.get(Rows).find(Topic, sql`name = ${note === 1 ? 'b' : 'a'}`);
    };
    await Promise.all([writeAs(app, 'a', 1), writeAs(app, 'b', 2)]);
    expect(held).toBeGreaterThan(2);
    for (const who of ['command', 'reliable'])
      expect((await notesSeenBy(app, who)).toSorted()).toEqual([1, 2]);
    const left = await app.sql(sql`SELECT listener FROM platform_delivery WHERE attempts > 0`);
    expect(left).toEqual([]);
  });
});

describe('when PostgreSQL fails a unit', () => {
  const after = async (note: number) => {
    world.reset();
    await expect(writeAs(app, 'a', note)).resolves.toBe(note);
    expect(await notesSeenBy(app, 'command')).toEqual([note]);
  };

  itOnPostgres('because a statement took too long, it answers that the database is busy', async () => {
    world.duringCommand = async () => {
      await unit.query(sql`SET LOCAL statement_timeout = 20`);
      await unit.query(sql`SELECT pg_sleep(0.3)`);
    };
    await expect(writeAs(app, 'a', 1)).rejects.toMatchObject({ code: 'platform.database-busy' });
    await after(2);
  });

  itOnPostgres(
    'because its connection is cut, it answers so, leaves nothing, and the next one works',
    async () => {
      world.duringCommand = async () => {
        await unit.query(sql`SELECT pg_terminate_backend(pg_backend_pid())`);
      };
      await expect(writeAs(app, 'a', 1)).rejects.toMatchObject({ code: 'platform.database-unreachable' });
      await after(2);
    },
  );

  itOnPostgres('because the connection is cut inside a listener, nothing is half-written', async () => {
    world.duringStumbler = async () => {
      await unit.query(sql`SELECT pg_terminate_backend(pg_backend_pid())`);
    };
    await expect(writeAs(app, 'a', 1)).rejects.toMatchObject({ code: 'platform.database-unreachable' });
    await after(2);
  });
});
