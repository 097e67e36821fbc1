import { Notice } from './notice';

const minuteMs = 60_000;
const noon = new Date('2026-11-27T12:00:00.000Z');
const letter = {
  userId: '0199aa00-0000-7000-8000-000000000001',
  email: 'ana@tienda.example',
  locale: 'es',
  subject: 'Confirme su correo electrónico',
  text: 'https://desk.example/confirmar?token=secreto',
};

const changed = () => Notice.of({ kind: 'password_changed', params: {} }, letter.userId, 7, noon);

describe('a notice that could not be sent', () => {
  it('is tried again after 1, 5 and 30 minutes, 2, 8 and 24 hours, and then waits for a person', () => {
    const notice = changed();
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++) {
      notice.markFailed('421 later', false, noon);
      expect(notice.state).toBe('waiting');
      pauses.push((notice.nextAttemptAt.getTime() - noon.getTime()) / minuteMs);
    }
    expect(pauses).toEqual([1, 5, 30, 120, 480, 1_440]);
    notice.markFailed('421 later', false, noon);
    expect(notice).toMatchObject({ state: 'stuck', attempts: 7, error: '421 later' });
  });

  it('is stuck at once when the refusal is final', () => {
    const notice = changed();
    notice.markFailed('550 no such mailbox', true, noon);
    expect(notice).toMatchObject({ state: 'stuck', attempts: 1, leasedUntil: null });
  });
});

describe('a notice that was sent', () => {
  it('keeps what was written, and forgets the faults before', () => {
    const notice = changed();
    notice.markFailed('421 later', false, noon);
    notice.markSent(letter, noon);
    expect(notice).toMatchObject({
      state: 'sent',
      text: letter.text,
      recipientEmail: letter.email,
      error: null,
    });
  });

  it.each(['email_confirmation', 'password_reset'] as const)(
    'keeps no text where it holds a secret: %s',
    (kind) => {
      const notice = Notice.of({ kind, params: { linkId: letter.userId } }, letter.userId, 7, noon);
      notice.markSent(letter, noon);
      expect(JSON.stringify(notice)).not.toContain('secreto');
      expect(notice.subject).toBe(letter.subject);
    },
  );
});
