import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { migratorOptions } from '../../ormconfig';
import { FolderNotEmpty } from '../knowledge/folder-export';
import { InvalidConfig, readConfig } from '../platform/config';
import { migrate } from '../platform/migrations/migrate';
import { StartRefused } from '../platform/process/start-refused';
import { runExport, runImport, WrongArguments } from './library';

const usage = `Usage: turno <command>
  migrate                      bring the database of DATABASE_URL up to date
  import <folder> [--dry-run] [--locale es|en]
                               make articles of a folder of Markdown; --locale is for files that do not say theirs
  export <folder>              write all articles into an empty folder, as Markdown
`;

const commands: Readonly<Record<string, (args: string[]) => Promise<void>>> = {
  migrate: async () => {
    const { databaseUrl } = readConfig(process.env);
    const done = await migrate(new DataSource(migratorOptions(databaseUrl)));
    process.stdout.write(done.length > 0 ? `Migrated: ${done.join(', ')}\n` : 'The database is up to date\n');
  },
  import: runImport,
  export: runExport,
};

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    await command(args);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongArguments)) throw error;
    process.stderr.write(`${error.message}\n${usage}`);
    return 2;
  }
}

const plain = [InvalidConfig, StartRefused, FolderNotEmpty];

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const isPlain =
      plain.some((kind) => error instanceof kind) || (error as { code?: string }).code === 'ENOENT';
    process.stderr.write(`${isPlain ? (error as Error).message : String((error as Error).stack)}\n`);
    process.exit(1);
  },
);
