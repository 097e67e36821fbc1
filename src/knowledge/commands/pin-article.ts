import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict } from '../../platform/errors';
import { Live } from '../../platform/live/live';
import type { HelpLocale } from '../api';
import { Pin } from '../domain/pin';
import { assertSays } from '../search/phrase';
import { Articles } from '../store/articles';
import { SearchSteering } from '../store/search-steering';

/** More than editors can keep an eye on. */
const pinsAtMost = 500;

export interface PinWish {
  phrase: string;
  articleSlug: string;
  locale: HelpLocale | null;
}

/**
 * Puts an article first for every question that holds a phrase. Answers the pin's id. Errors:
 * `knowledge.article-not-found`, `knowledge.phrase-empty`, `knowledge.too-many-pins`.
 */
export class PinArticle extends Command<{ id: string }> {
  constructor(readonly wish: PinWish) {
    super();
  }
}

@CommandHandler(PinArticle)
export class PinArticleHandler implements ICommandHandler<PinArticle> {
  constructor(
    private readonly steering: SearchSteering,
    private readonly articles: Articles,
    private readonly audit: Audit,
    private readonly live: Live,
    private readonly clock: Clock,
  ) {}

  async execute({ wish: { phrase, articleSlug, locale } }: PinArticle) {
    assertSays(phrase);
    const articleId = await this.articles.publishedId(articleSlug);
    if ((await this.steering.pins()) >= pinsAtMost)
      throw new Conflict('knowledge.too-many-pins', { limit: pinsAtMost });
    const after = { phrase, articleId, locale };
    const pin = Pin.set(after, this.clock.now());
    await this.steering.addPin(pin);
    await this.audit.write({ action: 'knowledge.pin-set', subject: pin.id, after });
    await this.live.announce('knowledge');
    return { id: pin.id };
  }
}
