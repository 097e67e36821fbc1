import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migratorOptions } from '../../ormconfig';
import { InvalidConfig, readConfig } from '../platform/config';
import { migrate } from '../platform/migrations/migrate';

const usage = `Usage: turno <command>
  migrate   bring the database of DATABASE_URL up to date
`;

async function main(command: string | undefined): Promise<number> {
  if (command !== 'migrate') {
    process.stderr.write(usage);
    return 2;
  }
  const { databaseUrl } = readConfig(process.env);
  const done = await migrate(new DataSource(migratorOptions(databaseUrl)));
  process.stdout.write(done.length > 0 ? `Migrated: ${done.join(', ')}\n` : 'The database is up to date\n');
  return 0;
}

main(process.argv[2]).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const plain = error instanceof InvalidConfig;
    process.stderr.write(`${plain ? error.message : String((error as Error).stack)}\n`);
    process.exit(1);
  },
);
