import { parseArgs } from 'node:util';
import { QueryBus } from '@nestjs/cqrs';
import { exportFolder } from '../knowledge/folder-export';
import { importFolder, type ImportReport } from '../knowledge/folder-import';
import { helpLocales } from '../knowledge/languages';
import { Commands } from '../platform/commands';
import { UnitOfWork } from '../platform/unit-of-work';
import { withApplication } from './with-application';

/** The command line says something that there is not. */
export class WrongArguments extends Error {}

const progress = (line: string) => void process.stderr.write(`${line}\n`);

/** `turno import <folder>`: brings a folder of Markdown into the help. */
export async function runImport(args: string[]): Promise<void> {
  const { folder, dryRun, locale } = importArguments(args);
  const report = await withApplication((app) => {
    const desk = { commands: app.get(Commands), queries: app.get(QueryBus), unit: app.get(UnitOfWork) };
    return importFolder(desk, folder, { dryRun, locale, progress });
  });
  process.stdout.write(reportText(report, dryRun));
}

/** `turno export <folder>`: writes the help into an empty folder. */
export async function runExport(args: string[]): Promise<void> {
  const { positionals } = parsed(args);
  const folder = only(positionals);
  const { categories, articles } = await withApplication((app) =>
    exportFolder(app.get(QueryBus), folder, progress),
  );
  process.stdout.write(`Exported ${categories} categories and ${articles} articles to ${folder}\n`);
}

function importArguments(args: string[]) {
  const { positionals, values } = parsed(args);
  const { locale = 'es' } = values;
  const known = helpLocales.find((each) => each === locale);
  if (!known) throw new WrongArguments(`--locale is one of ${helpLocales.join(', ')}`);
  return { folder: only(positionals), dryRun: values['dry-run'] ?? false, locale: known };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean' }, locale: { type: 'string' } },
    });
  } catch (error) {
    throw new WrongArguments((error as Error).message);
  }
}

function only(positionals: readonly string[]): string {
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new WrongArguments('Name one folder');
  return folder;
}

function reportText({ categories, articles, leftOut, remarks }: ImportReport, dryRun: boolean): string {
  const lines = [
    ...remarks.map(({ path, says }) => `note      ${path}: ${says}`),
    ...leftOut.map(({ path, says }) => `left out  ${path}: ${says}`),
    `Categories: ${categories.added} added, ${categories.changed} changed`,
    `Articles: ${articles.added} added, ${articles.changed} changed, ${articles.unchanged} unchanged, ` +
      `${leftOut.length} files left out`,
    ...(dryRun ? ['A dry run: nothing was changed'] : []),
  ];
  return `${lines.join('\n')}\n`;
}
