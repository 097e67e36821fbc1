import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Link, mostInLifetime, type LinkPurpose } from '../domain/link';
import { LinkTokens } from '../link-tokens';

@Injectable()
export class Links {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
    private readonly tokens: LinkTokens,
    private readonly config: Configuration,
  ) {}

  /** For how many seconds nothing more is sent to this person; 0 when something may be. */
  async secondsToWait(purpose: LinkPurpose, userId: string, now: Date): Promise<number> {
    if (!this.config.limits) return 0;
    const { rows } = await this.unit.query<{ expiresAt: string }>(
      sql`SELECT expires_at AS "expiresAt" FROM accounts_link
          WHERE user_id = ${userId} AND purpose = ${purpose} AND expires_at > ${now} ORDER BY expires_at DESC`,
    );
    const next = rows[mostInLifetime - 1];
    return next ? Math.ceil((Date.parse(next.expiresAt) - now.getTime()) / 1_000) : 0;
  }

  /** Makes a link; older ones of the same purpose and person stop working. The person's row must be locked. */
  async issue(purpose: LinkPurpose, userId: string, now: Date): Promise<Link> {
    const older = sql`user_id = ${userId} AND purpose = ${purpose}`;
    await this.unit.query(sql`DELETE FROM accounts_link WHERE ${older} AND expires_at <= ${now}`);
    await this.unit.query(sql`UPDATE accounts_link SET used_at = ${now} WHERE ${older} AND used_at IS NULL`);
    const id = newId();
    const link = Link.issue(id, purpose, userId, this.tokens.hashOf(this.tokens.tokenOf(purpose, id)), now);
    await this.rows.insert(link);
    return link;
  }

  /** Uses up the link of a token. Errors: `accounts.link-invalid`, `accounts.link-expired`. */
  async use(purpose: LinkPurpose, token: string, now: Date): Promise<Link> {
    const hash = this.tokens.hashOf(token);
    const link = await this.rows.find(Link, sql`token_hash = ${hash} AND purpose = ${purpose}`);
    if (!link) throw new Invalid('accounts.link-invalid');
    link.use(now);
    await this.rows.update(link);
    return link;
  }
}
