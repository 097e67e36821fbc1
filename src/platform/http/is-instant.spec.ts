import { validateSync } from 'class-validator';
import { IsInstant } from './is-instant';

class Given {
  @IsInstant()
  at: unknown;
}

const isAccepted = (at: unknown) => validateSync(Object.assign(new Given(), { at })).length === 0;

describe('an instant', () => {
  it.each([
    '2026-11-27T10:00:00.000Z',
    '2026-11-27T10:00Z',
    '2026-11-27T10:00:00+01:00',
    '2028-02-29T00:00:00.1Z',
  ])('may be written %s', (text) => expect(isAccepted(text)).toBe(true));

  it.each([
    '2026-W10',
    '2026-331',
    '2026-11-27',
    '2026-11-27T10:00:00',
    '2026-02-30T10:00:00Z',
    '2026-11-27T25:00:00Z',
    '0000-01-01T00:00:00Z',
    '1899-12-31T23:59:59Z',
    '2200-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '2026-11-27T10:00:00+99:99',
    '',
    5,
    null,
  ])('may not be written %s', (text) => expect(isAccepted(text)).toBe(false));
});
