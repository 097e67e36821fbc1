import { Session, idleDays, sessionDays } from './session';

const began = new Date('2026-11-27T09:00:00.000Z');
const after = (seconds: number) => new Date(began.getTime() + seconds * 1_000);
const days = (count: number) => count * 24 * 3_600;

function session() {
  return Session.start('session', 'ana', 'first', began);
}

describe('The refresh tokens of a session', () => {
  it('work once, each giving way to the next', () => {
    const family = session();
    expect(family.refresh('first', 'second', after(60))).toBe('rotated');
    expect(family.refresh('second', 'third', after(120))).toBe('rotated');
    expect(family.refreshHash).toBe('third');
  });

  it('forgive the one before for ten seconds, and change nothing then', () => {
    const family = session();
    family.refresh('first', 'second', after(60));
    expect(family.refresh('first', 'other', after(70))).toBe('superseded');
    expect(family.refreshHash).toBe('second');
    expect(family.endedAt).toBeNull();
  });

  it('end the family when the one before comes back later', () => {
    const family = session();
    family.refresh('first', 'second', after(60));
    expect(family.refresh('first', 'other', after(70.001))).toBe('reused');
    expect(family.refresh('second', 'third', after(71))).toBe('over');
  });

  it('end the family at once when an older one comes back', () => {
    const family = session();
    family.refresh('first', 'second', after(1));
    family.refresh('second', 'third', after(2));
    expect(family.refresh('first', 'other', after(3))).toBe('reused');
    expect(family.endedAt).toEqual(after(3));
  });

  it(`are over after ${idleDays} days without use`, () => {
    expect(session().refresh('first', 'second', after(days(idleDays) - 1))).toBe('rotated');
    expect(session().refresh('first', 'second', after(days(idleDays)))).toBe('over');
  });

  it(`are over after ${sessionDays} days, however often they were used`, () => {
    const family = session();
    for (let day = 5; day < sessionDays; day += 5) {
      expect(family.refresh(family.refreshHash, `day ${day}`, after(days(day)))).toBe('rotated');
    }
    expect(family.refresh(family.refreshHash, 'last', after(days(sessionDays)))).toBe('over');
  });
});
