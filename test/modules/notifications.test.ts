import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AddStaff } from '../../src/accounts/api';
import { PasswordChanged } from '../../src/accounts/events';
import { Commands } from '../../src/platform/commands';
import { sql } from '../../src/platform/database/sql';
import type { DomainEvent } from '../../src/platform/event';
import { newId } from '../../src/platform/ids';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import { PromiseMissed } from '../../src/queue/events';
import { Postman } from '../../src/notifications/mail/postman';
import { SmtpChannel } from '../../src/notifications/mail/smtp-channel';
import { Notices } from '../../src/notifications/store/notices';
import type { RunningApp } from '../support/boot';
import { freshDatabase, itOnPostgres } from '../support/databases';
import { readLetter, startMailServer, startSilentServer, type MailServer } from '../support/mail-server';
import { startApp } from '../support/start-app';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
let letters = 0;

/** Registers somebody, which must be confirmed by mail; answers the address. */
async function register(app: RunningApp, more: object = {}): Promise<{ email: string; userId: string }> {
  const email = `ana${++letters}@tienda.example`;
  const person = { accountName: 'Tienda', name: 'Ana', email, password: 'una clave muy larga', ...more };
  const { status, body } = await app.http.post('/api/v1/accounts', person);
  expect(status).toBe(201);
  return { email, userId: body.user.id };
}

interface StoredNotice {
  state: string;
  attempts: number;
  error: string | null;
  text: string | null;
}

function notices(app: RunningApp): Promise<StoredNotice[]> {
  return app.sql(sql`SELECT state, attempts, error, text FROM notifications_notice ORDER BY id`);
}

/** What an aggregate would record in a command of its own. */
function happened(app: RunningApp, ...events: DomainEvent[]): Promise<void> {
  const unit = app.get(UnitOfWork);
  return unit.run(async () => unit.record(events));
}

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

describe('a digest of missed promises', () => {
  it('is one letter per lane and supervisor, and none for agents', async () => {
    const server = await startMailServer();
    const app = await startApp({ env: { TURNO_SMTP_URL: server.url } });
    const people = [
      { name: 'Sara', role: 'supervisor', locale: 'es' },
      { name: 'Alan', role: 'admin', locale: 'en' },
      { name: 'Ada', role: 'agent', locale: 'es' },
    ] as const;
    for (const person of people) {
      const email = `${person.name.toLowerCase()}@desk.example`;
      await app.get(Commands).execute(new AddStaff({ ...person, email, passwordHash: null }));
    }
    const missed = (reference: string, lane: string) =>
      new PromiseMissed({
        ticketId: newId(),
        reference,
        lane,
        promisedAt: '2026-11-26T17:00:00.000Z',
        newAnswerBy: '2026-11-27T17:00:00.000Z',
        stage: 1,
      });
    await happened(app, missed('T-AAAAAA', 'standard'), missed('T-BBBBBB', 'premium'));
    await happened(app, missed('T-CCCCCC', 'standard'));
    await app.clock.tick();
    const told = server.accepted
      .map(({ to, headers }) => `${to.join()} ${headers.subject}`)
      .filter((letter) => /Missed|Plazos/.test(letter))
      .sort();
    expect(told).toEqual([
      'alan@desk.example Missed promises: 1 ticket (premium tickets)',
      'alan@desk.example Missed promises: 2 tickets (standard tickets)',
      'sara@desk.example Plazos vencidos: 1 ticket (tickets premium)',
      'sara@desk.example Plazos vencidos: 2 tickets (tickets estándar)',
    ]);
    const standard = server.accepted.find(({ headers }) => headers.subject?.includes('2 tickets'));
    expect(standard?.text).toMatch(/T-AAAAAA[^]*T-CCCCCC/);
    await app.close();
    await server.close();
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

describe('under the system clock', () => {
  it('a notice leaves as soon as its command has committed, and no route shows it', async () => {
    const server = await startMailServer();
    const app = await startApp({ env: { TURNO_SMTP_URL: server.url, TURNO_CLOCK: 'system' } });
    const arrival = server.next();
    const { email } = await register(app);
    expect((await arrival).to).toEqual([email]);
    expect((await app.http.get('/api/v1/dev/mail')).status).toBe(404);
    await app.close();
    await server.close();
  });
});

describe('without a mail server', () => {
  let app: RunningApp;
  beforeEach(async () => {
    app = await startApp();
  });
  afterEach(() => app.close());

  it('each letter is a file in the outbox that only its owner may read', async () => {
    const { email } = await register(app);
    await app.clock.tick();
    const outbox = join(app.config.dataDir, 'outbox');
    const files = readdirSync(outbox);
    expect(files).toEqual([expect.stringMatching(/^[0-9a-f-]{36}\.eml$/)]);
    const file = join(outbox, files[0] ?? '');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const letter = readLetter(readFileSync(file, 'utf8'));
    expect(letter.headers).toMatchObject({ to: email, 'auto-submitted': 'auto-generated' });
    expect(letter.text).toContain('/confirmar?token=');
  });

  it('the database holds no link that works', async () => {
    await register(app);
    await app.clock.tick();
    const [letter] = await app.mail();
    const token = /token=([\w-]+)/.exec(letter.links[0])?.[1] ?? '';
    expect(token).toHaveLength(43);
    const rows = await app.sql(sql`SELECT * FROM notifications_notice`);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('dev/mail shows what is written, with its links, before and after it is sent', async () => {
    const { email } = await register(app);
    const before = await app.mail();
    await app.clock.tick();
    expect(await app.mail()).toEqual(before);
    expect(before).toEqual([
      {
        id: expect.any(String),
        to: email,
        subject: 'Confirme su correo electrónico',
        text: expect.stringContaining('Gracias por registrarse.'),
        links: [
          expect.stringMatching(/^http:\/\/localhost:\d+\/es\/confirmar\?token=[\w-]{43}$/),
          app.config.publicUrl,
        ],
        kind: 'email_confirmation',
        writtenAt: await app.clock.now(),
      },
    ]);
  });

  it('dev/mail goes page by page, newest last, and may be asked for one address', async () => {
    const people = [await register(app), await register(app), await register(app)];
    await app.clock.tick();
    const first = (await app.http.get('/api/v1/dev/mail?limit=2')).body;
    const second = (await app.http.get(`/api/v1/dev/mail?limit=2&cursor=${first.nextCursor}`)).body;
    const shown = [...first.items, ...second.items].map(({ to }) => to);
    expect(shown).toEqual(people.map(({ email }) => email));
    expect(second.nextCursor).toBeNull();
    const to = people[1]?.email ?? '';
    const { body } = await app.http.get(`/api/v1/dev/mail?to=${encodeURIComponent(to.toUpperCase())}`);
    expect(body.items.map((item: { to: string }) => item.to)).toEqual([to]);
    expect((await app.http.get('/api/v1/dev/mail?cursor=WyJ4Il0')).code).toBe('request.bad-cursor');
  });
});

describe('several instances', () => {
  itOnPostgres('send each letter once between them', async () => {
    const server = await startMailServer();
    const database = await freshDatabase();
    const env = { TURNO_SMTP_URL: server.url, TURNO_JWT_SECRET: 'x'.repeat(32) };
    const one = await startApp({ databaseUrl: database.url, env });
    const two = await startApp({ databaseUrl: database.url, env });
    const people = [];
    for (let i = 0; i < 12; i++) people.push(await register(i % 2 ? one : two));
    await Promise.all([one.clock.tick(), two.clock.tick()]);
    expect(server.accepted.flatMap(({ to }) => to).sort()).toEqual(people.map(({ email }) => email).sort());
    await one.close();
    await two.close();
    await database.drop();
    await server.close();
  });
});
