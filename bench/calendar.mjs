// Promises a second on one core: the default calendars with eight years of holidays, receipts all over two years.
//
//   node bench/calendar.mjs                    the build in dist
//   node bench/calendar.mjs --dist <folder>    another build
//   node bench/calendar.mjs --seconds 5        how long each line is measured
//
// "trace" is `promiseFor`, what a ticket gets; "moment only" is `answerBy`, for looking at many tickets at once. The
// first line pays for the days: a table of served days is filled as they are asked for, and kept with the version.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    dist: { type: 'string', default: resolve(import.meta.dirname, '../dist') },
    seconds: { type: 'string', default: '2' },
  },
});

const require = createRequire(import.meta.url);
const built = (path) => require(resolve(options.dist, 'src/calendar', path));
const { WorkingCalendar } = built('working-calendar.js');
const { defaultPremiumCalendar, defaultStandardCalendar } = built('domain/default-calendars.js');
const { proposeHolidays } = built('domain/holiday-proposals.js');

const years = [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031];
const holidays = years.flatMap((year) => proposeHolidays('ES', undefined, year).days);
const standard = () => WorkingCalendar.of({ ...defaultStandardCalendar(), holidays });
const premium = () => WorkingCalendar.of(defaultPremiumCalendar());

const from = Date.parse('2026-01-01T00:00:00Z');
const span = 2 * 365 * 86_400_000;
// A step without a common factor with day or week reaches every hour of every weekday.
const receipts = Array.from({ length: 8192 }, (_, i) => new Date(from + ((i * 7_919_333_777) % span)));

/** Keeps every result in use, so that no call can be left out as idle. */
let sink = 0;

/** Calls a second: the median of chunks of all receipts. */
function measure(work) {
  const until = performance.now() + Number(options.seconds) * 1_000;
  const rates = [];
  while (performance.now() < until) {
    const started = performance.now();
    for (const receipt of receipts) sink += Number(work(receipt));
    rates.push((receipts.length * 1_000) / (performance.now() - started));
  }
  return rates.sort((a, b) => a - b)[Math.floor(rates.length / 2)] ?? 0;
}

function firstTime(make) {
  const started = performance.now();
  const calendar = make();
  for (const receipt of receipts) calendar.promiseFor(receipt);
  return (receipts.length * 1_000) / (performance.now() - started);
}

const rate = (value) => Math.round(value).toLocaleString('en').padStart(12);
const lines = [];
for (const [name, make] of [
  ['standard', standard],
  ['premium', premium],
]) {
  lines.push([`${name}, new calendar, with trace`, firstTime(make)]);
  const calendar = make();
  for (const receipt of receipts) calendar.promiseFor(receipt);
  lines.push([`${name}, with trace`, measure((receipt) => calendar.promiseFor(receipt).answerBy)]);
  lines.push([`${name}, moment only`, measure((receipt) => calendar.answerBy(receipt))]);
  lines.push([`${name}, is it served`, measure((receipt) => calendar.isServedAt(receipt))]);
}
process.stdout.write(`${'promises a second on one core (median of chunks)'.padEnd(50)}\n`);
if (Number.isNaN(sink)) throw new Error('A promise without a moment');
for (const [name, value] of lines) process.stdout.write(`${name.padEnd(36)}${rate(value)}\n`);
