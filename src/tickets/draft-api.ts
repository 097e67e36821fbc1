import { Command, Query } from '@nestjs/cqrs';
import type { Instant } from '../platform/clock';
import type { Page } from '../platform/http/pages';
import type { DraftContent } from './draft-content';

/** What was typed and not sent yet; what was never filled in is left out. */
export interface DraftView extends DraftContent {
  /** Its key. Whoever has not signed in has no other right to it. */
  id: string;
  updatedAt: Instant;
  /** When it is forgotten, unless it changes before. */
  expiresAt: Instant;
  version: number;
}

/** What a change of a draft goes out from; without a version it is made whatever was written meanwhile. */
export interface Rewriting {
  basedOn?: number | undefined;
  /** The form in which it is written: going on in it is no change from elsewhere. */
  writtenIn?: string | null;
}

/** Keeps what was typed. Errors: `tickets.too-many-drafts`. */
export class BeginDraft extends Command<{ key: string }> {
  constructor(
    readonly content: DraftContent,
    /** `null` when nobody has signed in. */
    readonly ownerId: string | null,
    readonly writtenIn: string | null = null,
  ) {
    super();
  }
}

/** Replaces what was typed; a draft of nobody becomes that of whoever has signed in. Errors: `tickets.draft-not-found`, `tickets.draft-changed-meanwhile`. */
export class RewriteDraft extends Command<void> {
  constructor(
    readonly key: string,
    readonly personId: string | null,
    readonly content: DraftContent,
    readonly rewriting: Rewriting,
  ) {
    super();
  }
}

/** A draft of nobody becomes that of whoever has signed in with its key in hand. Errors: `tickets.draft-not-found`. */
export class AdoptDraft extends Command<void> {
  constructor(
    readonly key: string,
    readonly personId: string,
  ) {
    super();
  }
}

/** Throws a draft away. Errors: `tickets.draft-not-found`. */
export class DiscardDraft extends Command<void> {
  constructor(
    readonly key: string,
    readonly personId: string | null,
  ) {
    super();
  }
}

/** One draft by its key; another person's is unknown. Errors: `tickets.draft-not-found`. */
export class DraftByKey extends Query<DraftView> {
  constructor(
    readonly key: string,
    readonly personId: string | null,
  ) {
    super();
  }
}

/** The drafts of a person, the newest first. */
export class DraftsOfPerson extends Query<Page<DraftView>> {
  constructor(
    readonly personId: string,
    readonly wanted: { limit: number; cursor?: string },
  ) {
    super();
  }
}
