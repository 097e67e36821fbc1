import { DataSource } from 'typeorm';

/** Any number that all instances share: whoever holds this advisory lock migrates, the others wait. */
const migrationLock = 7_266_881;

/** Brings the database up to date; several instances that start at once take turns. Answers what was run. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const opened = !dataSource.isInitialized;
  if (opened) await dataSource.initialize();
  const postgres = dataSource.options.type === 'postgres';
  const guard = postgres ? dataSource.createQueryRunner() : null;
  try {
    await guard?.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map(({ name }) => name);
  } finally {
    await guard?.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await guard?.release();
    if (opened) await dataSource.destroy();
  }
}
