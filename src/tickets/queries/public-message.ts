import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { RecipientOf } from '../../accounts/api';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { PublicMessage } from '../api';

@QueryHandler(PublicMessage)
export class PublicMessageHandler implements IQueryHandler<PublicMessage> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
  ) {}

  async execute({ ticketId, messageId }: PublicMessage) {
    const row = await this.read.first<{ body: string; authorId: string | null; articleSlugs: unknown }>(
      sql`SELECT body, author_id AS "authorId", article_slugs AS "articleSlugs"
          FROM tickets_message WHERE id = ${messageId} AND ticket_id = ${ticketId}`,
    );
    if (!row) return null;
    const author = row.authorId ? await this.queries.execute(new RecipientOf(row.authorId)) : null;
    const articleSlugs = row.articleSlugs ? readJson<string[]>(row.articleSlugs) : [];
    return { body: row.body, authorName: author?.name ?? '', articleSlugs };
  }
}
