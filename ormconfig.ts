import type { Database } from 'better-sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { accountsEntities, accountsMigrations } from './src/accounts/store/schema';
import { billingEntities, billingMigrations } from './src/billing/store/schema';
import { calendarEntities, calendarMigrations } from './src/calendar/store/schema';
import { knowledgeEntities, knowledgeMigrations } from './src/knowledge/store/schema';
import { notificationsEntities, notificationsMigrations } from './src/notifications/store/schema';
import { dialectOf, sqlitePath } from './src/platform/database/columns';
import { ImpatientClient } from './src/platform/database/impatient-client';
import { alignPostgresTypes } from './src/platform/database/postgres-types';
import { Platform1700000000000 } from './src/platform/migrations/1700000000000-platform';
import { Files1700000000070 } from './src/platform/migrations/1700000000070-files';
import { EventTail1700000000102 } from './src/platform/migrations/1700000000102-event-tail';
import { KeptFiles1700000000130 } from './src/platform/migrations/1700000000130-kept-files';
import { Senders1700000000131 } from './src/platform/migrations/1700000000131-senders';
import { SparseFiles1700000000162 } from './src/platform/migrations/1700000000162-sparse-files';
import { platformTables } from './src/platform/migrations/platform-tables';
import { queueEntities, queueMigrations } from './src/queue/store/schema';
import { ticketsEntities, ticketsMigrations } from './src/tickets/store/schema';

const shared = {
  entities: [
    ...platformTables,
    ...accountsEntities,
    ...calendarEntities,
    ...knowledgeEntities,
    ...billingEntities,
    ...ticketsEntities,
    ...queueEntities,
    ...notificationsEntities,
  ],
  migrations: [
    Platform1700000000000,
    EventTail1700000000102,
    ...accountsMigrations,
    ...calendarMigrations,
    ...knowledgeMigrations,
    ...billingMigrations,
    ...ticketsMigrations,
    ...queueMigrations,
    ...notificationsMigrations,
    Files1700000000070,
    KeptFiles1700000000130,
    Senders1700000000131,
    SparseFiles1700000000162,
  ],
  migrationsTableName: 'platform_migration',
  synchronize: false,
  logging: false,
} as const;

/** Long enough for every statement of ours; a longer one is a fault and must not hold a connection. */
const statementTimeoutMs = 4_000;
const connectTimeoutMs = 3_000;

/** The connection that commands write on. */
export function writerOptions(databaseUrl: string): DataSourceOptions {
  if (dialectOf(databaseUrl) === 'postgres') return postgresOptions(databaseUrl, 20, '');
  return {
    ...shared,
    entities: [...shared.entities],
    migrations: [...shared.migrations],
    type: 'better-sqlite3',
    database: sqlitePath(databaseUrl),
    enableWAL: true,
    // Waiting inside SQLite would stop the event loop; the writer waits by timer instead.
    timeout: 0,
    statementCacheSize: 500,
    prepareDatabase: (connection: Database) => {
      // An acknowledged ticket or payment survives a power cut; group commit wins the speed back.
      connection.pragma('synchronous = FULL');
      // What pages held before a savepoint goes to a file by default: 124 of the 150 writes that a ticket made.
      connection.pragma('temp_store = MEMORY');
      // Copying the log back to the tables is work for the writer: done at 16 MB, a page counts once for many commits.
      connection.pragma('wal_autocheckpoint = 4000');
      // A deferred transaction that reads first loses its later write to any other process.
      const prepare = connection.prepare.bind(connection);
      connection.prepare = (source: string) =>
        prepare(source === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : source);
    },
  };
}

/** The connection that queries read on: the database itself refuses to write through it. */
export function readerOptions(databaseUrl: string): DataSourceOptions {
  if (dialectOf(databaseUrl) === 'postgres') {
    const options = postgresOptions(databaseUrl, 20, ' -c default_transaction_read_only=on');
    // Queries are SQL: describing all entities once more would only lengthen the start.
    return { ...options, entities: [], migrations: [] };
  }
  return {
    type: 'better-sqlite3',
    database: sqlitePath(databaseUrl),
    readonly: true,
    fileMustExist: true,
    timeout: 0,
    statementCacheSize: 500,
    logging: false,
  };
}

/** The connection that migrations run on: they may take long, and may wait for another instance's. */
export function migratorOptions(databaseUrl: string): DataSourceOptions {
  const options = writerOptions(databaseUrl);
  return options.type === 'postgres'
    ? { ...options, poolSize: 2, extra: { options: '-c timezone=UTC' } }
    : options;
}

function postgresOptions(url: string, connections: number, more: string): DataSourceOptions {
  alignPostgresTypes();
  return {
    ...shared,
    entities: [...shared.entities],
    migrations: [...shared.migrations],
    type: 'postgres',
    url,
    poolSize: connections,
    connectTimeoutMS: connectTimeoutMs,
    extra: {
      Client: ImpatientClient,
      application_name: 'turno',
      statement_timeout: statementTimeoutMs,
      options: `-c timezone=UTC${more}`,
    },
  };
}

/** For the TypeORM command line. */
export default new DataSource(migratorOptions(process.env.DATABASE_URL ?? 'sqlite:data/turno.db'));
