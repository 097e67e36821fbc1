import { compileWorker } from './compile-worker';
import { startPostgres, type PostgresServer } from './postgres-server';

declare global {
  var turnoTestPostgres: PostgresServer | undefined;
}

/** Once before all files that run on PostgreSQL: a server of our own, or the one that is named from outside. */
export default async function setup(): Promise<void> {
  compileWorker();
  const given = process.env.TEST_DATABASE_URL;
  if (!given) globalThis.turnoTestPostgres = await startPostgres();
  process.env.TURNO_TEST_POSTGRES = given ?? globalThis.turnoTestPostgres?.url;
  process.env.TURNO_TEST_RUN = String(process.pid);
}
