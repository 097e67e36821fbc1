import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Commands } from '../../platform/commands';
import { NotFound } from '../../platform/errors';
import {
  AdoptDraft,
  BeginDraft,
  DiscardDraft,
  DraftByKey,
  DraftsOfPerson,
  RewriteDraft,
  type DraftView,
} from '../../tickets/draft-api';
import type { DraftContent } from '../../tickets/draft-content';
import { SendOnce } from './send-once';

/** What was typed on a page, and the draft that it goes on with; without one `sendKey` begins it once. */
interface Typed {
  draftId: string;
  sendKey: string;
  content: DraftContent;
}

/** So many are offered to go on with. */
const offered = 3;

/** Drafts as pages use them: nothing that was typed is lost, and one that is gone is no fault. */
@Injectable()
export class KeptDrafts {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
    private readonly once: SendOnce,
  ) {}

  /** The draft, which is from now on that of this person; `null` when it was sent, discarded, or is another's. */
  open(key: string, personId: string): Promise<DraftView | null> {
    return unlessGone(async () => {
      await this.commands.execute(new AdoptDraft(key, personId));
      return this.queries.execute(new DraftByKey(key, personId));
    });
  }

  /** A draft of nobody, which the key alone opens. */
  peek(key: string): Promise<DraftView | null> {
    return unlessGone(() => this.queries.execute(new DraftByKey(key, null)));
  }

  async unsent(personId: string): Promise<DraftView[]> {
    const { items } = await this.queries.execute(new DraftsOfPerson(personId, { limit: offered }));
    return items;
  }

  /** Answers the key of the draft that now holds it. Errors: `tickets.too-many-drafts`. */
  async keep({ draftId, sendKey, content }: Typed, personId: string | null): Promise<string> {
    if (draftId && (await this.rewrite(draftId, content, personId))) return draftId;
    const begin = async () => (await this.commands.execute(new BeginDraft(content, personId))).key;
    const sent = { sendKey, place: '/tickets/nuevo/borrador', content: null };
    const begun = await this.once.send(sent, begin);
    // A form that comes again says what it says now; what it began may have been sent as a ticket since.
    return (await this.rewrite(begun, content, personId)) ? begun : begin();
  }

  async discard(key: string, personId: string): Promise<void> {
    await unlessGone(() => this.commands.execute(new DiscardDraft(key, personId)));
  }

  private async rewrite(key: string, content: DraftContent, personId: string | null): Promise<boolean> {
    const rewriting = new RewriteDraft(key, personId, content, undefined);
    const done = await unlessGone(async () => {
      await this.commands.execute(rewriting);
      return true;
    });
    return done ?? false;
  }
}

async function unlessGone<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
