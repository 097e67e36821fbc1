import { beginningOf, inForceAt } from './version-in-force';

const at = (instant: string) => Date.parse(instant);
const version = (number: number, effectiveFrom: string) => ({
  version: number,
  beginsAt: beginningOf(effectiveFrom, 'Europe/Madrid'),
});

describe('The version of a calendar in force', () => {
  it('changes at local midnight, in winter and in summer', () => {
    expect(beginningOf('2027-01-01', 'Europe/Madrid')).toBe(at('2026-12-31T23:00:00Z'));
    expect(beginningOf('2027-07-01', 'Europe/Madrid')).toBe(at('2027-06-30T22:00:00Z'));
  });

  it('is the old one until the new one begins, to the millisecond', () => {
    const versions = [version(2, '2027-01-01'), version(1, '2026-01-01')];
    expect(inForceAt(versions, at('2026-12-31T22:59:59.999Z'))?.version).toBe(1);
    expect(inForceAt(versions, at('2026-12-31T23:00:00.000Z'))?.version).toBe(2);
  });

  it('is the later decision where two have begun, whichever date it begins on', () => {
    const versions = [version(3, '2026-02-01'), version(2, '2026-03-01'), version(1, '2026-01-01')];
    expect(inForceAt(versions, at('2026-06-01T10:00:00Z'))?.version).toBe(3);
  });

  it('is the first where none has begun', () => {
    const versions = [version(2, '2027-01-01'), version(1, '2026-01-01')];
    expect(inForceAt(versions, at('2020-01-01T00:00:00Z'))?.version).toBe(1);
  });
});
