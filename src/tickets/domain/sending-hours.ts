import { dayMs, hourMs } from '../../platform/clock';

/** When people may be reminded of something: hours of the day in a zone, never on a Sunday. */
export interface SendingHours {
  timeZone: string;
  fromHour: number;
  toHour: number;
}

/** The first moment from `at` on at which a reminder may go out. */
export function nextSendingTime(at: Date, { timeZone, fromHour, toHour }: SendingHours): Date {
  const zone = zoneReader(timeZone);
  let when = at;
  for (;;) {
    const local = zone(when);
    const hour = local.getUTCHours();
    const isSunday = local.getUTCDay() === 0;
    if (!isSunday && hour >= fromHour && hour < toHour) return when;
    const midnight = Math.floor(local.getTime() / dayMs) * dayMs;
    const day = isSunday || hour >= toHour ? midnight + dayMs : midnight;
    const opening = atLocal(day + fromHour * hourMs, zone);
    // Where the clock skips the hour, the first moment after it is taken; never one that has passed.
    when = opening > when ? opening : new Date(when.getTime() + hourMs);
  }
}

type ZoneReader = (at: Date) => Date;

/** What the clock on the wall shows at a moment, as if it were UTC. */
function zoneReader(timeZone: string): ZoneReader {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const parts = format.formatToParts(at);
    const part = (type: Intl.DateTimeFormatPartTypes) =>
      Number(parts.find((each) => each.type === type)?.value);
    return new Date(
      Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')),
    );
  };
}

/** The moment at which the clock on the wall shows `wallMs`; twice corrected, since the offset may change in between. */
function atLocal(wallMs: number, zone: ZoneReader): Date {
  let guess = new Date(wallMs);
  for (let i = 0; i < 2; i++) guess = new Date(guess.getTime() + wallMs - zone(guess).getTime());
  return guess;
}
