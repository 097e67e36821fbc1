import { linksIn } from '../queries/written-mail';
import { messageOf, SendFailed } from './mail-channel';
import { withoutAddresses } from './smtp-channel';

const letter = {
  noticeId: '0199aa00-0000-7000-8000-000000000001',
  writtenAt: new Date('2026-11-27T12:00:00.000Z'),
  userId: '0199aa00-0000-7000-8000-000000000002',
  email: 'ana@tienda.example',
  locale: 'es',
  subject: 'Hola',
  text: 'Hola',
};

describe('a message', () => {
  it('has the Message-ID of its notice, so that one sent twice is recognised', () => {
    const { messageId, headers } = messageOf(letter, 'Soporte <no-reply@desk.example>');
    expect(messageId).toBe(`<${letter.noticeId}@desk.example>`);
    expect(headers).toMatchObject({ 'Auto-Submitted': 'auto-generated' });
  });

  it.each([
    'a@b.example, c@d.example',
    'a@b.example;c@d.example',
    'Ana <a@b.example>',
    'a@b.example\r\nBcc: c@d.example',
    'a@b@c.example',
    'nobody',
  ])('goes to one mailbox or to nobody: %j is refused for good', (email) => {
    const refused = () => messageOf({ ...letter, email }, 'no-reply@desk.example');
    expect(refused).toThrow(SendFailed);
    expect(refused).toThrow(expect.objectContaining({ permanent: true, channelDown: false }));
  });
});

describe('the reason that is kept of a failure', () => {
  it('names nobody', () => {
    expect(withoutAddresses('550 5.1.1 <ana@tienda.example>: no such user')).toBe(
      '550 5.1.1 <…@…>: no such user',
    );
  });
});

describe('the links of a letter', () => {
  it('are listed in order, without the punctuation of the sentence', () => {
    expect(
      linksIn('Vea https://a.example/x?token=a_b-c.\n(https://b.example/y), «https://c.example»'),
    ).toEqual(['https://a.example/x?token=a_b-c', 'https://b.example/y', 'https://c.example']);
  });
});
