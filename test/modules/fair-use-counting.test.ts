import { sql } from '../../src/platform/database/sql';
import { newId } from '../../src/platform/ids';
import { ChangeSettings } from '../../src/platform/settings/change-settings';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import { SplitTicket } from '../../src/tickets/commands/split-ticket';
import { TicketSubmitted } from '../../src/tickets/events';
import { OpenTicket } from '../../src/tickets/staff-api';
import { anOwner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';
import { QueueDesk } from './queue-desk';

/** What counts towards an excessive number, and what never does: with bounds of two tickets and two messages. */
describe('an excessive number', () => {
  let app: RunningApp;
  let desk: QueueDesk;

  beforeEach(async () => {
    // Monday 23 November 2026, 9:00 in Madrid.
    app = await startApp({ now: '2026-11-23T08:00:00.000Z' });
    desk = new QueueDesk(app);
    await desk.send(new ChangeSettings('fair-use', { tickets: 2, messages: 2 }, undefined));
  });
  afterEach(() => app.close());

  const evidence = async () =>
    (await app.sql<{ evidence: unknown }>(sql`SELECT evidence FROM queue_mark ORDER BY made_at, id`)).map(
      ({ evidence }) => (typeof evidence === 'string' ? (JSON.parse(evidence) as object) : evidence),
    );
  const weights = async () =>
    (await app.sql<{ weight: string }>(sql`SELECT weight FROM queue_contact ORDER BY at, id`)).map(
      ({ weight }) => weight,
    );
  const minutesLater = (minutes: number) =>
    desk.setClock(new Date(Date.parse('2026-11-23T08:00:00.000Z') + minutes * 60_000));

  /** A ticket that another way of sending would have made. */
  async function submitted(facts: { batchId?: string; contactId?: string }): Promise<void> {
    const unit = app.get(UnitOfWork);
    const ids = { ticketId: newId(), accountId: desk.customer.accountId, authorId: desk.customer.id };
    const told = { shopId: null, categorySlug: 'envios', locale: 'es', questionId: null };
    const receivedAt = '2026-11-23T08:00:00.000Z';
    await unit.run(async () =>
      unit.record([new TicketSubmitted({ ...ids, ...told, reference: 'T-000000', receivedAt, ...facts })]),
    );
  }

  it('is a third ticket in seven days; what is older has left the window', async () => {
    await desk.submit();
    await minutesLater(6 * 1_440);
    await desk.submit();
    await minutesLater(7 * 1_440);
    await desk.submit();
    expect(await evidence()).toEqual([]);
    await desk.submit();
    expect(await evidence()).toEqual([{ tickets: 3, limit: 2, days: 7 }]);
  });

  it('is a third message to a ticket that waits, and each day has one mark at most', async () => {
    const reference = await desk.submit();
    for (let n = 1; n <= 5; n++) {
      await minutesLater(n);
      await desk.reply(reference);
    }
    expect(await evidence()).toEqual([{ messages: 3, limit: 2, days: 7 }]);
  });

  it('is never what we asked for, nor the first three messages after each answer', async () => {
    const reference = await desk.submit();
    for (let n = 1; n <= 4; n++) {
      await minutesLater(n * 10);
      await desk.askCustomer(reference);
      await desk.reply(reference);
    }
    for (let round = 0; round < 2; round++) {
      await minutesLater(100 + round * 10);
      await desk.answer(reference);
      for (let n = 1; n <= 3; n++) {
        await minutesLater(100 + round * 10 + n);
        await desk.reply(reference);
      }
    }
    expect(await evidence()).toEqual([]);
    expect(new Set(await weights())).toEqual(new Set(['counted', 'information', 'after_answer']));
    await minutesLater(150);
    await desk.reply(reference);
    expect((await weights()).at(-1)).toBe('counted');
  });

  it('is never what is written while we are late', async () => {
    const reference = await desk.submit();
    await desk.setClock('2026-11-23T17:00:00.000Z');
    for (let n = 1; n <= 4; n++) await desk.reply(reference);
    expect(await weights()).toEqual(['counted', ...Array<string>(4).fill('promise_missed')]);
    expect(await evidence()).toEqual([]);
  });

  it('counts a batch that we suggested once', async () => {
    const batchId = newId();
    for (let n = 1; n <= 5; n++) await submitted({ batchId });
    expect((await weights()).filter((weight) => weight === 'counted')).toHaveLength(1);
    await submitted({ batchId: newId() });
    expect(await evidence()).toEqual([]);
  });

  it('is never what staff opened or split off, nor what was written without an account', async () => {
    await anOwner(app, 'Ana');
    const [ana] = await app.sql<{ accountId: string }>(
      sql`SELECT account_id AS "accountId" FROM accounts_user WHERE account_id IS NOT NULL`,
    );
    const question = { categorySlug: 'envios', subject: 'Una duda', body: 'Con detalle.' };
    const [{ id: agentId }] = desk.agents;
    const reference = await desk.submit();
    await desk.send(new SplitTicket(agentId, reference, [question, question]));
    for (let n = 1; n <= 3; n++) {
      await desk.send(
        new OpenTicket(agentId, { ...question, accountId: ana?.accountId ?? '', shopId: null }),
      );
      await submitted({ contactId: newId() });
    }
    expect(await weights()).toEqual(['counted']);
    expect(await evidence()).toEqual([]);
  });

  it('is counted for each account by itself, with more for each verified shop beyond the first', async () => {
    const ana = await anOwner(app, 'Ana');
    await ana.http.post('/api/v1/shops', { name: 'Otra', url: 'https://otra.example' });
    await app.sql(
      sql`UPDATE accounts_shop SET verified = 1, created_at = ${new Date('2026-11-01T00:00:00.000Z')}`,
    );
    for (let n = 1; n <= 2; n++) await desk.submit();
    for (let n = 1; n <= 7; n++) await ana.sends(`Duda ${n}`);
    expect(await evidence()).toEqual([]);
    await ana.sends('La octava');
    expect(await evidence()).toEqual([{ tickets: 8, limit: 7, days: 7 }]);
  });
});
