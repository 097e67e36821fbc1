import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HolidayProposal } from '../api';
import { doubtsOfList } from './holiday-lists-by-law';
import { proposeHolidays } from './holiday-proposals';
import { isSunday } from './local-time';
import { placeOf } from './region';

const proposal = (region: string, year: number) => {
  const { country, state } = placeOf(region);
  return proposeHolidays(country, state, year);
};
const doubtsOn = (region: string, date: string) =>
  proposal(region, Number(date.slice(0, 4))).days.find((day) => day.date === date)?.doubts;
const suspicionOf = (region: string, date: string) =>
  proposal(region, Number(date.slice(0, 4))).mayBeMissing.find((day) => day.date === date)?.because;

describe('What a proposal of holidays is unsure of', () => {
  it('is nothing for national holidays of a fixed date on a working day', () => {
    const unsure = proposal('ES', 2026).days.filter(({ doubts }) => doubts.length > 0);
    expect(unsure.map(({ date }) => date)).toEqual(['2026-11-01', '2026-12-06']);
    expect(
      proposal('DE-BY', 2026).days.every(({ date, doubts }) => doubts.length === 0 || isSunday(date)),
    ).toBe(true);
  });

  it.each<[string, string, string[]]>([
    ['ES', '2026-12-06', ['on-sunday']],
    ['ES', '2037-11-01', ['on-sunday']],
    ['ES-MD', '2026-12-07', ['moved-day', 'regional']],
    ['ES-MD', '2027-05-03', ['moved-day', 'regional']],
    ['ES-MD', '2026-05-02', ['regional']],
    ['ES-CE', '2026-05-26', ['moon-calendar', 'regional']],
    ['ES-MD', '2026-12-08', []],
    ['DE-BY', '2026-01-06', []],
  ])('%s %s: %j', (region, date, doubts) => {
    expect(doubtsOn(region, date)).toEqual(doubts);
  });

  it('includes days that are not proposed: moved ones, and those that other regions keep', () => {
    expect(suspicionOf('ES-AN', '2025-10-13')).toBe('moved-from-sunday');
    expect(suspicionOf('ES-MD', '2025-07-25')).toBe('elsewhere-in-country');
    expect(suspicionOf('DE-BE', '2026-01-06')).toBeUndefined();
    const { days, mayBeMissing } = proposal('ES-MD', 2027);
    const proposed = new Set(days.map(({ date }) => date));
    expect(mayBeMissing.filter(({ date }) => proposed.has(date) || isSunday(date))).toEqual([]);
  });

  it('is the list itself, where the law says how long it is or that others add to it', () => {
    expect(doubtsOfList('ES', [])).toEqual(['no-regional-days', 'no-local-days']);
    expect(doubtsOfList('ES-MC', proposal('ES-MC', 2026).days)).toEqual([
      'unusual-number',
      'regional-list',
      'no-local-days',
    ]);
    expect(doubtsOfList('ES-MD', proposal('ES-MD', 2026).days)).toEqual(['regional-list', 'no-local-days']);
    expect(doubtsOfList('DE-BY', proposal('DE-BY', 2026).days)).toEqual([]);
    expect(doubtsOfList('constructor', [])).toEqual([]);
  });

  it('never proposes a day of another year, nor a date twice', () => {
    for (const region of ['ES-CE', 'ES-ML', 'US', 'MX', 'FR', 'JP']) {
      for (const year of [2024, 2028, 2033]) {
        const dates = proposal(region, year).days.map(({ date }) => date);
        expect(dates.filter((date) => !date.startsWith(String(year)))).toEqual([]);
        expect(new Set(dates).size).toBe(dates.length);
      }
    }
  });
});

const comparison = join(__dirname, '../../../../shared/data/holidays-datehols-disagreements.json');
const isThere = existsSync(comparison);

interface Disagreement {
  /** Region. */
  k: string;
  /** Date. */
  d: string;
  only: 'date-holidays' | 'python';
}

(isThere ? describe : describe.skip)(
  `Where another source disagrees with the library${isThere ? '' : ' (SKIPPED: ../shared/data is not here)'}`,
  () => {
    // Two of its five years: a proposal for each region and year takes its time.
    const rows = isThere
      ? (JSON.parse(readFileSync(comparison, 'utf8')) as { rows: Disagreement[] }).rows.filter(({ d }) =>
          /^202[47]/.test(d),
        )
      : [];
    const proposals = new Map<string, HolidayProposal>();
    const of = ({ k, d }: Disagreement) => {
      const key = `${k} ${d.slice(0, 4)}`;
      const known = proposals.get(key) ?? proposal(k, Number(d.slice(0, 4)));
      proposals.set(key, known);
      return known;
    };

    it('each day that only the library has is marked', () => {
      const unmarked = rows
        .filter(({ only }) => only === 'date-holidays')
        .filter((row) => of(row).days.find(({ date }) => date === row.d)?.doubts.length === 0);
      expect(unmarked).toEqual([]);
    });

    it('each day that only the other has is suspected, or its list is marked, but for one change of government', () => {
      const lacking = rows.filter(({ only }) => only === 'python');
      const unsuspected = lacking.filter((row) => !of(row).mayBeMissing.some(({ date }) => date === row.d));
      // Of some regional days the library has never heard: only the whole list can be marked.
      const unmarked = unsuspected.filter((row) => !of(row).doubts.includes('regional-list'));
      expect(unmarked.map(({ k, d }) => `${k} ${d}`)).toEqual(['MX 2024-10-01']);
    });
  },
);
