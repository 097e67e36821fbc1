import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { Period } from '../domain/report';
import { countedTicket, hoursAfter, suggestionsOf } from './dialects';

/** What became of the questions of a period, by article. */
export interface ArticleUse {
  slug: string;
  category: string;
  /** Questions that it was suggested for. */
  suggested: number;
  /** Questions whose asker read it. */
  seen: number;
  /** Of the questions for which it was what was read last: */
  solved: number;
  deflected: number;
  undecided: number;
  ticketsNonetheless: number;
  /** Readers of the period who said that it helped, and that it did not. */
  helpful: number;
  notHelpful: number;
}

interface Ending {
  articleId: string;
  solved: number;
  deflected: number;
  undecided: number;
  tickets: number;
}

type Opinions = Pick<ArticleUse, 'helpful' | 'notHelpful'>;

/** Hours in which no ticket on the same matter may come, for the help to count as the answer. */
const quietHours = 72;

/** How the published articles were used. */
@Injectable()
export class ArticleUses {
  constructor(
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
  ) {}

  async in(period: Period): Promise<ArticleUse[]> {
    const articles = await this.read.all<{ id: string; slug: string; category: string; status: string }>(
      sql`SELECT a.id, a.slug, c.slug AS category, a.status
          FROM knowledge_article a JOIN knowledge_category c ON c.id = a.category_id
          WHERE a.published_at < ${period.to} ORDER BY a.slug`,
    );
    const suggested = await this.suggested(period);
    const seen = await this.seen(period);
    const endings = await this.endings(period);
    const opinions = await this.opinions(period);
    return articles.flatMap(({ id, slug, category, status }) => {
      const ending = endings.get(id);
      const use = {
        slug,
        category,
        suggested: suggested.get(id) ?? 0,
        seen: seen.get(id) ?? 0,
        solved: ending?.solved ?? 0,
        deflected: ending?.deflected ?? 0,
        undecided: ending?.undecided ?? 0,
        ticketsNonetheless: ending?.tickets ?? 0,
        helpful: opinions.get(id)?.helpful ?? 0,
        notHelpful: opinions.get(id)?.notHelpful ?? 0,
      };
      return status === 'published' || use.suggested + use.seen > 0 ? [use] : [];
    });
  }

  /** Suggestions are kept by the slug of their day. */
  private async suggested({ from, to }: Period): Promise<Map<string, number>> {
    const rows = await this.read.all<{ id: string; count: number }>(
      sql`SELECT w.id, sum(w.times) AS count FROM (
            SELECT coalesce(a.id, f.article_id) AS id, u.times FROM (
              SELECT s.value AS slug, count(*) AS times
              FROM knowledge_question q ${suggestionsOf(this.read.dialect)}
              WHERE q.asked_at >= ${from} AND q.asked_at < ${to} GROUP BY s.value) u
            LEFT JOIN knowledge_article a ON a.slug = u.slug
            LEFT JOIN knowledge_former_slug f ON f.slug = u.slug) w
          WHERE w.id IS NOT NULL GROUP BY w.id`,
    );
    return new Map(rows.map(({ id, count }) => [id, Number(count)]));
  }

  private async seen({ from, to }: Period): Promise<Map<string, number>> {
    const rows = await this.read.all<{ id: string; count: number }>(
      sql`SELECT v.article_id AS id, count(*) AS count
          FROM knowledge_question q JOIN knowledge_view v ON v.question_id = q.id
          WHERE q.asked_at >= ${from} AND q.asked_at < ${to} GROUP BY v.article_id`,
    );
    return new Map(rows.map(({ id, count }) => [id, Number(count)]));
  }

  private async opinions({ from, to }: Period): Promise<Map<string, Opinions>> {
    const rows = await this.read.all<Opinions & { id: string }>(
      sql`SELECT article_id AS id, sum(CASE WHEN helpful = 1 THEN 1 ELSE 0 END) AS helpful,
                 sum(CASE WHEN helpful = 1 THEN 0 ELSE 1 END) AS "notHelpful"
          FROM knowledge_feedback WHERE given_at >= ${from} AND given_at < ${to} GROUP BY article_id`,
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /**
   * Each question with something read counts once, for the article that was read last. A ticket is on the same matter
   * when it carries the question, or comes from the same account after the reading in the category of the article.
   */
  private async endings({ from, to }: Period): Promise<Map<string, Ending>> {
    const until = hoursAfter(this.read.dialect, 'l.seen_at', quietHours);
    const now = this.clock.now();
    const rows = await this.read.all<Ending>(
      sql`WITH last_read AS (
            SELECT q.id, q.account_id, q.outcome, v.article_id, v.seen_at,
                   row_number() OVER (PARTITION BY q.id ORDER BY v.seen_at DESC, v.article_id) AS place
            FROM knowledge_question q JOIN knowledge_view v ON v.question_id = q.id
            WHERE q.asked_at >= ${from} AND q.asked_at < ${to}),
          ended AS (
            SELECT l.article_id,
                   CASE WHEN l.outcome = 'solved' THEN 1 ELSE 0 END AS solved,
                   CASE WHEN l.outcome = 'continued' THEN 1 ELSE 0 END AS continued,
                   CASE WHEN ${until} > ${now} THEN 1 ELSE 0 END AS running,
                   CASE WHEN EXISTS (SELECT 1 FROM tickets_ticket t
                                     WHERE t.question_id = l.id AND t.received_at < ${until} AND ${countedTicket})
                          OR EXISTS (SELECT 1 FROM tickets_ticket t
                                     WHERE t.account_id = l.account_id AND t.received_at >= l.seen_at
                                       AND t.received_at < ${until} AND t.category_slug = c.slug
                                       AND ${countedTicket})
                        THEN 1 ELSE 0 END AS ticket
            FROM last_read l
            JOIN knowledge_article a ON a.id = l.article_id
            JOIN knowledge_category c ON c.id = a.category_id
            WHERE l.place = 1)
          SELECT article_id AS "articleId", sum(solved) AS solved, sum(ticket) AS tickets,
                 sum(CASE WHEN ticket = 0 AND continued = 0 AND running = 0 THEN 1 ELSE 0 END) AS deflected,
                 sum(CASE WHEN ticket = 0 AND continued = 0 AND running = 1 THEN 1 ELSE 0 END) AS undecided
          FROM ended GROUP BY article_id`,
    );
    return new Map(rows.map((row) => [row.articleId, row]));
  }
}
