import { basename, resolve } from 'node:path';
import type { QueryBus } from '@nestjs/cqrs';
import type { Commands } from '../platform/commands';
import { DomainError } from '../platform/errors';
import { problemText } from '../platform/http/problem-words';
import type { UnitOfWork } from '../platform/unit-of-work';
import { ChangeCategory } from './commands/change-category';
import { DefineCategory } from './commands/define-category';
import { ImportArticles } from './commands/import-articles';
import { LinkArticles } from './commands/link-articles';
import type { ArticleLocale } from './domain/article-text';
import { planOf, type PlannedArticle, type PlannedCategory } from './folders/plan';
import { readFolder, type Remark } from './folders/read-folder';
import { StaffCategories, type CategoryRecord } from './queries/staff-categories';

/** What the import of a folder did, or would do. */
export interface ImportReport {
  categories: { added: number; changed: number };
  articles: { added: number; changed: number; unchanged: number };
  /** Files that were left out, and why. */
  leftOut: Remark[];
  /** What was taken and is not quite as it was. */
  remarks: Remark[];
}

interface Desk {
  commands: Commands;
  queries: QueryBus;
  unit: UnitOfWork;
}

interface ImportOptions {
  /** Does everything and then takes it back, so that the report is that of a real import. */
  dryRun: boolean;
  /** The language of documents that do not say theirs. */
  locale: ArticleLocale;
  progress: (line: string) => void;
}

/** Articles of one transaction: whoever waits for the database in between is let in. */
const articlesAtOnce = 20;

/** Carries the report out of a transaction that is not to be. */
class DryRun extends Error {
  constructor(readonly report: ImportReport) {
    super('A dry run');
  }
}

/** Makes categories and articles of a folder of Markdown, and brings those there are up to date. */
export async function importFolder(
  desk: Desk,
  folder: string,
  options: ImportOptions,
): Promise<ImportReport> {
  const content = await readFolder(folder, options.locale);
  const work = async (): Promise<ImportReport> => {
    const known = await desk.queries.execute(new StaffCategories());
    const plan = planOf(content, known, basename(resolve(folder)));
    const report: ImportReport = {
      categories: { added: 0, changed: 0 },
      articles: { added: 0, changed: 0, unchanged: 0 },
      leftOut: plan.leftOut,
      remarks: plan.remarks,
    };
    await takeCategories(desk, plan.categories, known, report);
    for (let at = 0; at < plan.articles.length; at += articlesAtOnce) {
      await takeArticles(desk, plan.articles.slice(at, at + articlesAtOnce), report);
      options.progress(
        `${Math.min(at + articlesAtOnce, plan.articles.length)} of ${plan.articles.length} articles`,
      );
    }
    for (const article of plan.articles) await link(desk, article, report);
    return report;
  };
  if (!options.dryRun) return work();
  try {
    return await desk.unit.run(async () => {
      throw new DryRun(await work());
    });
  } catch (error) {
    if (error instanceof DryRun) return error.report;
    throw error;
  }
}

async function takeCategories(
  { commands }: Desk,
  planned: readonly PlannedCategory[],
  known: readonly CategoryRecord[],
  { categories, leftOut }: ImportReport,
): Promise<void> {
  for (const { slug, parent, titles, formerNames, isStated } of planned) {
    const there = known.find((category) => category.slug === slug);
    const names = { titles, formerNames };
    if (!there) {
      try {
        await commands.execute(new DefineCategory({ slug, parent, ...names }));
        categories.added += 1;
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        leftOut.push({ path: slug, says: `no category was made of it: ${problemText(error.code, 'en')}` });
      }
    } else if (isStated && !isNamed(there, names)) {
      await commands.execute(new ChangeCategory(slug, names, there.version));
      categories.changed += 1;
    }
  }
}

function isNamed(
  { titles, formerNames }: CategoryRecord,
  names: Pick<PlannedCategory, 'titles' | 'formerNames'>,
): boolean {
  const told = JSON.stringify([titles.es, titles.en, formerNames]);
  return told === JSON.stringify([names.titles.es, names.titles.en, names.formerNames]);
}

async function takeArticles(
  { commands }: Desk,
  planned: readonly PlannedArticle[],
  { articles, leftOut }: ImportReport,
): Promise<void> {
  for (const { slug, outcome, code } of await commands.execute(new ImportArticles(planned))) {
    if (outcome !== 'refused') articles[outcome] += 1;
    else leftOut.push({ path: pathOf(planned, slug), says: problemText(code ?? '', 'en') });
  }
}

async function link({ commands }: Desk, planned: PlannedArticle, report: ImportReport): Promise<void> {
  const { related, pointsTo } = planned.facts;
  if (related === undefined && pointsTo === undefined) return;
  const path = pathOf([planned], planned.slug);
  if (report.leftOut.some((remark) => remark.path === path)) return;
  try {
    await commands.execute(new LinkArticles(planned.slug, { related, pointsTo }));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    report.remarks.push({ path, says: `points nowhere: ${problemText(error.code, 'en')}` });
  }
}

function pathOf(planned: readonly PlannedArticle[], slug: string): string {
  return planned.find((article) => article.slug === slug)?.documents[0]?.path ?? slug;
}
