import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Link, type LinkPurpose } from '../domain/link';
import { LinkTokens } from '../link-tokens';

@Injectable()
export class Links {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
    private readonly tokens: LinkTokens,
  ) {}

  /** Makes a link; older ones of the same purpose and person stop working. The person's row must be locked. */
  async issue(purpose: LinkPurpose, userId: string, now: Date): Promise<Link> {
    await this.unit.query(sql`DELETE FROM accounts_link WHERE user_id = ${userId} AND purpose = ${purpose}`);
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
