import { PasswordChanged } from '../../src/accounts/events';
import { Postman } from '../../src/notifications/mail/postman';
import { SmtpChannel } from '../../src/notifications/mail/smtp-channel';
import { Notices } from '../../src/notifications/store/notices';
import { dayMs, minuteMs } from '../../src/platform/clock';
import { sql } from '../../src/platform/database/sql';
import { newId } from '../../src/platform/ids';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import type { RunningApp } from '../support/boot';
import { startMailServer, startSilentServer, type MailServer } from '../support/mail-server';
import { startApp } from '../support/start-app';
import { notices, register } from './registered-people';

describe('notices by SMTP', () => {
  let server: MailServer;
  let app: RunningApp;

  beforeEach(async () => {
    server = await startMailServer();
    app = await startApp({
      env: { TURNO_SMTP_URL: server.url, TURNO_MAIL_FROM: 'Soporte <no-reply@desk.example>' },
    });
  });

  afterEach(async () => {
    await app.close();
    await server.close();
  });

  it('reach one person, once, and say that they are automatic', async () => {
    const { email } = await register(app);
    await app.clock.tick();
    await app.clock.tick();
    expect(server.accepted).toHaveLength(1);
    const [letter] = server.accepted;
    expect(letter?.to).toEqual([email]);
    expect(letter?.headers).toMatchObject({
      from: 'Soporte <no-reply@desk.example>',
      to: email,
      subject: 'Confirme su correo electrónico',
      'auto-submitted': 'auto-generated',
      'content-language': 'es',
    });
    expect(letter?.text).toContain(`${app.config.publicUrl}/es/confirmar?token=`);
    expect(letter?.text).toContain('nadie lee esta dirección');
    expect(await notices(app)).toMatchObject([{ state: 'sent', error: null }]);
  });

  it('are in the language of the person', async () => {
    await register(app, { locale: 'en' });
    await app.clock.tick();
    expect(server.accepted[0]?.headers.subject).toBe('Confirm your e-mail address');
  });

  it('are tried again after a passing refusal, recognisable as the same letter', async () => {
    server.refuse = { at: 'content', code: 451 };
    await register(app);
    await app.clock.tick();
    expect(await notices(app)).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    server.refuse = null;
    await app.clock.forward(minuteMs - 1);
    expect(server.accepted).toHaveLength(0);
    await app.clock.forward(1);
    expect(server.accepted).toHaveLength(1);
    expect(await notices(app)).toMatchObject([{ state: 'sent' }]);
    const [first, second] = server.offered;
    expect(second?.headers['message-id']).toBe(first?.headers['message-id']);
  });

  it('are stuck at once after a final refusal, while others still go out', async () => {
    server.refuse = { at: 'recipient', code: 550 };
    await register(app);
    await app.clock.tick();
    expect(await notices(app)).toMatchObject([{ state: 'stuck', attempts: 1 }]);
    server.refuse = null;
    await register(app);
    await app.clock.forward(2 * dayMs);
    expect(server.accepted).toHaveLength(1);
    expect((await notices(app)).map(({ state }) => state)).toEqual(['stuck', 'sent']);
  });

  it('keep of a refusal neither the address nor the link', async () => {
    server.refuse = { at: 'recipient', code: 451 };
    const { email } = await register(app);
    await app.clock.tick();
    const [notice] = await notices(app);
    expect(notice?.error).toContain('451');
    expect(notice?.error).not.toContain(email);
  });

  it('cannot be given another recipient or header by what people type', async () => {
    const channel = new SmtpChannel(server.url, 'Soporte <no-reply@desk.example>');
    await channel.send({
      noticeId: newId(),
      writtenAt: new Date(),
      userId: newId(),
      email: 'ana@tienda.example',
      locale: 'es',
      subject: 'Hola\r\nBcc: mallory@evil.example\r\n\r\nfalso',
      text: 'Hola',
    });
    const [letter] = server.accepted;
    expect(letter?.to).toEqual(['ana@tienda.example']);
    expect(letter?.headers.subject).toBe('Hola Bcc: mallory@evil.example falso');
    expect(letter?.headers).not.toHaveProperty('bcc');
  });

  it('are not stored, and not sent, when the command rolls back', async () => {
    const { userId } = await register(app);
    await app.clock.tick();
    const unit = app.get(UnitOfWork);
    const command = unit.transaction(async () => {
      await unit.run(async () => unit.record([new PasswordChanged({ userId })]));
      throw new Error('and then the disk was full');
    });
    await expect(command).rejects.toThrow('disk was full');
    await app.clock.tick();
    expect(server.accepted).toHaveLength(1);
    expect(await notices(app)).toHaveLength(1);
  });

  it('are not doubled when an event is delivered again', async () => {
    const { userId } = await register(app);
    const envelope = { position: 4_711, occurredAt: await app.clock.now(), actorId: null };
    const deliver = () =>
      app
        .get(UnitOfWork)
        .run(() => app.get(Notices).tell(userId, { kind: 'password_changed', params: {} }, envelope));
    await deliver();
    await deliver();
    await app.clock.tick();
    expect(server.accepted.map(({ headers }) => headers.subject)).toEqual([
      'Confirme su correo electrónico',
      'Su contraseña ha cambiado',
    ]);
  });

  it('are sent again after a crash, once the lease of the dead process has ended', async () => {
    await register(app);
    const leasedUntil = (end: Date) => app.sql(sql`UPDATE notifications_notice SET leased_until = ${end}`);
    await leasedUntil(new Date(Date.now() + minuteMs));
    await app.clock.tick();
    expect(server.accepted).toHaveLength(0);
    await leasedUntil(new Date(Date.now() - 1));
    await app.clock.tick();
    expect(server.accepted).toHaveLength(1);
  });
});

describe('a mail server that is silent', () => {
  it('costs one attempt a round, not one for each letter, and nothing is lost when it speaks again', async () => {
    const silent = await startSilentServer();
    const app = await startApp({ env: { TURNO_SMTP_URL: silent.url } });
    await register(app);
    await register(app);
    expect(await app.get(Postman).sendDue()).toBe(1);
    expect(await notices(app)).toMatchObject([
      { state: 'waiting', attempts: 1 },
      { state: 'waiting', attempts: 0 },
    ]);
    await silent.close();
    const server = await startMailServer(silent.port);
    await app.clock.forward(minuteMs);
    expect(server.accepted).toHaveLength(2);
    await app.close();
    await server.close();
  });
});
