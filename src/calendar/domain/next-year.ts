const weekMs = 7 * 86_400_000;

/** Months in which administrators are told that nobody has confirmed next year: official lists are out by then. */
const firstMonthOfNotice = '11';

/** `today` is the local date of a desk: the year after, and whether its confirmation is due. */
export function nextYear(today: string): { year: number; isDue: boolean } {
  return { year: Number(today.slice(0, 4)) + 1, isDue: today.slice(5, 7) >= firstMonthOfNotice };
}

/** At first at once, then weekly. */
export function isReminderDue(toldAt: Date | null, now: Date): boolean {
  return toldAt === null || now.getTime() >= toldAt.getTime() + weekMs;
}
