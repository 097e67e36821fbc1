import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Live } from '../../platform/live/live';
import { SearchSteering } from '../store/search-steering';

/** Lets an article stand again where it would by itself. Errors: `knowledge.pin-not-found`. */
export class RemovePin extends Command<void> {
  constructor(readonly id: string) {
    super();
  }
}

@CommandHandler(RemovePin)
export class RemovePinHandler implements ICommandHandler<RemovePin> {
  constructor(
    private readonly steering: SearchSteering,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  async execute({ id }: RemovePin): Promise<void> {
    const pin = await this.steering.pin(id);
    await this.steering.removePin(pin);
    const { phrase, articleId, locale } = pin;
    await this.audit.write({
      action: 'knowledge.pin-removed',
      subject: id,
      before: { phrase, articleId, locale },
    });
    await this.live.announce('knowledge');
  }
}
