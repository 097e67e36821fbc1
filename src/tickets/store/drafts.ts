import { Injectable } from '@nestjs/common';
import { LinkTokens } from '../../accounts/link-tokens';
import { Clock } from '../../platform/clock';
import { Rows } from '../../platform/database/rows';
import { sql, type Sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Draft } from '../domain/draft';
import type { DraftContent } from '../draft-content';
import { draftKeyOf } from '../draft-key';

@Injectable()
export class Drafts {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
    private readonly tokens: LinkTokens,
    private readonly clock: Clock,
  ) {}

  /** Another person's draft is as unknown as one that does not exist. Errors: `tickets.draft-not-found`. */
  async get(key: string, personId: string | null): Promise<Draft> {
    const draft = await this.rows.find(Draft, this.openFor(key, personId));
    if (!draft) throw new NotFound('tickets.draft-not-found');
    return draft;
  }

  /** Answers the key of a new draft. */
  async begin(content: DraftContent, ownerId: string | null): Promise<string> {
    const id = newId();
    const key = draftKeyOf(this.tokens, id);
    const now = this.clock.now();
    await this.rows.insert(Draft.begin(id, this.tokens.hashOf(key), ownerId, content, now));
    return key;
  }

  save(draft: Draft): Promise<void> {
    return this.rows.update(draft);
  }

  async countOf(ownerId: string): Promise<number> {
    const { rows } = await this.unit.query<{ n: number }>(
      sql`SELECT count(*) AS n FROM tickets_draft WHERE owner_id = ${ownerId}`,
    );
    return Number(rows[0]?.n ?? 0);
  }

  /** What was sent, or is not wanted, is not kept; one that is gone already is no fault. */
  async useUp(key: string, personId: string | null): Promise<void> {
    await this.unit.query(sql`DELETE FROM tickets_draft WHERE ${this.openFor(key, personId)}`);
  }

  /** Answers how many were forgotten. */
  async forgetExpired(now: Date): Promise<number> {
    const { changed } = await this.unit.query(sql`DELETE FROM tickets_draft WHERE expires_at <= ${now}`);
    return changed;
  }

  private openFor(key: string, personId: string | null): Sql {
    const mine =
      personId === null ? sql`owner_id IS NULL` : sql`(owner_id IS NULL OR owner_id = ${personId})`;
    return sql`key_hash = ${this.tokens.hashOf(key)} AND expires_at > ${this.clock.now()} AND ${mine}`;
  }
}
