import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AccountAge } from '../../accounts/api';
import { ServiceCalendars } from '../../calendar/api';
import type { WorkingCalendar } from '../../calendar/working-calendar';
import { dayMs, later, minuteMs } from '../../platform/clock';
import { Invalid } from '../../platform/errors';
import { limitsFor, standingAt, type WeighedMark } from '../domain/fair-use-policy';
import { replayAnswers, replayDeferral, replayMarks } from '../domain/fair-use-replay';
import type { FairUseSettings } from '../fair-use-settings';
import type { PolicySimulationResponse, ReplayedTicketResponse } from '../http/policy-simulation.response';
import { FairUsePast, mostWaits } from './fair-use-past';

/** Marks from before a period may still weigh in it. */
const historyDays = 92;
/** The tickets whose wait would differ most are listed; the sums are of all. */
const listed = 200;

/**
 * What other rules would have done in the past: whom they would have moved, and who would have waited how much longer
 * or less. Errors: `queue.too-many-to-replay`.
 */
export class SimulateFairUse extends Query<PolicySimulationResponse> {
  constructor(
    readonly rules: FairUseSettings,
    readonly from: Date,
    readonly to: Date,
  ) {
    super();
  }
}

@QueryHandler(SimulateFairUse)
export class SimulateFairUseHandler implements IQueryHandler<SimulateFairUse> {
  constructor(
    private readonly past: FairUsePast,
    private readonly queries: QueryBus,
    private readonly calendars: ServiceCalendars,
  ) {}

  async execute({ rules, from, to }: SimulateFairUse): Promise<PolicySimulationResponse> {
    const calendar = this.calendars.of('standard');
    const waits = await this.past.waits(from, to);
    if (waits.length > mostWaits) throw new Invalid('queue.too-many-to-replay', { most: mostWaits });
    const marks = await this.marks(later(from, -historyDays * dayMs), to, calendar, rules);
    const moves = new Map(
      waits.map((wait) => [
        wait.arrival,
        replayDeferral(marks.get(wait.accountId) ?? [], wait.receivedAt, calendar, rules),
      ]),
    );
    const before = replayAnswers(waits, ({ effectiveAt }) => effectiveAt);
    const after = replayAnswers(waits, (wait) => moves.get(wait.arrival)?.effectiveAt ?? wait.receivedAt);
    const tickets = waits.map((wait): ReplayedTicketResponse => {
      const waited = (times: Map<number, Date>) =>
        Math.round(
          calendar.openTimeBetween(wait.receivedAt, times.get(wait.arrival) ?? wait.answeredAt) / minuteMs,
        );
      const [waitedMinutes, wouldWaitMinutes] = [waited(before), waited(after)];
      const { reference, accountId } = wait;
      return {
        reference,
        accountId,
        receivedAt: wait.receivedAt.toISOString(),
        deferredMinutes: moves.get(wait.arrival)?.minutes ?? 0,
        waitedMinutes,
        wouldWaitMinutes,
      };
    });
    const accounts = [...marks].map(([accountId, of]) => accountOf(accountId, of, from, to, rules, tickets));
    return {
      policy: 'fair-use',
      from: from.toISOString(),
      to: to.toISOString(),
      ...sums(tickets),
      accounts: accounts.filter((account) => account.marks > 0),
      items: tickets
        .filter((ticket) => ticket.deferredMinutes > 0 || changeOf(ticket) !== 0)
        .sort((a, b) => Math.abs(changeOf(b)) - Math.abs(changeOf(a)))
        .slice(0, listed),
    };
  }

  private async marks(
    from: Date,
    to: Date,
    calendar: WorkingCalendar,
    rules: FairUseSettings,
  ): Promise<Map<string, WeighedMark[]>> {
    const marks = new Map<string, WeighedMark[]>();
    for (const [accountId, past] of await this.past.ofAccounts(from, to, rules)) {
      const age = await this.queries.execute(new AccountAge(accountId));
      // The shops of today: since when each was verified is not recorded.
      const limits = limitsFor(age?.verifiedShopsSince ?? [], to, rules);
      marks.set(accountId, replayMarks({ ...past, limits }, calendar, rules));
    }
    return marks;
  }
}

function accountOf(
  accountId: string,
  marks: readonly WeighedMark[],
  from: Date,
  to: Date,
  rules: FairUseSettings,
  tickets: readonly ReplayedTicketResponse[],
) {
  const inPeriod = marks.filter(({ madeAt }) => madeAt >= from && madeAt < to);
  const states = inPeriod.map(({ madeAt }) => standingAt(marks, madeAt, rules).state);
  const own = tickets.filter((ticket) => ticket.accountId === accountId);
  return {
    accountId,
    marks: inPeriod.length,
    standing: states.includes('deferred') ? 'deferred' : states.includes('warned') ? 'warned' : 'good',
    moved: own.filter(({ deferredMinutes }) => deferredMinutes > 0).length,
  };
}

function sums(tickets: readonly ReplayedTicketResponse[]) {
  const changes = tickets.map(changeOf);
  const [less, more] = [changes.filter((change) => change < 0), changes.filter((change) => change > 0)];
  const total = (of: readonly number[]) => of.reduce((sum, change) => sum + Math.abs(change), 0);
  return {
    tickets: tickets.length,
    moved: tickets.filter(({ deferredMinutes }) => deferredMinutes > 0).length,
    waitingLess: { tickets: less.length, minutes: total(less) },
    waitingMore: { tickets: more.length, minutes: total(more) },
  };
}

function changeOf({ waitedMinutes, wouldWaitMinutes }: ReplayedTicketResponse): number {
  return wouldWaitMinutes - waitedMinutes;
}
