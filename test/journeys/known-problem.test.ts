import { sql } from '../../src/platform/database/sql';
import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

const words = {
  title: { es: 'No se puede cobrar con tarjeta', en: 'Card payments fail' },
  text: { es: 'Lo estamos arreglando. Ofrezca transferencia mientras tanto.' },
  categorySlug: 'metodos-de-pago',
};

describe('a known problem, from opening to closing', () => {
  let app: RunningApp;
  let ana: Owner;
  let bruno: Owner;
  let carmen: Owner;
  let marta: Agent;
  let sergio: Agent;

  beforeEach(async () => {
    // Friday 27 November 2026, 10:00 in Madrid.
    app = await startApp({ now: '2026-11-27T09:00:00.000Z', env: withAdmin });
    [ana, bruno, carmen] = [
      await anOwner(app, 'Ana'),
      await anOwner(app, 'Bruno'),
      await anOwner(app, 'Carmen'),
    ];
    [marta, sergio] = [await anAgent(app, 'Marta'), await anAgent(app, 'Sergio', 'supervisor')];
  });
  afterEach(() => app.close());

  const opened = async (): Promise<string> => {
    const answer = await sergio.http.post('/api/v1/staff/problems', words);
    expect(answer.status).toBe(201);
    return answer.body.id;
  };
  const link = (reference: string, problemId: string | null) =>
    marta.http.put(`/api/v1/staff/tickets/${reference}/problem`, { problemId });
  const tell = (id: string, news: Record<string, unknown>) =>
    sergio.http.post(`/api/v1/staff/problems/${id}/updates`, news);
  const banner = async (language = 'es') =>
    (await app.http.get('/api/v1/status', { 'accept-language': language })).body.problems;
  const kinds = async (reference: string) =>
    (await marta.sees(reference)).messages.map(({ kind }: { kind: string }) => kind);

  it('is on the banner, refunds the paid ticket, tells everybody once, and goes', async () => {
    const calm = await ana.sends('El pago con tarjeta falla');
    const urgent = await bruno.sends('No cobra', { level: 'premium' });
    await bruno.pays(urgent.purchase.id);
    const id = await opened();
    expect(await banner()).toEqual([
      { id, title: words.title.es, text: words.text.es, since: '2026-11-27T09:00:00.000Z', affected: 0 },
    ]);
    // Where English is missing, Spanish stands in.
    expect((await banner('en'))[0]).toMatchObject({ title: words.title.en, text: words.text.es });

    for (const who of [carmen, carmen, ana]) {
      expect((await who.http.post(`/api/v1/problems/${id}/affected`)).status).toBe(204);
    }
    expect((await banner())[0].affected).toBe(2);

    expect((await link(calm.reference, id)).status).toBe(204);
    expect((await link(urgent.reference, id)).status).toBe(204);
    expect((await link(urgent.reference, id)).status).toBe(204);
    const refunded = await bruno.purchase(urgent.purchase.id);
    expect(refunded).toMatchObject({ status: 'refunded', refundCause: 'known_problem' });
    expect((await bruno.reads(urgent.reference)).place).toMatchObject({ position: 1, lane: 'premium' });
    expect((await marta.sees(urgent.reference)).problem).toEqual({
      id,
      title: words.title.es,
      closedAt: null,
    });

    // Somebody is at work on it: an update to all reaches it none the less, and takes the claim from nobody.
    expect(await marta.claimsNext()).toBe(urgent.reference);
    const update = await tell(id, { body: 'Hemos encontrado la causa.' });
    expect(update.status).toBe(201);
    expect(update.body.updates[0]).toMatchObject({ kind: 'update', waiting: 0, told: 3, failed: 0 });
    expect(await kinds(calm.reference)).toEqual(['customer', 'update']);
    expect((await marta.sees(urgent.reference)).status).toBe('claimed');
    expect(await ana.letters()).toEqual(['email_confirmation', 'receipt', 'update']);
    expect(await bruno.letters()).toEqual(['email_confirmation', 'receipt', 'upgrade', 'refund', 'update']);
    // Carmen has no ticket about it; Ana, who has one, was told by that.
    expect(await carmen.letters()).toEqual(['email_confirmation', 'problem_update']);

    expect((await tell(id, { body: 'Ya está arreglado.', answer: true, close: true })).status).toBe(201);
    expect(await kinds(calm.reference)).toEqual(['customer', 'update', 'answer']);
    expect((await bruno.reads(urgent.reference)).status).toBe('answered');
    expect(await banner()).toEqual([]);
    expect((await tell(id, { body: 'Otra vez.' })).code).toBe('tickets.problem-closed');
    expect((await carmen.http.post(`/api/v1/problems/${id}/affected`)).code).toBe('tickets.problem-closed');
    expect((await link(calm.reference, null)).status).toBe(204);
    expect((await marta.sees(calm.reference)).problem).toBeNull();
  });

  it('reaches many by the job, each once; a ticket that refuses holds back none', async () => {
    const id = await opened();
    const references: string[] = [];
    for (let i = 0; i < 24; i += 1) references.push((await ana.sends(`Duda ${i}`)).reference);
    for (const reference of references) await link(reference, id);
    // The ids are in the order of sending: the first twenty are told at once.
    const told = (await tell(id, { body: 'Lo miramos.' })).body.updates[0];
    expect(told).toMatchObject({ waiting: 4, told: 20, failed: 0 });
    await ana.saysSolved(references[23] ?? '');
    await app.clock.tick();
    await app.clock.tick();
    const after = (await marta.http.get(`/api/v1/staff/problems/${id}`)).body;
    expect(after.linked).toBe(24);
    expect(after.updates[0]).toMatchObject({ waiting: 0, told: 23, failed: 1 });
    for (const reference of references.slice(0, 23))
      expect(await kinds(reference)).toEqual(['customer', 'update']);
  });

  it('gives a fee back that is captured after the link, and keeps the place that it paid for', async () => {
    const ticket = await ana.sends('No cobra', { level: 'premium' });
    const id = await opened();
    await link(ticket.reference, id);
    expect((await ana.purchase(ticket.purchase.id)).status).toBe('pending');
    await ana.pays(ticket.purchase.id);
    expect(await ana.purchase(ticket.purchase.id)).toMatchObject({
      status: 'refunded',
      refundCause: 'known_problem',
    });
    expect((await ana.reads(ticket.reference)).place.lane).toBe('premium');
  });

  it('is opened, told and closed by supervisors; changes are in the audit log, before and after', async () => {
    expect((await marta.http.post('/api/v1/staff/problems', words)).code).toBe('accounts.not-allowed');
    expect(
      (await sergio.http.post('/api/v1/staff/problems', { ...words, categorySlug: 'no-hay' })).code,
    ).toBe('tickets.unknown-category');
    const id = await opened();
    const change = (body: object) => sergio.http.patch(`/api/v1/staff/problems/${id}`, body);
    const changed = await change({ title: { es: 'Nada funciona' }, closed: true });
    expect(changed.body).toMatchObject({
      title: { es: 'Nada funciona', en: null },
      text: { es: words.text.es },
    });
    expect(changed.body.closedAt).toBe('2026-11-27T09:00:00.000Z');
    expect((await change({ closed: true })).code).toBe('tickets.problem-closed');
    const list = async (state: string) =>
      (await marta.http.get(`/api/v1/staff/problems?state=${state}`)).body.items.length;
    expect([await list('open'), await list('closed')]).toEqual([0, 1]);
    const ticket = await ana.sends('No cobra');
    expect((await link(ticket.reference, id)).code).toBe('tickets.problem-closed');
    expect((await link(ticket.reference, ana.shopId)).code).toBe('tickets.problem-not-found');
    expect((await change({ closed: false })).body.closedAt).toBeNull();
    expect(await banner()).toHaveLength(1);

    const lines = await app.sql<{ action: string; before: string | null; after: string }>(
      sql`SELECT action, before, after FROM platform_audit WHERE subject = ${id} ORDER BY id`,
    );
    expect(lines.map(({ action }) => action)).toEqual([
      'tickets.problem-opened',
      'tickets.problem-changed',
      'tickets.problem-changed',
    ]);
    expect(JSON.parse(lines[1]?.before ?? '')).toMatchObject({ title: words.title, closed: false });
    expect(JSON.parse(lines[1]?.after ?? '')).toMatchObject({ title: { es: 'Nada funciona' }, closed: true });
  });
});
