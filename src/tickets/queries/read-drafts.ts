import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { LinkTokens } from '../../accounts/link-tokens';
import { Clock } from '../../platform/clock';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { anId, pageOf, readCursor, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import type { DraftContent } from '../draft-content';
import { DraftByKey, DraftsOfPerson, type DraftView } from '../draft-api';
import { draftKeyOf } from '../draft-key';

interface Row {
  id: string;
  content: unknown;
  updatedAt: string;
  expiresAt: string;
  version: number;
}

const columns = sql`id, content, updated_at AS "updatedAt", expires_at AS "expiresAt", version`;

@QueryHandler(DraftByKey)
export class DraftByKeyHandler implements IQueryHandler<DraftByKey> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly tokens: LinkTokens,
    private readonly clock: Clock,
  ) {}

  async execute({ key, personId }: DraftByKey): Promise<DraftView> {
    const mine =
      personId === null ? sql`owner_id IS NULL` : sql`(owner_id IS NULL OR owner_id = ${personId})`;
    const row = await this.read.first<Row>(
      sql`SELECT ${columns} FROM tickets_draft
          WHERE key_hash = ${this.tokens.hashOf(key)} AND expires_at > ${this.clock.now()} AND ${mine}`,
    );
    if (!row) throw new NotFound('tickets.draft-not-found');
    return draft(row, key);
  }
}

@QueryHandler(DraftsOfPerson)
export class DraftsOfPersonHandler implements IQueryHandler<DraftsOfPerson> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly tokens: LinkTokens,
    private readonly clock: Clock,
  ) {}

  async execute({ personId, wanted: { limit, cursor } }: DraftsOfPerson): Promise<Page<DraftView>> {
    const [after] = readCursor(cursor, [anId] as [string]) ?? [null];
    const rows = await this.read.all<Row>(
      sql`SELECT ${columns} FROM tickets_draft WHERE owner_id = ${personId} AND expires_at > ${this.clock.now()}
          ${after === null ? sql`` : sql`AND id < ${after}`} ORDER BY id DESC LIMIT ${limit + 1}`,
    );
    const page = pageOf(rows, limit, ({ id }) => [id]);
    return { ...page, items: page.items.map((row) => draft(row, draftKeyOf(this.tokens, row.id))) };
  }
}

function draft({ content, updatedAt, expiresAt, version }: Row, key: string): DraftView {
  return { id: key, ...readJson<DraftContent>(content), updatedAt, expiresAt, version };
}
