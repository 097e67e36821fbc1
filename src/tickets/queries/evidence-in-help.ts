import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ArticlePublication, SearchArticles } from '../../knowledge/api';
import type { Locale } from '../../platform/context';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import { EvidenceInHelp, type ArticleEvidence } from '../flags';
import { readReference } from '../reference';

/** Nobody looks further down a list, and neither does fair use. */
const searched = 20;
const longestText = 2_000;

@QueryHandler(EvidenceInHelp)
export class EvidenceInHelpHandler implements IQueryHandler<EvidenceInHelp> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
  ) {}

  async execute({ reference, articleSlug }: EvidenceInHelp): Promise<ArticleEvidence> {
    // The words the ticket was sent with: what came later may repeat our own answer.
    const ticket = await this.read.first<{ subject: string; body: string; locale: Locale }>(
      sql`SELECT t.subject, t.locale, m.body FROM tickets_ticket t JOIN tickets_message m ON m.ticket_id = t.id
          WHERE t.reference = ${readReference(reference)} ORDER BY m.id LIMIT 1`,
    );
    if (!ticket) throw new NotFound('tickets.not-found');
    const publication = await this.queries.execute(new ArticlePublication(articleSlug));
    if (!publication) throw new NotFound('knowledge.article-not-found');
    const words = `${ticket.subject} ${ticket.body}`.slice(0, longestText);
    const { items } = await this.queries.execute(new SearchArticles(words, ticket.locale, searched));
    const at = items.findIndex(({ slug }) => slug === articleSlug);
    return { publishedAt: new Date(publication.publishedAt), rank: at < 0 ? null : at + 1 };
  }
}
