import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Live } from '../../platform/live/live';
import type { Pin } from '../domain/pin';
import { assertSays } from '../search/phrase';
import { Articles } from '../store/articles';
import { SearchSteering } from '../store/search-steering';
import type { PinWish } from './pin-article';

/** Changes what is given of a pin. Errors: `knowledge.pin-not-found`, `knowledge.article-not-found`, `knowledge.phrase-empty`. */
export class ChangePin extends Command<void> {
  constructor(
    readonly id: string,
    readonly wish: Partial<PinWish>,
  ) {
    super();
  }
}

@CommandHandler(ChangePin)
export class ChangePinHandler implements ICommandHandler<ChangePin> {
  constructor(
    private readonly steering: SearchSteering,
    private readonly articles: Articles,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  async execute({ id, wish: { phrase, articleSlug, locale } }: ChangePin): Promise<void> {
    const pin = await this.steering.pin(id);
    const before = factsOf(pin);
    if (phrase !== undefined) assertSays(phrase);
    pin.change({
      ...(phrase !== undefined && { phrase }),
      ...(locale !== undefined && { locale }),
      ...(articleSlug !== undefined && { articleId: await this.articles.publishedId(articleSlug) }),
    });
    await this.steering.savePin(pin);
    await this.audit.write({ action: 'knowledge.pin-changed', subject: id, before, after: factsOf(pin) });
    await this.live.announce('knowledge');
  }
}

function factsOf({ phrase, articleId, locale }: Pin) {
  return { phrase, articleId, locale };
}
