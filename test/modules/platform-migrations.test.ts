import { DataSource } from 'typeorm';
import { migratorOptions, writerOptions } from '../../ormconfig';
import { migrate } from '../../src/platform/migrations/migrate';
import { dialect, emptyDatabase, itOnSqlite, onPostgres, type TestDatabase } from '../support/databases';

let database: TestDatabase;
let source: DataSource;
beforeEach(async () => {
  database = await emptyDatabase();
  source = await new DataSource(migratorOptions(database.url)).initialize();
});
afterEach(async () => {
  await source.destroy();
  await database.drop();
});

/** What TypeORM would change so that the tables are as the entities say; nothing, if migrations are complete. */
async function drift(): Promise<string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

async function tables(): Promise<string[]> {
  const rows: { name: string }[] = await source.query(
    onPostgres
      ? `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`
      : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
  );
  return rows.map(({ name }) => name).filter((name) => name !== 'platform_migration');
}

/** Names end with the time of the migration, which is the order in which all modules' migrations run. */
const byTime = (a: string, b: string) => Number(a.match(/\d+$/)?.[0]) - Number(b.match(/\d+$/)?.[0]);

it('migrations run, leave no drift from the entities, can be undone to the last, and run again', async () => {
  const all = source.migrations.map((migration) => migration.constructor.name).sort(byTime);
  expect(await migrate(source)).toEqual(all);
  expect(await drift()).toEqual([]);
  const made = (await tables()).sort();
  expect(made).toEqual(expect.arrayContaining(source.entityMetadatas.map(({ tableName }) => tableName)));

  for (const _each of all) await source.undoLastMigration({ transaction: 'each' });
  expect(await tables()).toEqual([]);

  expect(await migrate(source)).toEqual(all);
  expect(await drift()).toEqual([]);
  expect((await tables()).sort()).toEqual(made);
});

it('the drift check has teeth: a column that no entity knows is seen', async () => {
  await migrate(source);
  await source.query('ALTER TABLE platform_live ADD COLUMN extra varchar');
  expect((await drift()).join()).toContain('platform_live');
});

it('a database that is up to date is left alone', async () => {
  await migrate(source);
  expect(await migrate(source)).toEqual([]);
});

it('every table and index carries the prefix of its module, and every constraint a name of ours', async () => {
  const named = source.entityMetadatas.flatMap(({ tableName, indices, foreignKeys }) => [
    tableName,
    ...indices.map(({ name }) => name.replace(/^(ix|uq)_/, '')),
    ...foreignKeys.map(({ name }) => (name ?? '').replace(/^fk_/, '')),
  ]);
  const modules = [
    'platform',
    'accounts',
    'calendar',
    'knowledge',
    'billing',
    'tickets',
    'queue',
    'notifications',
    'reports',
  ];
  expect(named.filter((name) => !modules.some((module) => name.startsWith(`${module}_`)))).toEqual([]);
});

if (dialect === 'postgres') {
  it('several instances that start at once take turns, and each migration runs once', async () => {
    const done = await Promise.all(
      [1, 2, 3].map(() => migrate(new DataSource(migratorOptions(database.url)))),
    );
    expect(done.map(({ length }) => length).sort()).toEqual([0, 0, source.migrations.length]);
  });
} else {
  it('a writer transaction holds the lock from its first statement on', async () => {
    await migrate(source);
    const [one, two] = await Promise.all(
      [1, 2].map(() => new DataSource(writerOptions(database.url)).initialize()),
    );
    try {
      await one?.query('BEGIN IMMEDIATE');
      await expect(two?.query('BEGIN IMMEDIATE')).rejects.toThrow('database is locked');
    } finally {
      await one?.destroy();
      await two?.destroy();
    }
  });
}

/** Columns by which the product seeks rows, and which nearly no row may fill. */
const sparse: readonly [table: string, column: string][] = [
  ['tickets_ticket', 'claimed_by'],
  ['tickets_ticket', 'merged_into'],
  ['tickets_ticket', 'question_id'],
  ['tickets_ticket', 'shop_id'],
  ['queue_entry', 'claimed_by'],
  ['queue_entry', 'merged_into'],
  ['platform_file', 'kept_for'],
];

/** Many rows with nothing but what they must have. */
async function fill(table: string): Promise<void> {
  const all: { name: string; type: string; notnull: number }[] = await source.query(
    `PRAGMA table_info(${table})`,
  );
  const needed = all.filter(({ notnull }) => notnull === 1);
  const values = needed.map(({ type }) => (/int/i.test(type) ? 'n' : `'v' || n`)).join(', ');
  await source.query(
    `WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 300)
     INSERT INTO ${table} (${needed.map(({ name }) => name).join(', ')}) SELECT ${values} FROM c`,
  );
}

/** The value as statements of the product hold it: at a bare one SQLite would look before it plans. */
async function planOf(table: string, column: string): Promise<string> {
  const statement = `EXPLAIN QUERY PLAN SELECT * FROM ${table} WHERE ${column} = +?`;
  const steps: { detail: string }[] = await source.query(statement, ['x']);
  return steps.map(({ detail }) => detail).join();
}

// PostgreSQL counts empty values apart; to SQLite they are one value that all rows share.
itOnSqlite('what few rows hold is found along an index, whatever statistics say of the others', async () => {
  await migrate(source);
  await source.query('PRAGMA foreign_keys = OFF');
  for (const table of new Set(sparse.map(([name]) => name))) await fill(table);
  await source.query('ANALYZE');
  for (const [table, column] of sparse) {
    expect([table, column, await planOf(table, column)]).toEqual([
      table,
      column,
      expect.stringMatching(/^SEARCH/),
    ]);
  }

  // An index over the empty rows too is passed over: else this test could not fail.
  await source.query('CREATE INDEX whole ON queue_entry (merged_into)');
  await source.query('DROP INDEX ix_queue_entry_merged');
  await source.query('ANALYZE');
  expect(await planOf('queue_entry', 'merged_into')).toMatch(/^SCAN/);
});
