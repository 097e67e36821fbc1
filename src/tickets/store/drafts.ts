import { Injectable } from '@nestjs/common';
import { LinkTokens } from '../../accounts/link-tokens';
import { Clock } from '../../platform/clock';
import { Rows } from '../../platform/database/rows';
import { sql, type Sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { StoredFiles } from '../../platform/files/stored-files';
import { newId } from '../../platform/ids';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Draft } from '../domain/draft';
import type { DraftContent } from '../draft-content';
import { draftKeyOf } from '../draft-key';

const forgottenAtOnce = 1_000;

@Injectable()
export class Drafts {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
    private readonly tokens: LinkTokens,
    private readonly clock: Clock,
    private readonly files: StoredFiles,
  ) {}

  /** Another person's draft is as unknown as one that does not exist. Errors: `tickets.draft-not-found`. */
  async get(key: string, personId: string | null): Promise<Draft> {
    const draft = await this.rows.find(Draft, this.openFor(key, personId));
    if (!draft) throw new NotFound('tickets.draft-not-found');
    return draft;
  }

  /** Answers the key of a new draft. */
  async begin(content: DraftContent, whose: Pick<Draft, 'ownerId' | 'writtenIn'>): Promise<string> {
    const id = newId();
    const key = draftKeyOf(this.tokens, id);
    const now = this.clock.now();
    const draft = Draft.begin({ ...whose, id, keyHash: this.tokens.hashOf(key) }, content, now);
    await this.rows.insert(draft);
    await this.keepFiles(draft);
    return key;
  }

  async save(draft: Draft): Promise<void> {
    await this.rows.update(draft);
    await this.keepFiles(draft);
  }

  async countOf(ownerId: string): Promise<number> {
    const { rows } = await this.unit.query<{ n: number }>(
      sql`SELECT count(*) AS n FROM tickets_draft WHERE owner_id = ${ownerId}`,
    );
    return Number(rows[0]?.n ?? 0);
  }

  /** What was sent, or is not wanted, is not kept; one that is gone already is no fault. */
  async useUp(key: string, personId: string | null): Promise<void> {
    const draft = await this.rows.find(Draft, this.openFor(key, personId));
    if (!draft) return;
    await this.unit.query(sql`DELETE FROM tickets_draft WHERE id = ${draft.id}`);
    await this.files.letGo([draft.id]);
  }

  /** Answers how many were forgotten. */
  async forgetExpired(now: Date): Promise<number> {
    const { rows } = await this.unit.query<{ id: string }>(
      sql`SELECT id FROM tickets_draft WHERE expires_at <= ${now} ORDER BY expires_at LIMIT ${forgottenAtOnce}`,
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await this.files.letGo(ids);
    await this.unit.query(sql`DELETE FROM tickets_draft WHERE id IN (${ids})`);
    return ids.length;
  }

  /** Its files are there for as long as the draft is. Whoever has not signed in has none. */
  private async keepFiles({ id, ownerId, content }: Draft): Promise<void> {
    if (ownerId !== null) await this.files.keepFor(id, content.fileIds ?? [], ownerId);
  }

  private openFor(key: string, personId: string | null): Sql {
    const mine =
      personId === null ? sql`owner_id IS NULL` : sql`(owner_id IS NULL OR owner_id = ${personId})`;
    return sql`key_hash = ${this.tokens.hashOf(key)} AND expires_at > ${this.clock.now()} AND ${mine}`;
  }
}
