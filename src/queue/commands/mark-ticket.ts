import { CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { AccountAge } from '../../accounts/api';
import { ServiceCalendars } from '../../calendar/api';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Settings } from '../../platform/settings/settings';
import { FlagTicket, type FlaggedTicket } from '../../tickets/flags';
import { MarkTicket, type MarkReason } from '../fair-use';
import { judgeDocumentation, judgeSteps } from '../domain/judge-flag';
import { Mark, type MarkFacts } from '../domain/mark';
import { FairUseSettings } from '../fair-use-settings';
import { Marks } from '../store/marks';
import { RecordMark } from './record-mark';

@CommandHandler(MarkTicket)
export class MarkTicketHandler implements ICommandHandler<MarkTicket> {
  constructor(
    private readonly marks: Marks,
    private readonly settings: Settings,
    private readonly calendars: ServiceCalendars,
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async execute({ agent, reference, flag }: MarkTicket) {
    const now = this.clock.now();
    const ticket = await this.commands.execute(new FlagTicket(agent.id, reference, flag));
    const facts = factsOf(ticket, flag, agent.id);
    const why = await this.judge(ticket, flag, now);
    if (why === 'counted') {
      const markId = await this.commands.execute(new RecordMark(facts, now));
      const { dryRun } = this.settings.of(FairUseSettings);
      if (markId !== null) return { markId, counted: !dryRun, why: dryRun ? ('dry_run' as const) : why };
    }
    const because = why === 'counted' ? 'already_marked' : why;
    const note = Mark.note(facts, because, now);
    await this.marks.add(note);
    return { markId: note.id, counted: false, why: because };
  }

  private async judge(ticket: FlaggedTicket, flag: MarkTicket['flag'], now: Date): Promise<MarkReason> {
    const rules = this.settings.of(FairUseSettings);
    if (flag.kind === 'in_documentation') {
      const age = await this.queries.execute(new AccountAge(ticket.accountId));
      return judgeDocumentation(ticket, flag.evidence, age?.since ?? null, rules);
    }
    if (!ticket.steps) throw new Error('A flag for steps came back without them');
    return judgeSteps(ticket.steps, now, this.calendars.of('standard'), rules);
  }
}

function factsOf(ticket: FlaggedTicket, flag: MarkTicket['flag'], agentId: string): MarkFacts {
  const { accountId, ticketId, reference } = ticket;
  const about = { accountId, ticketId, reference, markedBy: agentId, kind: flag.kind };
  if (flag.kind === 'steps_not_followed') {
    const { messageId } = flag;
    return { ...about, once: messageId, messageId, articleSlug: null, evidence: {} };
  }
  const { articleSlug, evidence } = flag;
  const numbers: Record<string, number> = evidence.rank === null ? {} : { rank: evidence.rank };
  return { ...about, once: ticketId, messageId: null, articleSlug, evidence: numbers };
}
