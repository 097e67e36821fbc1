import { ValidateBy } from 'class-validator';

const form = /^(19|2[01])\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/**
 * An instant of ISO 8601 with its offset from UTC, from 1900 to 2199 as calendars reckon. The other forms of the
 * standard (weeks, ordinals, local times) are read differently by each program, or not at all.
 */
export const IsInstant = () =>
  ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value) => typeof value === 'string' && form.test(value) && isOnTheCalendar(value),
      defaultMessage: () => '$property must be an instant',
    },
  });

/** `Date` reads 30 February as a day in March. */
function isOnTheCalendar(text: string): boolean {
  const day = text.slice(0, 10);
  const midnight = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(Date.parse(text)) && midnight.toISOString().startsWith(day);
}
