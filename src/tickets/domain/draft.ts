import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  columnType,
  CountColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  ShortColumn,
} from '../../platform/database/columns';
import { dayMs, later } from '../../platform/clock';
import { Conflict } from '../../platform/errors';
import type { Rewriting } from '../draft-api';
import type { DraftContent } from '../draft-content';

/** How long a draft is kept after its last change: one of nobody only until its writer has signed in. */
const keptMs = { ofSomebody: 90 * dayMs, ofNobody: dayMs };

/** What somebody has typed and not sent yet. Its key, of which only the hash is kept, is what its address holds. */
@Entity('tickets_draft')
@Index('uq_tickets_draft_key', ['keyHash'], { unique: true })
@Index('ix_tickets_draft_owner', ['ownerId', 'id'])
@Index('ix_tickets_draft_expires', ['expiresAt'])
export class Draft {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_tickets_draft' })
  id: string;

  @ShortColumn({ name: 'key_hash' })
  keyHash: string;

  /** `null` while whoever writes it has not signed in: then the key alone opens it. */
  @IdColumn({ name: 'owner_id', nullable: true })
  ownerId: string | null;

  @JsonColumn()
  content: DraftContent;

  @InstantColumn({ name: 'updated_at' })
  updatedAt: Date;

  @InstantColumn({ name: 'expires_at' })
  expiresAt: Date;

  @CountColumn()
  version: number;

  /** The form of the pages in which it was last written. */
  @ShortColumn({ name: 'written_in', nullable: true })
  writtenIn: string | null;

  static begin(
    facts: Pick<Draft, 'id' | 'keyHash' | 'ownerId' | 'writtenIn'>,
    content: DraftContent,
    now: Date,
  ): Draft {
    const draft = Object.assign(new Draft(), { ...facts, version: 1 });
    draft.write(content, now);
    return draft;
  }

  /**
   * `basedOn` is the version that was read, on whichever device; a form that wrote last may write again. Errors:
   * `tickets.draft-changed-meanwhile`.
   */
  rewrite(content: DraftContent, { basedOn, writtenIn = null }: Rewriting, now: Date): void {
    const isOwn = writtenIn !== null && writtenIn === this.writtenIn;
    if (basedOn !== undefined && basedOn !== this.version && !isOwn) {
      throw new Conflict('tickets.draft-changed-meanwhile');
    }
    this.writtenIn = writtenIn;
    this.write(content, now);
  }

  /** Whoever has signed in and holds the key of a draft of nobody is who wrote it. */
  adopt(personId: string, now: Date): void {
    this.ownerId = personId;
    this.expiresAt = later(now, keptMs.ofSomebody);
  }

  private write(content: DraftContent, now: Date): void {
    this.content = content;
    this.updatedAt = now;
    this.expiresAt = later(now, this.ownerId === null ? keptMs.ofNobody : keptMs.ofSomebody);
  }
}
