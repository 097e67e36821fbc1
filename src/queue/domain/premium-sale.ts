import type { WorkingCalendar } from '../../calendar/working-calendar';
import { isCovered, type DutyEntry } from './duty';
import type { Estimate } from './forecast';

/** `load`: the forecast ends after the promise. `duty`: nobody is on the list for its hours. */
export type NotSoldBecause = 'load' | 'duty';

/** Why priority is not for sale now; `null` when it is. */
export function notSoldBecause(
  { sellOnlyWhileKept, requireDuty }: { sellOnlyWhileKept: boolean; requireDuty: boolean },
  estimate: Estimate | null,
  duty: readonly DutyEntry[],
  calendar: WorkingCalendar,
  promise: { from: Date; answerBy: Date },
): NotSoldBecause | null {
  if (requireDuty && !isCovered(duty, calendar, promise.from, promise.answerBy)) return 'duty';
  return sellOnlyWhileKept && estimate && estimate.to > promise.answerBy ? 'load' : null;
}
