import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

const parts = { answered: ['El cupón'], open: ['El recargo'], reason: 'Lo mira desarrollo' };

describe('what is not over with one answer', () => {
  let app: RunningApp;
  let ana: Owner;
  let marta: Agent;
  let sergio: Agent;

  beforeEach(async () => {
    // Thursday 26 November 2026, 10:00 in Madrid.
    app = await startApp({ now: '2026-11-26T09:00:00.000Z', env: withAdmin });
    ana = await anOwner(app, 'Ana');
    [marta, sergio] = [await anAgent(app, 'Marta'), await anAgent(app, 'Sergio', 'supervisor')];
  });
  afterEach(() => app.close());

  async function answered(reference: string): Promise<string> {
    await marta.answers(reference);
    return (await ana.reads(reference)).messages.at(-1).id;
  }

  function object(reference: string, messageId: string) {
    return ana.http.post(`/api/v1/tickets/${reference}/objections`, { messageId });
  }

  it('a parked ticket tells its parts and its day, and returns to its old place by itself', async () => {
    const { reference } = await ana.sends('Dos cosas');
    await app.clock.set('2026-11-26T09:10:00.000Z');
    const { reference: behind } = await ana.sends('Otra');
    await marta.claimsNext();
    const parking = { ...parts, reviewAt: '2026-11-30' };
    const parked = await marta.http.put(`/api/v1/staff/tickets/${reference}/parking`, parking);
    expect(parked.body).toEqual({ reviewAt: '2026-11-30' });

    const seen = await ana.reads(reference);
    expect(seen).toMatchObject({
      status: 'parked',
      statusText: 'Respondido en parte · en cola de espera hasta el lunes 30',
      parking: { answered: ['El cupón'], open: ['El recargo'], reviewAt: '2026-11-30' },
      promise: { answerBy: '2026-11-30T17:00:00.000Z' },
    });
    expect(seen.place.reasons.map(({ code }: { code: string }) => code)).toContain('parked.until');
    expect(JSON.stringify(seen)).not.toContain('desarrollo');
    expect((await marta.queue()).counts).toMatchObject({ standard: 1, parked: 1 });

    // Nothing is escalated while it is parked, though its first promise has passed.
    await app.clock.set('2026-11-27T18:00:00.000Z');
    await app.clock.tick();
    expect((await marta.sees(reference)).escalationStage).toBe(0);

    await app.clock.set('2026-11-30T08:00:00.000Z');
    await app.clock.tick();
    const back = await ana.reads(reference);
    expect(back).toMatchObject({ status: 'queued', promise: { answerBy: '2026-11-30T17:00:00.000Z' } });
    expect(back.place.position).toBe(1);
    expect((await ana.place(behind)).position).toBe(2);
    await app.clock.set('2026-11-30T17:00:00.000Z');
    await app.clock.tick();
    expect((await marta.sees(reference)).escalationStage).toBe(1);
  });

  it('parking is bounded: five served days, served ones only, and three times more without a supervisor', async () => {
    const { reference } = await ana.sends('Una cosa larga');
    const park = (who: Agent, reviewAt?: string) =>
      who.http.put(`/api/v1/staff/tickets/${reference}/parking`, { ...parts, reviewAt });
    expect((await park(marta, '2026-12-03')).code).toBe('queue.review-too-far');
    expect((await park(marta, '2026-11-29')).code).toBe('queue.review-not-served');
    for (let times = 0; times < 4; times++) expect((await park(marta, '2026-12-02')).status).toBe(200);
    expect((await park(marta, '2026-12-02')).code).toBe('queue.parked-too-often');
    expect((await park(sergio, '2026-12-02')).status).toBe(200);
    expect((await marta.http.delete(`/api/v1/staff/tickets/${reference}/parking`)).status).toBe(204);
    expect((await ana.reads(reference)).status).toBe('queued');
  });

  it('the first «no responde» of a standard ticket brings it back with its old place and promise', async () => {
    const { reference, promise } = await ana.sends('No se guarda');
    await app.clock.set('2026-11-26T09:10:00.000Z');
    await ana.sends('Otra');
    const objected = await object(reference, await answered(reference));
    expect([objected.status, objected.body.outcome]).toEqual([201, 'returned']);
    const back = await ana.reads(reference);
    expect(back).toMatchObject({ status: 'queued', promise: { answerBy: promise.answerBy } });
    expect(back.place.position).toBe(1);

    // The second one is for a supervisor.
    const again = await object(reference, await answered(reference));
    expect(again.body.outcome).toBe('pending');
    expect((await ana.reads(reference)).status).toBe('answered');
    const { items } = (await sergio.http.get('/api/v1/staff/objections')).body;
    expect(items).toMatchObject([{ reference, dueAt: '2026-11-27T17:00:00.000Z' }]);
    expect((await marta.http.get('/api/v1/staff/objections')).code).toBe('accounts.not-allowed');
    const ruling = { ruling: 'accepted', reason: 'No responde' };
    const ruled = await sergio.http.put(`/api/v1/staff/objections/${items[0].id}`, ruling);
    expect(ruled.status).toBe(204);
    expect((await ana.reads(reference)).status).toBe('queued');
    expect((await sergio.http.put(`/api/v1/staff/objections/${items[0].id}`, ruling)).code).toBe(
      'queue.objection-decided',
    );
  });

  it('an objection is about the last answer, once at a time, for three served days', async () => {
    const { reference } = await ana.sends('No se guarda');
    const first = (await ana.reads(reference)).messages[0].id;
    const answer = await answered(reference);
    expect((await object(reference, first)).code).toBe('queue.nothing-to-object-to');
    // Thursday; Friday, Saturday and Monday are the three served days after it.
    await app.clock.set('2026-11-30T17:00:00.001Z');
    expect((await object(reference, answer)).code).toBe('queue.objection-too-late');
  });

  it('on a premium ticket no ruling within a served day counts for the customer, and the fee goes back', async () => {
    const ticket = await ana.sends('La tienda no cobra', { level: 'premium' });
    await ana.pays(ticket.purchase.id);
    const objected = await object(ticket.reference, await answered(ticket.reference));
    expect(objected.body.outcome).toBe('pending');
    await app.clock.set('2026-11-27T17:00:00.000Z');
    await app.clock.tick();
    expect((await ana.purchase(ticket.purchase.id)).status).toBe('refunded');
    expect(await ana.reads(ticket.reference)).toMatchObject({ status: 'queued', level: 'premium' });
  });

  it('a supervisor waives a fee once, for a reason that is kept; level and place stay', async () => {
    const [plain, paid] = [await ana.sends('Sin pagar'), await ana.sends('Pagado')];
    const purchase = await ana.wantsPriority(paid.reference);
    await ana.pays(purchase.id);
    const waive = (who: Agent, reference: string) =>
      who.http.post(`/api/v1/staff/tickets/${reference}/fee-waivers`, { reason: 'Fallo nuestro' });
    expect((await waive(marta, paid.reference)).code).toBe('accounts.not-allowed');
    expect((await waive(sergio, plain.reference)).code).toBe('tickets.no-fee-to-waive');
    const waived = await waive(sergio, paid.reference);
    expect([waived.status, waived.body]).toEqual([201, { purchaseId: purchase.id }]);
    expect((await waive(sergio, paid.reference)).code).toBe('tickets.no-fee-to-waive');
    expect((await ana.purchase(purchase.id)).status).toBe('refunded');
    expect(await ana.reads(paid.reference)).toMatchObject({ level: 'premium', place: { position: 1 } });
    const letter = async () => (await app.mail()).find(({ kind }) => kind === 'refund');
    await app.clock.tick();
    expect((await letter()).text).toContain('ha decidido no cobrarle');
  });

  it('three quarters of the way to a promise the risk is told once, and then the miss', async () => {
    const { reference } = await ana.sends('No se guarda');
    // 10:00 to 18:00: three quarters of eight open hours are over at 16:00.
    await app.clock.set('2026-11-26T14:59:59.000Z');
    await app.clock.tick();
    const names = async () => (await marta.sees(reference)).history.map(({ name }: { name: string }) => name);
    expect(await names()).not.toContain('queue.promise-at-risk');
    await app.clock.set('2026-11-26T15:00:00.000Z');
    await app.clock.tick();
    await app.clock.tick();
    expect((await names()).filter((name: string) => name === 'queue.promise-at-risk')).toHaveLength(1);
    await app.clock.set('2026-11-26T17:00:00.000Z');
    await app.clock.tick();
    expect((await names()).filter((name: string) => name === 'queue.promise-missed')).toHaveLength(1);
  });

  it('an offer that was shown is honoured for five minutes, across the cut-off', async () => {
    await app.clock.set('2026-11-26T14:58:00.000Z');
    const check = await ana.http.post('/api/v1/ticket-checks', { body: 'El cupón no funciona' });
    const [standard, premium] = check.body.offers;
    expect(standard).toMatchObject({
      level: 'standard',
      place: 1,
      promise: { answerBy: '2026-11-26T17:00:00.000Z' },
    });
    expect(premium).toMatchObject({
      level: 'premium',
      price: { amount: 995, currency: 'EUR' },
      sellable: true,
    });
    expect(check.body.articles.length).toBeGreaterThan(0);

    await app.clock.set('2026-11-26T15:02:00.000Z');
    const honoured = await ana.sends('El cupón no funciona', { offerId: standard.offerId });
    expect(honoured.promise.answerBy).toBe('2026-11-26T17:00:00.000Z');
    expect(honoured.place.reasons.map(({ code }: { code: string }) => code)).toContain('offer.honoured');
    // Whoever wanted priority and does not pay was shown a standard promise as well.
    const wished = await ana.sends('La tienda no abre', { level: 'premium', offerId: premium.offerId });
    await ana.pays(wished.purchase.id, 'declined');
    expect((await ana.reads(wished.reference)).promise.answerBy).toBe('2026-11-26T17:00:00.000Z');
    // Whoever pays after all gets what was shown.
    await ana.pays((await ana.wantsPriority(wished.reference)).id);
    expect((await ana.reads(wished.reference)).promise).toMatchObject({
      answerBy: premium.promise.answerBy,
      strength: 'guaranteed',
    });
    await app.clock.set('2026-11-26T15:03:01.000Z');
    const tooLate = await ana.sends('El cupón no funciona', { offerId: standard.offerId });
    expect(tooLate.promise.answerBy).toBe('2026-11-27T17:00:00.000Z');
  });

  it('an answer refused as stale counts from its first sending when it is sent again soon', async () => {
    const { reference } = await ana.sends('No se guarda');
    const seenUpTo = (await marta.sees(reference)).messages.at(-1).id;
    await ana.writes(reference, 'Una cosa más');
    await app.clock.set('2026-11-26T16:59:59.000Z');
    const stale = await marta.http.post(
      `/api/v1/staff/tickets/${reference}/answers`,
      { body: 'Así', seenUpTo },
      { 'idempotency-key': 'first' },
    );
    expect(stale.code).toBe('tickets.customer-wrote-meanwhile');
    await app.clock.set('2026-11-26T17:05:00.000Z');
    await marta.answers(reference);
    expect((await ana.reads(reference)).answeredAt).toBe('2026-11-26T16:59:59.000Z');
    const { punctuality } = (await app.http.get('/api/v1/status')).body;
    expect(punctuality).toMatchObject({ promisedSameDay: 1, answeredSameDay: 1, percent: 100 });
  });

  it('a question of ours stops the clock once; «ya lo he dicho» leaves the promise as it was', async () => {
    const { reference, promise } = await ana.sends('No se guarda');
    await marta.asksFor(reference, '¿Qué página?');
    await app.clock.set('2026-11-26T16:00:00.000Z');
    const said = await ana.http.post(`/api/v1/tickets/${reference}/messages`, { nothingNew: true });
    expect(said.status).toBe(201);
    expect(await ana.reads(reference)).toMatchObject({
      status: 'queued',
      promise: { answerBy: promise.answerBy },
    });
    // A second question does not stop the clock: the promise is missed though the customer has not replied.
    await marta.asksFor(reference, '¿Qué navegador?');
    await app.clock.set('2026-11-26T17:00:00.000Z');
    await app.clock.tick();
    expect((await marta.sees(reference)).escalationStage).toBe(1);
  });

  it('an update or a note renews the claim; a ticket passed over by two is looked at by a supervisor', async () => {
    const { reference } = await ana.sends('No se guarda');
    await marta.claimsNext();
    await app.clock.set('2026-11-26T09:25:00.000Z');
    await marta.http.post(`/api/v1/staff/tickets/${reference}/notes`, { body: 'Lo pruebo' });
    await app.clock.set('2026-11-26T09:50:00.000Z');
    await app.clock.tick();
    expect((await ana.reads(reference)).status).toBe('claimed');
    await app.clock.set('2026-11-26T09:55:00.000Z');
    await app.clock.tick();
    expect((await ana.reads(reference)).status).toBe('queued');

    for (const who of [marta, sergio]) {
      expect(await who.claimsNext()).toBe(reference);
      await who.http.post(`/api/v1/staff/claims/${reference}/skips`, { reason: 'No es lo mío' });
    }
    const { items } = (await sergio.http.get('/api/v1/staff/skips')).body;
    expect(items[0]).toMatchObject({ reference, kind: 'skipped', skippedBy: 2 });
    const { history } = await sergio.sees(reference);
    expect(history.map(({ name }: { name: string }) => name)).toContain('queue.second-look-needed');
  });

  it('staff see who stands before and behind', async () => {
    const references: string[] = [];
    for (const subject of ['Una', 'Dos']) references.push((await ana.sends(subject)).reference);
    const urgent = await ana.sends('Tres', { level: 'premium' });
    await ana.pays(urgent.purchase.id);
    expect((await marta.sees(references[0] ?? '')).neighbours).toEqual({
      before: urgent.reference,
      after: references[1],
    });
    expect((await ana.place(references[1] ?? '')).ahead).toEqual({ premium: 1, standard: 1 });
  });
});
