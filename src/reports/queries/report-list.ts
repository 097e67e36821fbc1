import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { SearchArticles } from '../../knowledge/api';
import { tellingWords } from '../../knowledge/likeness';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { gapsIn, type UnmetTicket } from '../domain/gaps';
import { mostAsked, type UnansweredQuestion } from '../domain/most-asked';
import { rowsAtMost, type Period, type ReportRow } from '../domain/report';
import { countedTicket } from './dialects';
import { ArticleUses, type ArticleUse } from './article-use';

/** A report: its columns in their order, and its rows. */
export interface Report {
  columns: readonly string[];
  rows: (period: Period) => Promise<ReportRow[]>;
}

interface UnmetRow {
  reference: string;
  category: string;
  subject: string;
  body: string | null;
  confident: number | null;
}

/** Different wordings of questions that are read for a report. */
const wordingsAtMost = 10_000;
const lettersSearched = 1_000;
const figures = [
  'suggested',
  'seen',
  'solved',
  'deflected',
  'undecided',
  'ticketsNonetheless',
  'helpful',
  'notHelpful',
] as const;

/** What administrators can ask of the help, by name. */
@Injectable()
export class ReportList {
  readonly reports: Readonly<Record<string, Report>> = {
    'unanswered-questions': {
      columns: ['text', 'locale', 'times', 'continued', 'lastAskedAt'],
      rows: (period) => this.unanswered(period),
    },
    'questions-to-tickets': {
      columns: ['text', 'askedAt', 'suggested', 'read', 'ticket', 'category'],
      rows: (period) => this.nonetheless(period),
    },
    'articles-never-found': {
      columns: ['slug', 'category'],
      rows: async (period) =>
        (await this.uses.in(period))
          .filter(({ suggested, seen }) => suggested + seen === 0)
          .map(({ slug, category }) => ({ slug, category })),
    },
    'article-deflection': {
      columns: ['slug', 'category', ...figures],
      rows: async (period) => (await this.uses.in(period)).sort(byDeflected).map((use) => ({ ...use })),
    },
    'category-deflection': {
      columns: ['category', ...figures],
      rows: async (period) => byCategory(await this.uses.in(period)),
    },
    'documentation-gaps': {
      columns: ['category', 'subject', 'tickets', 'references'],
      rows: (period) => this.gaps(period),
    },
  };

  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
    private readonly uses: ArticleUses,
  ) {}

  private async unanswered({ from, to }: Period): Promise<ReportRow[]> {
    const rows = await this.read.all<UnansweredQuestion>(
      sql`SELECT q.text, q.locale, count(*) AS times, max(q.asked_at) AS "lastAskedAt",
                 sum(CASE WHEN q.outcome = 'continued' THEN 1 ELSE 0 END) AS continued
          FROM knowledge_question q
          WHERE q.asked_at >= ${from} AND q.asked_at < ${to} AND q.confident = 0
          GROUP BY q.text, q.locale ORDER BY times DESC, "lastAskedAt" DESC, q.text LIMIT ${wordingsAtMost}`,
    );
    return mostAsked(rows)
      .slice(0, rowsAtMost)
      .map((row) => ({ ...row }));
  }

  private async nonetheless({ from, to }: Period): Promise<ReportRow[]> {
    const rows = await this.read.all<{ id: string; suggestions: unknown } & Record<string, string>>(
      sql`SELECT q.id, q.text, q.asked_at AS "askedAt", q.suggestions, t.reference AS ticket,
                 t.category_slug AS category
          FROM knowledge_question q JOIN tickets_ticket t ON t.question_id = q.id
          WHERE q.asked_at >= ${from} AND q.asked_at < ${to} AND q.confident = 1 AND ${countedTicket}
          ORDER BY q.asked_at DESC, t.reference LIMIT ${rowsAtMost}`,
    );
    const views = await this.read.all<{ id: string; slug: string }>(
      sql`SELECT v.question_id AS id, a.slug FROM knowledge_view v JOIN knowledge_article a ON a.id = v.article_id
          WHERE v.question_id IN (${rows.map(({ id }) => id)}) ORDER BY v.seen_at`,
    );
    return rows.map(({ id, suggestions, ...row }) => ({
      ...row,
      suggested: readJson<string[]>(suggestions).join(' '),
      read: views
        .filter((view) => view.id === id)
        .map(({ slug }) => slug)
        .join(' '),
    }));
  }

  /** Tickets whose question found nothing, and those without a question for which the help finds nothing now. */
  private async gaps({ from, to }: Period): Promise<ReportRow[]> {
    const rows = await this.read.all<UnmetRow>(
      sql`SELECT t.reference, t.category_slug AS category, t.subject, q.confident,
                 (SELECT substr(m.body, 1, ${lettersSearched}) FROM tickets_message m
                  WHERE m.ticket_id = t.id ORDER BY m.id LIMIT 1) AS body
          FROM tickets_ticket t LEFT JOIN knowledge_question q ON q.id = t.question_id
          WHERE t.received_at >= ${from} AND t.received_at < ${to} AND coalesce(q.confident, 0) = 0
            AND t.merged_into IS NULL AND ${countedTicket}
          ORDER BY t.received_at DESC, t.id DESC LIMIT ${rowsAtMost}`,
    );
    const unmet: UnmetTicket[] = [];
    for (const { reference, category, subject, body, confident } of rows.reverse()) {
      const text = `${subject}\n${body ?? ''}`;
      const found =
        confident === null && (await this.queries.execute(new SearchArticles(text, undefined, 1))).confident;
      if (!found) unmet.push({ reference, category, subject, words: tellingWords(subject) });
    }
    return gapsIn(unmet).map(({ references, ...gap }) => ({ ...gap, references: references.join(' ') }));
  }
}

function byDeflected(one: ArticleUse, other: ArticleUse): number {
  const order = (['deflected', 'seen', 'suggested'] as const)
    .map((figure) => other[figure] - one[figure])
    .find((difference) => difference !== 0);
  return order ?? (one.slug < other.slug ? -1 : 1);
}

function byCategory(uses: readonly ArticleUse[]): ReportRow[] {
  const sums = new Map<string, ReportRow>();
  for (const use of uses) {
    const before = sums.get(use.category);
    const added = figures.map((figure) => [figure, Number(before?.[figure] ?? 0) + use[figure]] as const);
    sums.set(use.category, { category: use.category, ...Object.fromEntries(added) });
  }
  return [...sums.values()].sort((one, other) => Number(other.deflected) - Number(one.deflected));
}
