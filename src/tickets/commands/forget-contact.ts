import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Contacts } from '../store/contacts';

/** Removes a contact whose address nobody confirmed in time, with all that was sent. */
export class ForgetContact extends Command<void> {
  constructor(readonly contactId: string) {
    super();
  }
}

@CommandHandler(ForgetContact)
export class ForgetContactHandler implements ICommandHandler<ForgetContact> {
  constructor(
    private readonly contacts: Contacts,
    private readonly clock: Clock,
  ) {}

  async execute({ contactId }: ForgetContact): Promise<void> {
    const contact = await this.contacts.get(contactId);
    if (contact?.isForgotten(this.clock.now())) await this.contacts.remove(contact);
  }
}
