import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AddStaff } from '../../src/accounts/api';
import { Commands } from '../../src/platform/commands';
import { sql } from '../../src/platform/database/sql';
import type { DomainEvent } from '../../src/platform/event';
import { newId } from '../../src/platform/ids';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import { PromiseMissed } from '../../src/queue/events';
import type { RunningApp } from '../support/boot';
import { freshDatabase, itOnPostgres } from '../support/databases';
import { readLetter, startMailServer } from '../support/mail-server';
import { startApp } from '../support/start-app';
import { register } from './registered-people';

/** What an aggregate would record in a command of its own. */
function happened(app: RunningApp, ...events: DomainEvent[]): Promise<void> {
  const unit = app.get(UnitOfWork);
  return unit.run(async () => unit.record(events));
}

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
