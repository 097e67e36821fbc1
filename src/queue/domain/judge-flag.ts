import { dayMs, later, minuteMs } from '../../platform/clock';
import type { WorkingCalendar } from '../../calendar/working-calendar';
import type { ArticleEvidence, FlaggedTicket } from '../../tickets/flags';
import type { MarkReason } from '../fair-use';
import type { FairUseSettings } from '../fair-use-settings';

/**
 * Whether "answered in the documentation" weighs: only where the customer would have found the article with their
 * own words. Otherwise it is a gap in the documentation.
 */
export function judgeDocumentation(
  { level, receivedAt }: Pick<FlaggedTicket, 'level' | 'receivedAt'>,
  { publishedAt, rank }: ArticleEvidence,
  accountSince: Date | null,
  rules: FairUseSettings,
): MarkReason {
  if (level === 'premium') return 'paid_ticket';
  if (publishedAt >= receivedAt) return 'article_is_newer';
  if (rank === null || rank > rules.documentationResults) return 'documentation_gap';
  // Of an account that nobody knows nothing is held against it.
  if (!accountSince || receivedAt < later(accountSince, rules.newAccountDays * dayMs)) return 'new_account';
  return 'counted';
}

/**
 * Whether "steps not followed" weighs: the customer had the steps for long enough before their last word (or until
 * now), and ticked none as failed, nor all as done.
 */
export function judgeSteps(
  { count, answeredAt, repliedAt, results }: NonNullable<FlaggedTicket['steps']>,
  now: Date,
  calendar: WorkingCalendar,
  rules: FairUseSettings,
): MarkReason {
  if (results.some(({ result }) => result === 'failed')) return 'step_failed';
  if (results.filter(({ result }) => result === 'done').length === count) return 'steps_done';
  const openMs = calendar.openTimeBetween(answeredAt, repliedAt ?? now);
  return openMs < rules.stepsOpenMinutes * minuteMs ? 'too_soon' : 'counted';
}
