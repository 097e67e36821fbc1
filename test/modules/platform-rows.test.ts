import { Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import {
  BigColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
  TextColumn,
  columnType,
  columnTypes,
  readJson,
} from '../../src/platform/database/columns';
import { Rows } from '../../src/platform/database/rows';
import { raw, sql } from '../../src/platform/database/sql';
import { Conflict } from '../../src/platform/errors';
import { newId } from '../../src/platform/ids';
import { ReadDatabase } from '../../src/platform/read-database';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import type { RunningApp } from '../support/boot';
import { dialect, onPostgres } from '../support/databases';
import { startPlatform } from '../support/start-platform';

@Entity('ground_thing')
class Thing {
  @PrimaryColumn({ type: columnType.id })
  id: string;

  @IdColumn({ name: 'other_id', nullable: true })
  otherId: string | null;

  @ShortColumn()
  code: string;

  @TextColumn({ nullable: true })
  body: string | null;

  @CountColumn()
  pieces: number;

  @BigColumn()
  bytes: number;

  @FlagColumn({ name: 'is_open' })
  isOpen: boolean;

  @InstantColumn({ name: 'made_at' })
  madeAt: Date;

  @InstantColumn({ name: 'ended_at', nullable: true })
  endedAt: Date | null;

  @JsonColumn()
  facts: unknown;

  @JsonColumn({ nullable: true })
  rest: unknown;

  @CountColumn()
  version: number;
}

@Entity('ground_numbered')
class Numbered {
  @PrimaryGeneratedColumn('increment', { type: columnType.serial })
  position: number;

  @ShortColumn()
  code: string;
}

let app: RunningApp;
let rows: Rows;
const run = <T>(work: () => Promise<T>) => app.get(UnitOfWork).run(work);

beforeAll(async () => {
  app = await startPlatform({ entities: [Thing, Numbered] });
  rows = app.get(Rows);
  const t = Object.fromEntries(
    Object.entries(columnTypes(dialect)).map(([kind, type]) => [kind, raw(String(type))]),
  );
  await app.sql(
    sql`CREATE TABLE ground_thing (id ${t.id} PRIMARY KEY, other_id ${t.id}, code ${t.short} NOT NULL UNIQUE, body ${t.text},
          pieces ${t.count}, bytes ${t.big}, is_open ${t.flag}, made_at ${t.instant}, ended_at ${t.instant},
          facts ${t.json}, rest ${t.json}, version ${t.count})`,
  );
  const counted = raw(onPostgres ? 'bigserial PRIMARY KEY' : 'integer PRIMARY KEY AUTOINCREMENT');
  await app.sql(sql`CREATE TABLE ground_numbered (position ${counted}, code varchar UNIQUE)`);
});
afterAll(() => app.close());

function thing(more: Partial<Thing> = {}): Thing {
  const values = {
    id: newId(),
    otherId: newId(),
    code: `code-${newId()}`,
    body: 'Línea 1\nlínea 2 — \'comillas\' "dobles" ? $1 🦉',
    pieces: -3,
    bytes: Number.MAX_SAFE_INTEGER,
    isOpen: true,
    madeAt: new Date('2026-03-29T00:59:59.999Z'),
    endedAt: null,
    facts: { z: 1, a: [{ deep: 'é' }, null, true], text: '{"not":"an object"}' },
    rest: null,
    version: 1,
  };
  return Object.assign(new Thing(), values, more);
}

const added = (more: Partial<Thing> = {}) =>
  run(async () => {
    const one = thing(more);
    await rows.insert(one);
    return one;
  });
const found = (id: string) => run(() => rows.find(Thing, sql`id = ${id}`));

describe('an entity', () => {
  it('comes back as it went, whatever the kinds of its columns', async () => {
    const full = await added();
    expect(await found(full.id)).toEqual(full);
    const bare = await added({
      otherId: null,
      body: null,
      isOpen: false,
      bytes: 0,
      facts: [],
      madeAt: new Date(0),
    });
    expect(await found(bare.id)).toEqual(bare);
  });

  it.each([
    ['a list', [1, 'two', null]],
    ['a text', 'plain'],
    ['a number', 7],
    ['yes', true],
  ])('may hold %s as JSON, read alike by Rows and by hand on both databases', async (_what, facts) => {
    const one = await added({ facts });
    expect((await found(one.id))?.facts).toEqual(facts);
    const row = await app
      .get(ReadDatabase)
      .first<{ facts: unknown }>(sql`SELECT facts FROM ground_thing WHERE id = ${one.id}`);
    expect(readJson(row?.facts)).toEqual(facts);
  });

  it('is read by hand with instants as ISO text, and counts as numbers', async () => {
    const one = await added({ endedAt: new Date('2026-11-27T15:30:00.000Z') });
    const row = await app.get(ReadDatabase).first(
      sql`SELECT made_at AS "madeAt", ended_at AS "endedAt", bytes, is_open AS "isOpen", (SELECT count(*) FROM ground_numbered) AS none
          FROM ground_thing WHERE id = ${one.id} AND is_open = ${true}`,
    );
    expect(row).toEqual({
      madeAt: '2026-03-29T00:59:59.999Z',
      endedAt: '2026-11-27T15:30:00.000Z',
      bytes: Number.MAX_SAFE_INTEGER,
      isOpen: 1,
      none: 0,
    });
  });

  it('that changed is written in the changed columns alone', async () => {
    const one = await added();
    await run(async () => {
      const mine = await rows.find(Thing, sql`id = ${one.id}`);
      // Somebody who writes another column by hand must not be overwritten with what we read before.
      await app.sql(sql`UPDATE ground_thing SET pieces = 100 WHERE id = ${one.id}`);
      if (mine) await rows.update(Object.assign(mine, { body: null, isOpen: false }));
    });
    expect(await found(one.id)).toEqual({ ...one, body: null, isOpen: false, pieces: 100, version: 2 });
  });

  it('that did not change is not written: its version stays', async () => {
    const one = await added();
    await run(async () => {
      const mine = await rows.find(Thing, sql`id = ${one.id}`);
      if (mine)
        await rows.update(
          Object.assign(mine, { facts: structuredClone(mine.facts), madeAt: new Date(mine.madeAt) }),
        );
    });
    expect((await found(one.id))?.version).toBe(1);
  });

  it('that somebody else changed meanwhile is refused, and keeps what the other wrote', async () => {
    const one = await added();
    const stale = await found(one.id);
    const fresh = await found(one.id);
    await run(() => rows.update(Object.assign(fresh ?? thing(), { body: 'first' })));
    const second = run(() => rows.update(Object.assign(stale ?? thing(), { body: 'second' })));
    await expect(second).rejects.toEqual(new Conflict('platform.changed-meanwhile'));
    expect(await found(one.id)).toMatchObject({ body: 'first', version: 2 });
  });

  it('that is not there is null; one that was never read cannot be updated', async () => {
    expect(await found(newId())).toBeNull();
    await expect(run(() => rows.update(thing()))).rejects.toThrow('was not read or added');
  });

  it('with a key that is taken fails, or is left out without harming the unit', async () => {
    const one = await added();
    await expect(added({ code: one.code })).rejects.toThrow(/unique/i);
    const outcome = await run(async () => {
      const taken = await rows.insert(thing({ code: one.code }), 'ignore');
      const free = await rows.insert(thing(), 'ignore');
      return { taken, free };
    });
    expect(outcome).toEqual({ taken: false, free: true });
  });

  it('is given the number that the database counted up', async () => {
    const [first, second] = await run(async () => {
      const pair = ['one', 'two'].map((code) => Object.assign(new Numbered(), { code }));
      for (const each of pair) await rows.insert(each);
      return pair;
    });
    expect(second?.position).toBe((first?.position ?? 0) + 1);
    expect(await run(() => rows.insert(Object.assign(new Numbered(), { code: 'one' }), 'ignore'))).toBe(
      false,
    );
  });

  it('can be found among many, in the order asked for', async () => {
    const ids: string[] = [];
    for (const pieces of [3, 1, 2]) ids.push((await added({ pieces, code: `many-${pieces}` })).id);
    const many = await run(() => rows.findAll(Thing, sql`id IN (${ids}) ORDER BY pieces DESC`));
    expect(many.map(({ pieces }) => pieces)).toEqual([3, 2, 1]);
  });
});
