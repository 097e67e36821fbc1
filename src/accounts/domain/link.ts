import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, ShortColumn, columnType } from '../../platform/database/columns';
import { Invalid } from '../../platform/errors';
import { User } from './user';

export type LinkPurpose = 'confirm-email' | 'reset-password';

/** How long a link works, in domain time: a reset at most an hour (OWASP ASVS 5.0, 6.4.1 and 6.5.5). */
const lifetimeMinutes: Readonly<Record<LinkPurpose, number>> = {
  'confirm-email': 24 * 60,
  'reset-password': 60,
};

/** How many are sent in that time: whoever asks more often fills the mailbox of somebody else. */
export const mostInLifetime = 5;

/** A link that was sent to an address and works once; of its token only the hash is kept. */
@Entity('accounts_link')
@Index('uq_accounts_link_token', ['tokenHash'], { unique: true })
@Index('ix_accounts_link_user', ['userId', 'purpose'])
export class Link {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_accounts_link' })
  id: string;

  @ShortColumn()
  purpose: LinkPurpose;

  @IdColumn({ name: 'user_id' })
  @ForeignKey(() => User, { name: 'fk_accounts_link_user_id' })
  userId: string;

  @ShortColumn({ name: 'token_hash' })
  tokenHash: string;

  @InstantColumn({ name: 'expires_at' })
  expiresAt: Date;

  @InstantColumn({ name: 'used_at', nullable: true })
  usedAt: Date | null;

  static issue(id: string, purpose: LinkPurpose, userId: string, tokenHash: string, now: Date): Link {
    const link = new Link();
    link.id = id;
    link.purpose = purpose;
    link.userId = userId;
    link.tokenHash = tokenHash;
    link.expiresAt = new Date(now.getTime() + lifetimeMinutes[purpose] * 60_000);
    link.usedAt = null;
    return link;
  }

  /** Uses the link up. Errors: `accounts.link-invalid` when it was used, `accounts.link-expired`. */
  use(now: Date): void {
    if (this.usedAt) throw new Invalid('accounts.link-invalid');
    if (now >= this.expiresAt) throw new Invalid('accounts.link-expired');
    this.usedAt = now;
  }
}
