import type { WorkingCalendar } from '../../calendar/working-calendar';

/** One stretch for which somebody has said to be there; half-open, instants in ISO 8601. */
export interface DutyEntry {
  staffId: string;
  from: string;
  to: string;
}

/** Who is on at an instant, each once. */
export function onDutyAt(entries: readonly DutyEntry[], at: Date): string[] {
  const now = at.toISOString();
  return [
    ...new Set(entries.filter(({ from, to }) => from <= now && now < to).map(({ staffId }) => staffId)),
  ];
}

/** Whether somebody is on at every open moment from `from` to `to`. */
export function isCovered(
  entries: readonly DutyEntry[],
  calendar: WorkingCalendar,
  from: Date,
  to: Date,
): boolean {
  let at = calendar.addOpenTime(from, 0);
  while (at < to) {
    const now = at.toISOString();
    const until = entries.reduce((latest, { from, to }) => (from <= now && to > latest ? to : latest), now);
    if (until === now) return false;
    at = calendar.addOpenTime(new Date(until), 0);
  }
  return true;
}

/**
 * When so many open person-milliseconds from `from` on will have been worked, by whoever is on duty but at least
 * by `least` people at any open time. `null` when the list ends before, and nobody counts beside it.
 */
export function workDoneAt(
  entries: readonly DutyEntry[],
  calendar: WorkingCalendar,
  from: Date,
  work: { openMs: number; least: 0 | 1; most?: number },
): Date | null {
  let leftMs = work.openMs;
  for (let at = calendar.addOpenTime(from, 0); ;) {
    const people = Math.min(Math.max(onDutyAt(entries, at).length, work.least), work.most ?? Infinity);
    const change = nextChange(entries, at);
    const capacityMs = change === null ? Infinity : people * calendar.openTimeBetween(at, change);
    if (people > 0 && leftMs <= capacityMs) return calendar.addOpenTime(at, Math.round(leftMs / people));
    if (change === null) return null;
    leftMs -= capacityMs;
    at = change;
  }
}

/** The next moment at which somebody comes or goes. */
function nextChange(entries: readonly DutyEntry[], at: Date): Date | null {
  const now = at.toISOString();
  const changes = entries.flatMap(({ from, to }) => [from, to]).filter((instant) => instant > now);
  return changes.length === 0
    ? null
    : new Date(changes.reduce((first, each) => (each < first ? each : first)));
}
