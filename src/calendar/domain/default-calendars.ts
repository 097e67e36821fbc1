import type { CalendarDefinition, DayHours } from '../calendar-definition';

/** Numbers of the domain's table of defaults; an administrator can change every one of them. */
const OFFICE_DAY: DayHours = { hours: [{ open: '09:00', close: '18:00' }], cutOff: '16:00' };
const SATURDAY: DayHours = { hours: [{ open: '09:00', close: '13:00' }], cutOff: '12:00' };
const CLOSED: DayHours = { hours: [], cutOff: null };
const PREMIUM_DAY: DayHours = { hours: [{ open: '09:00', close: '21:00' }], cutOff: null };

/** How long a paid ticket may wait, in minutes of open premium time. */
const PREMIUM_MINUTES = 120;

/** The free lane; its holidays are added once a person confirmed the year's proposal. */
export function defaultStandardCalendar(): CalendarDefinition {
  return structuredClone({
    timeZone: 'Europe/Madrid',
    week: {
      mon: OFFICE_DAY,
      tue: OFFICE_DAY,
      wed: OFFICE_DAY,
      thu: OFFICE_DAY,
      fri: OFFICE_DAY,
      sat: SATURDAY,
      sun: CLOSED,
    },
    holidays: [],
    specialDates: [
      {
        ...SATURDAY,
        kind: 'shortens',
        from: '12-24',
        to: '12-24',
        name: { es: 'Nochebuena', en: 'Christmas Eve' },
      },
      {
        ...SATURDAY,
        kind: 'shortens',
        from: '12-31',
        to: '12-31',
        name: { es: 'Nochevieja', en: "New Year's Eve" },
      },
    ],
    rule: { kind: 'end-of-served-day' },
  });
}

/** The paid lane: every day, Sundays and holidays included, so its list of holidays stays empty. */
export function defaultPremiumCalendar(): CalendarDefinition {
  return structuredClone({
    timeZone: 'Europe/Madrid',
    week: {
      mon: PREMIUM_DAY,
      tue: PREMIUM_DAY,
      wed: PREMIUM_DAY,
      thu: PREMIUM_DAY,
      fri: PREMIUM_DAY,
      sat: PREMIUM_DAY,
      sun: PREMIUM_DAY,
    },
    holidays: [],
    specialDates: [],
    rule: { kind: 'open-minutes', minutes: PREMIUM_MINUTES },
  });
}
