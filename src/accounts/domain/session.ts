import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, ShortColumn, columnType } from '../../platform/database/columns';
import { User } from './user';

const dayMs = 24 * 60 * 60 * 1_000;

/** Lifetimes of a session, in system time (RFC 9700 practice, docs of the REST contract). */
export const sessionDays = 30;
export const idleDays = 7;
const supersededSeconds = 10;

/** What became of a refresh token that was presented. */
export type Refreshed = 'rotated' | 'superseded' | 'reused' | 'over';

/** One sign-in and the family of refresh tokens that descends from it; only their hashes are kept. */
@Entity('accounts_session')
@Index('ix_accounts_session_user', ['userId', 'id'])
export class Session {
  /** Of the family; stands in its access and refresh tokens. */
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_accounts_session' })
  id: string;

  @IdColumn({ name: 'user_id' })
  @ForeignKey(() => User, { name: 'fk_accounts_session_user_id' })
  userId: string;

  @ShortColumn({ name: 'refresh_hash' })
  refreshHash: string;

  @ShortColumn({ name: 'previous_hash', nullable: true })
  previousHash: string | null;

  @InstantColumn({ name: 'rotated_at', nullable: true })
  rotatedAt: Date | null;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  @InstantColumn({ name: 'last_used_at' })
  lastUsedAt: Date;

  @InstantColumn({ name: 'expires_at' })
  expiresAt: Date;

  @InstantColumn({ name: 'ended_at', nullable: true })
  endedAt: Date | null;

  static start(id: string, userId: string, refreshHash: string, now: Date): Session {
    const session = new Session();
    session.id = id;
    session.userId = userId;
    session.refreshHash = refreshHash;
    session.previousHash = null;
    session.rotatedAt = null;
    session.createdAt = now;
    session.lastUsedAt = now;
    session.expiresAt = new Date(now.getTime() + sessionDays * dayMs);
    session.endedAt = null;
    return session;
  }

  /**
   * Takes a refresh token that we issued for this family and, when it is the current one, puts the next in its
   * place. The one before is harmless for ten seconds (two tabs, a lost answer); a later use of any but the
   * current one means that somebody copied it, and ends the family.
   */
  refresh(presentedHash: string, nextHash: string, now: Date): Refreshed {
    if (this.isOver(now)) return 'over';
    if (presentedHash === this.refreshHash) {
      this.previousHash = this.refreshHash;
      this.refreshHash = nextHash;
      this.rotatedAt = now;
      this.lastUsedAt = now;
      return 'rotated';
    }
    if (presentedHash === this.previousHash && this.rotatedWithinMs(supersededSeconds * 1_000, now)) {
      return 'superseded';
    }
    this.end(now);
    return 'reused';
  }

  end(now: Date): void {
    this.endedAt ??= now;
  }

  private isOver(now: Date): boolean {
    const idleMs = now.getTime() - this.lastUsedAt.getTime();
    return this.endedAt !== null || now >= this.expiresAt || idleMs >= idleDays * dayMs;
  }

  private rotatedWithinMs(spanMs: number, now: Date): boolean {
    return this.rotatedAt !== null && now.getTime() - this.rotatedAt.getTime() <= spanMs;
  }
}
