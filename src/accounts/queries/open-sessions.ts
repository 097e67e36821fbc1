import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { pageOf, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import { OpenSessions, type OpenSession } from '../session-api';
import { beforeId } from './paging';

@QueryHandler(OpenSessions)
export class OpenSessionsHandler implements IQueryHandler<OpenSessions> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ userId, at, paging }: OpenSessions): Promise<Page<OpenSession>> {
    const rows = await this.read.all<OpenSession>(
      sql`SELECT id, created_at AS "createdAt", last_used_at AS "lastUsedAt", expires_at AS "expiresAt"
          FROM accounts_session
          WHERE user_id = ${userId} AND ended_at IS NULL AND expires_at > ${at}${beforeId(paging.cursor)}
          ORDER BY id DESC LIMIT ${paging.limit + 1}`,
    );
    return pageOf(rows, paging.limit, ({ id }) => [id]);
  }
}
