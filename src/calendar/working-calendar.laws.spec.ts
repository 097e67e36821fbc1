import fc from 'fast-check';
import type { CalendarDefinition, DayHours, PromiseRule, SpecialDate } from './calendar-definition';
import { timeOf } from './domain/local-time';
import { WorkingCalendar } from './working-calendar';

const MINUTE = 60_000;
const name = { es: 'Prueba', en: 'Test' };

/** Zones with clock changes by day, at midnight, of half an hour, of none, and around the date line. */
const zone = fc.constantFrom(
  'Europe/Madrid',
  'America/Sao_Paulo',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Apia',
  'Asia/Kolkata',
  'UTC',
);

/** Up to three intervals a day, quarter hours, touching ones and 24:00 included. */
const hours = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 6 })
  .map((quarters) => quarters.sort((a, b) => a - b))
  .map((edges) =>
    edges.flatMap((edge, index) => {
      const end = edges[index + 1];
      return index % 2 === 0 && end !== undefined
        ? [{ open: timeOf(edge * 15), close: timeOf(end * 15) }]
        : [];
    }),
  );

const servedDay = hours.chain((spans) => {
  const choices = [null, ...spans.flatMap(({ open, close }) => [open, close])];
  return fc.constantFrom(...choices).map((cutOff): DayHours => ({ hours: spans, cutOff }));
});

const closedDay = fc.constant<DayHours>({ hours: [], cutOff: null });
const day = fc.oneof({ weight: 3, arbitrary: servedDay }, { weight: 1, arbitrary: closedDay });

/** Around the clock changes that the zones above had from 2009 to 2016. */
const instant = fc.date({
  min: new Date('2009-01-01T00:00:00Z'),
  max: new Date('2016-12-31T00:00:00Z'),
  noInvalidDate: true,
});

const date = instant.map((at) => at.toISOString().slice(0, 10));

const special = fc
  .record({
    from: date,
    length: fc.nat(120),
    kind: fc.constantFrom('closed', 'hours', 'shortens'),
    its: servedDay,
  })
  .map(({ from, length, kind, its }): SpecialDate => {
    const to = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10);
    return { from, to, kind, ...its, name };
  });

function definition(rule: PromiseRule): fc.Arbitrary<CalendarDefinition> {
  return fc.record({
    timeZone: zone,
    week: fc.record({ mon: servedDay, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day }),
    holidays: fc.array(date, { maxLength: 10 }).map((dates) => dates.map((each) => ({ date: each, name }))),
    specialDates: fc.array(special, { maxLength: 4 }),
    rule: fc.constant(rule),
  });
}

const byServedDay = definition({ kind: 'end-of-served-day' }).map(WorkingCalendar.of);
const byMinutes = definition({ kind: 'open-minutes', minutes: 120 }).map(WorkingCalendar.of);
const either = fc.oneof(byServedDay, byMinutes);
const openMs = fc.integer({ min: 1, max: 100 * 60 * MINUTE });

/** Inside the hours, or at a closing instant. */
function isWithinHours(calendar: WorkingCalendar, at: Date): boolean {
  return calendar.isServedAt(at) || calendar.previousClosing(at).getTime() === at.getTime();
}

describe('Laws of the working calendar, for any hours, holidays, special dates and zone', () => {
  it('who writes earlier is never promised later', () => {
    fc.assert(
      fc.property(either, instant, fc.nat(20 * 24 * 60 * MINUTE), (calendar, first, later) => {
        const second = new Date(first.getTime() + later);
        expect(calendar.promiseFor(first).answerBy <= calendar.promiseFor(second).answerBy).toBe(true);
      }),
    );
  });

  it('a promise lies within the hours and never before its receipt', () => {
    fc.assert(
      fc.property(either, instant, (calendar, receivedAt) => {
        const { answerBy } = calendar.promiseFor(receivedAt);
        expect(isWithinHours(calendar, answerBy)).toBe(true);
        expect(answerBy >= receivedAt).toBe(true);
      }),
    );
  });

  it('a premium promise holds exactly its minutes of open time', () => {
    fc.assert(
      fc.property(byMinutes, instant, (calendar, paidAt) => {
        const { answerBy, trace } = calendar.promiseFor(paidAt);
        expect(calendar.openTimeBetween(paidAt, answerBy)).toBe(120 * MINUTE);
        const told = trace
          .filter(({ code }) => code === 'counted')
          .map(({ params }) => Number(params.seconds));
        expect(told.reduce((sum, seconds) => sum + seconds, 0)).toBeCloseTo(120 * 60, 6);
      }),
    );
  });

  it('a standard promise is the close of the day of receipt or of the next served day', () => {
    fc.assert(
      fc.property(byServedDay, instant, (calendar, receivedAt) => {
        const today = calendar.servedDay(calendar.localDate(receivedAt));
        const inTime = today.cutOffAt !== null && receivedAt < today.cutOffAt;
        const expected = inTime ? today.closesAt : calendar.closeOfServedDayAfter(receivedAt);
        expect(calendar.promiseFor(receivedAt).answerBy).toEqual(expected);
      }),
    );
  });

  it('adding a and then b is adding a + b', () => {
    fc.assert(
      fc.property(either, instant, openMs, openMs, (calendar, from, a, b) => {
        expect(calendar.addOpenTime(calendar.addOpenTime(from, a), b)).toEqual(
          calendar.addOpenTime(from, a + b),
        );
      }),
    );
  });

  it('what was added is what lies between', () => {
    fc.assert(
      fc.property(either, instant, openMs, (calendar, from, added) => {
        expect(calendar.openTimeBetween(from, calendar.addOpenTime(from, added))).toBe(added);
      }),
    );
  });

  it('open time is additive over neighbouring ranges, and agrees with looking minute by minute', () => {
    fc.assert(
      fc.property(either, instant, fc.nat(9 * 24 * 60), fc.nat(9 * 24 * 60), (calendar, start, a, b) => {
        const from = new Date(Math.floor(start.getTime() / MINUTE) * MINUTE);
        const middle = new Date(from.getTime() + a * MINUTE);
        const to = new Date(middle.getTime() + b * MINUTE);
        const whole = calendar.openTimeBetween(from, to);
        expect(calendar.openTimeBetween(from, middle) + calendar.openTimeBetween(middle, to)).toBe(whole);
        let served = 0;
        for (let at = from.getTime(); at < to.getTime(); at += MINUTE) {
          if (calendar.isServedAt(new Date(at))) served += MINUTE;
        }
        expect(whole).toBe(served);
      }),
      { numRuns: 30 },
    );
  });

  it('nothing is served between a closing and the opening that follows it', () => {
    fc.assert(
      fc.property(either, instant, (calendar, at) => {
        const opening = calendar.nextOpening(at);
        expect(opening >= at && calendar.isServedAt(opening)).toBe(true);
        const closing = calendar.previousClosing(at);
        expect(calendar.openTimeBetween(closing, calendar.nextOpening(closing))).toBe(0);
      }),
    );
  });

  it('a planned change gives its days their hours, and the promise stays within what holds on each day', () => {
    const pair = definition({ kind: 'end-of-served-day' }).chain((first) =>
      definition({ kind: 'end-of-served-day' }).map((second) => ({
        first,
        second: { ...second, timeZone: first.timeZone },
      })),
    );
    fc.assert(
      fc.property(
        pair,
        date,
        instant,
        fc.nat(20 * 24 * 60 * MINUTE),
        ({ first, second }, from, at, later) => {
          const both = WorkingCalendar.of(first, [{ from, definition: second }]);
          const today = both.localDate(at);
          const inForce = WorkingCalendar.of(today < from ? first : second);
          expect(both.servedDay(today)).toEqual(inForce.servedDay(today));
          const { answerBy } = both.promiseFor(at);
          expect(isWithinHours(both, answerBy)).toBe(true);
          expect(answerBy <= both.promiseFor(new Date(at.getTime() + later)).answerBy).toBe(true);
        },
      ),
    );
  });

  it('the moment alone is the moment of the whole promise', () => {
    fc.assert(
      fc.property(either, instant, (calendar, receivedAt) => {
        expect(calendar.answerBy(receivedAt)).toEqual(calendar.promiseFor(receivedAt).answerBy);
      }),
    );
  });

  it('the trace begins with the receipt, ends with the promise and never goes back', () => {
    fc.assert(
      fc.property(either, instant, (calendar, receivedAt) => {
        const { answerBy, trace } = calendar.promiseFor(receivedAt);
        expect(trace[0]?.at).toBe(receivedAt.toISOString());
        expect(trace.at(-1)).toEqual({ at: answerBy.toISOString(), code: 'promise', params: {} });
        const days = trace.slice(1, -1).map(({ at }) => at);
        expect(days).toEqual([...days].sort());
      }),
    );
  });
});
