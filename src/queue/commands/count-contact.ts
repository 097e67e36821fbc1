import { Command, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { AccountAge } from '../../accounts/api';
import { ServiceCalendars } from '../../calendar/api';
import { dayMs, later } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Settings } from '../../platform/settings/settings';
import { limitsFor } from '../domain/fair-use-policy';
import { Contact, type ContactWeight } from '../domain/fair-use-records';
import { FairUseSettings } from '../fair-use-settings';
import { Contacts } from '../store/contacts';
import { Standings } from '../store/standings';
import { RecordMark } from './record-mark';

/** Counts a ticket or message of an account, and marks the account when there are too many of them. */
export class CountContact extends Command<void> {
  constructor(
    readonly contact: Omit<Contact, 'weight'>,
    readonly reference: string,
    /** Why it does not count, as far as the event says so. */
    readonly exempt: ContactWeight | null,
  ) {
    super();
  }
}

@CommandHandler(CountContact)
export class CountContactHandler implements ICommandHandler<CountContact> {
  constructor(
    private readonly contacts: Contacts,
    private readonly standings: Standings,
    private readonly settings: Settings,
    private readonly calendars: ServiceCalendars,
    private readonly queries: QueryBus,
    private readonly commands: Commands,
  ) {}

  async execute({ contact: facts, reference, exempt }: CountContact): Promise<void> {
    const rules = this.settings.of(FairUseSettings);
    const contact = Object.assign(new Contact(), facts);
    contact.weight = exempt ?? (await this.weightOf(contact, rules));
    const isNew = await this.contacts.add(contact);
    if (!isNew || contact.weight !== 'counted') return;
    const { accountId, ticketId, at } = contact;
    const evidence = await this.excess(contact, rules);
    if (!evidence) return;
    // One mark a day at most: the day of the desk.
    const once = this.calendars.of('standard').localDate(at);
    const about = { accountId, ticketId, reference, messageId: null, articleSlug: null, markedBy: null };
    await this.commands.execute(new RecordMark({ ...about, kind: 'excessive_number', once, evidence }, at));
  }

  private async weightOf(contact: Contact, rules: FairUseSettings): Promise<ContactWeight> {
    if (contact.kind === 'ticket') {
      return contact.batchId && (await this.contacts.hasBatch(contact)) ? 'same_batch' : 'counted';
    }
    if (await this.contacts.isLate(contact.ticketId, contact.at)) return 'promise_missed';
    const sinceAnswer = await this.contacts.messagesSinceAnswer(contact.ticketId);
    return sinceAnswer !== null && sinceAnswer < rules.freeMessagesAfterAnswer ? 'after_answer' : 'counted';
  }

  /** The numbers, when they are beyond the bounds of this account. Two at once may come in just below each other. */
  private async excess({ accountId, kind, at }: Contact, rules: FairUseSettings) {
    const of = kind === 'ticket' ? 'tickets' : 'messages';
    const standing = await this.standings.get(accountId, rules.dryRun);
    const windowBegan = later(at, -rules.windowDays * dayMs);
    const pardonedAt = standing?.countsFrom ?? windowBegan;
    const since = pardonedAt > windowBegan ? pardonedAt : windowBegan;
    const most = kind === 'ticket' ? rules.mostTickets : rules.mostMessages;
    const count = await this.contacts.count(accountId, kind, since, Math.max(most, rules[of]) + 1);
    if (count <= rules[of]) return null;
    const age = await this.queries.execute(new AccountAge(accountId));
    const limits = limitsFor(age?.verifiedShopsSince ?? [], at, rules);
    return count > limits[of] ? { [of]: count, limit: limits[of], days: rules.windowDays } : null;
  }
}
