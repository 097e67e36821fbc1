import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Commands } from '../../platform/commands';
import { Conflict, NotFound } from '../../platform/errors';
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
  /** In which the form was shown; nothing where it began the draft. */
  version?: string;
  content: DraftContent;
}

interface KeptDraft {
  key: string;
  /** It was changed elsewhere meanwhile, so this text is kept beside it. */
  isApart: boolean;
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

  /** Errors: `tickets.too-many-drafts`. */
  async keep(typed: Typed, personId: string | null): Promise<KeptDraft> {
    const { draftId, sendKey, content } = typed;
    const outcome = draftId ? await this.rewrite(draftId, typed, personId) : 'gone';
    if (outcome === 'done') return { key: draftId, isApart: false };
    const begin = async () => (await this.commands.execute(new BeginDraft(content, personId, sendKey))).key;
    if (outcome === 'changed') return { key: await begin(), isApart: true };
    const sent = { sendKey, place: '/tickets/nuevo/borrador', content: null };
    const begun = await this.once.send(sent, begin);
    // A form that comes again says what it says now; what it began may have been sent as a ticket since.
    const again = await this.rewrite(begun, typed, personId);
    return { key: again === 'done' ? begun : await begin(), isApart: again === 'changed' };
  }

  async discard(key: string, personId: string): Promise<void> {
    await unlessGone(() => this.commands.execute(new DiscardDraft(key, personId)));
  }

  private async rewrite(
    key: string,
    { content, sendKey, version }: Typed,
    personId: string | null,
  ): Promise<'done' | 'gone' | 'changed'> {
    const rewriting = { basedOn: Number(version) || 0, writtenIn: sendKey };
    try {
      await this.commands.execute(new RewriteDraft(key, personId, content, rewriting));
      return 'done';
    } catch (error) {
      if (error instanceof NotFound) return 'gone';
      if (error instanceof Conflict && error.code === 'tickets.draft-changed-meanwhile') return 'changed';
      throw error;
    }
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
