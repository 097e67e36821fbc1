import type { WorkingCalendar } from '../../calendar/working-calendar';
import { dayMs, later } from '../../platform/clock';
import type { MarkKind } from '../fair-use';
import type { FairUseSettings } from '../fair-use-settings';
import { deferredFrom, standingAt, type WeighedMark } from './fair-use-policy';

/** A ticket or message of an account that counts. */
export interface PastContact {
  kind: 'ticket' | 'message';
  at: Date;
}

/** What an account did in the past, in order of time. */
export interface PastOfAccount {
  contacts: readonly PastContact[];
  /** Marks that staff made and that are valid. */
  marks: readonly { kind: MarkKind; madeAt: Date }[];
  limits: { tickets: number; messages: number };
}

/** A waiting period of the standard lane that ended with an answer. */
export interface PastWait {
  arrival: number;
  accountId: string;
  receivedAt: Date;
  effectiveAt: Date;
  answeredAt: Date;
}

/** The marks that an account would have had under these rules; everybody is supposed to be told at once. */
export function replayMarks(
  { contacts, marks, limits }: PastOfAccount,
  calendar: WorkingCalendar,
  rules: FairUseSettings,
): WeighedMark[] {
  const all = [...excesses(contacts, limits, calendar, rules), ...marks].sort(
    (a, b) => a.madeAt.getTime() - b.madeAt.getTime(),
  );
  const weighed: WeighedMark[] = [];
  let warnedAt: Date | null = null;
  for (const { kind, madeAt } of all) {
    const before = standingAt(weighed, madeAt, rules);
    if (before.state === 'good') warnedAt = null;
    const heededFrom = warnedAt && calendar.closeOfServedDayAfter(warnedAt, rules.warningServedDays);
    weighed.push({ kind, madeAt, afterWarning: heededFrom !== null && madeAt >= heededFrom });
    if (warnedAt === null && standingAt(weighed, madeAt, rules).state !== 'good') warnedAt = madeAt;
  }
  return weighed;
}

/** Where a ticket would have stood, by the marks that were there when it came. */
export function replayDeferral(
  marks: readonly WeighedMark[],
  receivedAt: Date,
  calendar: WorkingCalendar,
  rules: FairUseSettings,
): { minutes: number; effectiveAt: Date } {
  const before = marks.filter(({ madeAt }) => madeAt < receivedAt);
  const { minutes } = standingAt(before, receivedAt, rules);
  return { minutes, effectiveAt: deferredFrom(receivedAt, minutes, calendar, rules) };
}

/**
 * When each ticket would have been answered, had the desk given as many answers at the same moments, but in the order
 * of these effective times. No answer is lost or won: what one waits longer, others wait less.
 */
export function replayAnswers(
  waits: readonly PastWait[],
  effectiveAt: (wait: PastWait) => Date,
): Map<number, Date> {
  const arrivals = [...waits].sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
  const answers = waits.map(({ answeredAt }) => answeredAt).sort((a, b) => a.getTime() - b.getTime());
  const line = new Line();
  const answered = new Map<number, Date>();
  let arrived = 0;
  for (const at of answers) {
    for (let next = arrivals[arrived]; next && next.receivedAt <= at; next = arrivals[++arrived]) {
      line.add(effectiveAt(next).getTime(), next.arrival);
    }
    const first = line.takeFirst();
    if (first !== undefined) answered.set(first, at);
  }
  return answered;
}

/** One for each day on which a ticket or message was beyond the bounds. */
function excesses(
  contacts: readonly PastContact[],
  limits: PastOfAccount['limits'],
  calendar: WorkingCalendar,
  rules: FairUseSettings,
): { kind: MarkKind; madeAt: Date }[] {
  const found = new Map<string, Date>();
  for (const [kind, limit] of [
    ['ticket', limits.tickets],
    ['message', limits.messages],
  ] as const) {
    const times = contacts.filter((contact) => contact.kind === kind).map(({ at }) => at);
    times.forEach((at, i) => {
      const oldest = times[i - limit];
      if (!oldest || oldest <= later(at, -rules.windowDays * dayMs)) return;
      const day = calendar.localDate(at);
      const known = found.get(day);
      if (!known || at < known) found.set(day, at);
    });
  }
  return [...found.values()].map((madeAt) => ({ kind: 'excessive_number' as const, madeAt }));
}

/** A heap: whoever stands first is taken first, by effective time and then by arrival. */
class Line {
  private readonly heap: (readonly [effectiveMs: number, arrival: number])[] = [];

  add(effectiveMs: number, arrival: number): void {
    this.heap.push([effectiveMs, arrival]);
    for (let at = this.heap.length - 1; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(at, parent)) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  takeFirst(): number | undefined {
    const [first] = this.heap;
    const last = this.heap.pop();
    if (!first || !last) return undefined;
    if (this.heap.length > 0) this.heap[0] = last;
    for (let at = 0; ;) {
      const least = [2 * at + 1, 2 * at + 2].reduce(
        (best, child) => (this.isBefore(child, best) ? child : best),
        at,
      );
      if (least === at) return first[1];
      this.swap(at, least);
      at = least;
    }
  }

  private isBefore(one: number, other: number): boolean {
    const [a, b] = [this.heap[one], this.heap[other]];
    return a !== undefined && b !== undefined && (a[0] - b[0] || a[1] - b[1]) < 0;
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (a && b) [this.heap[one], this.heap[other]] = [b, a];
  }
}
