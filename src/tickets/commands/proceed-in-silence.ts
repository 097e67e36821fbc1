import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Settings } from '../../platform/settings/settings';
import { ClosingSettings } from '../closing-settings';
import { nextSendingTime } from '../domain/sending-hours';
import { stepAfterReminder, stepOfSilence } from '../domain/silence';
import { Tickets } from '../store/tickets';

/** Takes the step of a ticket's silence that is due: reminds, closes or archives; does nothing when somebody wrote. */
export class ProceedInSilence extends Command<void> {
  constructor(readonly ticketId: string) {
    super();
  }
}

@CommandHandler(ProceedInSilence)
export class ProceedInSilenceHandler implements ICommandHandler<ProceedInSilence> {
  constructor(
    private readonly tickets: Tickets,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute({ ticketId }: ProceedInSilence): Promise<void> {
    const ticket = await this.tickets.get(ticketId);
    const now = this.clock.now();
    const { silentSince: since, dueAt, status } = ticket;
    if (!dueAt || dueAt > now) return;
    const terms = this.settings.of(ClosingSettings);
    const step = since && stepOfSilence(status, since, ticket.reminders ?? 0, terms);
    if (!since || !step) ticket.keepOpen();
    else {
      const mayAt = step.does === 'archive' ? step.at : nextSendingTime(step.at > now ? step.at : now, terms);
      if (mayAt > now) ticket.putOff(mayAt);
      else if (step.does === 'archive') ticket.archive();
      else if (step.does === 'close') ticket.close('silence', now);
      else {
        const next = stepAfterReminder(status, since, (ticket.reminders ?? 0) + 1, now, terms);
        ticket.remind(next.nextAt, next.closesAt);
      }
    }
    await this.tickets.save(ticket);
  }
}
