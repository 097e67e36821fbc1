import { anAgent, signedIn, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { codes, FairUseWeek } from '../support/fair-use-week';

describe('fair use, as a shop owner and the staff live it', () => {
  let week: FairUseWeek;
  let app: RunningApp;
  let ana: Owner;
  let bruno: Owner;
  let marta: Agent;

  beforeEach(async () => {
    week = await FairUseWeek.begin();
    ({ app, ana, bruno, marta } = week);
  });
  afterEach(() => app.close());

  const offers = async (of: Owner) =>
    (await of.http.post('/api/v1/ticket-checks', { body: 'El cupón no funciona' })).body.offers;

  it('ten tickets in a week are fine, one more warns and changes nothing, and only what comes later is deferred', async () => {
    await week.flood(ana, 10);
    expect(await week.standing()).toMatchObject({ standing: 'good', marks: [], until: null, deferral: null });
    const eleventh = await ana.sends('Una más');
    expect(codes(eleventh)).toEqual(['standard.received_at']);
    expect(await week.standing()).toMatchObject({
      standing: 'warned',
      text: 'Aviso',
      deferral: null,
      until: '2026-11-30T08:00:00.000Z',
      marks: [{ kind: 'excessive_number', state: 'counted', evidence: { tickets: 11, limit: 10, days: 7 } }],
    });
    expect(await week.letters()).toContain('fair_use_warning');

    // The same day and the next: one mark a day at most, and time to heed the warning.
    await ana.sends('Otra el mismo día');
    expect((await week.standing()).marks).toHaveLength(1);
    await week.at('2026-11-24T09:00:00.000Z');
    expect(codes(await ana.sends('Al día siguiente'))).toEqual(['standard.received_at']);
    expect(await week.standing()).toMatchObject({ standing: 'warned', deferral: null });
    expect(await week.letters()).toContain('fair_use_mark');

    // Tuesday 18:00 was the close of the served day after the warning.
    await week.at('2026-11-25T08:00:00.000Z');
    const waiting = await ana.sends('El miércoles');
    expect(codes(waiting)).toEqual(['standard.received_at']);
    expect(await week.standing()).toMatchObject({
      standing: 'deferred',
      deferral: { minutes: 480, marks: 2 },
    });
    // Nobody is deferred by what they have not been told.
    const untold = await ana.sends('Enseguida');
    expect(codes(untold)).toEqual(['standard.received_at']);
    expect(await week.letters()).toContain('fair_use_deferral');

    const deferred = await ana.sends('Después del aviso');
    expect(codes(deferred)).toContain('fair_use.deferred_until');
    expect(deferred.promise.answerBy).toBe('2026-11-26T17:00:00.000Z');
    expect((await ana.reads(waiting.reference)).promise).toEqual(waiting.promise);
  });

  it('the later promise is shown before sending, with its reason, and whoever pays goes ahead', async () => {
    await week.becomeDeferred();
    const [standard] = await offers(ana);
    expect(standard.promise.answerBy).toBe('2026-11-25T17:00:00.000Z');
    await week.at('2026-11-25T13:30:00.000Z');
    const [shown, premium] = await offers(ana);
    // 14:30 and four open hours: Thursday at 9:30, so by Thursday's close.
    expect(shown.promise.answerBy).toBe('2026-11-26T17:00:00.000Z');
    expect(shown.promise.trace.map(({ text }: { text: string }) => text)).toEqual([
      'Recibido el miércoles 25 de noviembre a las 14:30.',
      'Por la política de uso justo, su puesto cuenta desde el jueves 26 de noviembre a las 9:30.',
      'Esa hora es anterior a la hora límite (16:00).',
      'El jueves 26 de noviembre atendemos de 9:00 a 18:00.',
      'Le responderemos, como muy tarde, el jueves 26 de noviembre a las 18:00.',
    ]);
    expect(premium.promise.answerBy).toBe('2026-11-25T15:30:00.000Z');

    const { reference } = await ana.sends('La tienda no cobra', { offerId: shown.offerId });
    await app.clock.set('2026-11-25T13:31:00.000Z');
    const { reference: behind } = await bruno.sends('Una duda de Bruno');
    expect((await bruno.place(behind)).position).toBe((await ana.place(reference)).position - 1);
    expect((await ana.place(reference)).reasons).toContainEqual({
      code: 'fair_use.deferred_until',
      at: '2026-11-26T08:30:00.000Z',
      text: 'Por la política de uso justo, su puesto cuenta desde el jueves 26 de noviembre a las 9:30.',
    });

    const purchase = await ana.wantsPriority(reference);
    await ana.pays(purchase.id);
    const paid = await ana.reads(reference);
    expect(paid.place.position).toBe(1);
    expect(codes(paid)).toEqual(['premium.paid_at', 'offer.honoured']);
    expect(paid.promise).toMatchObject({ ...premium.promise, trace: expect.anything() });
  });

  it('questions sent apart by a deferred account are deferred alike, and stand one behind the other', async () => {
    await week.becomeDeferred();
    await week.at('2026-11-25T13:30:00.000Z');
    const body =
      'El cupón de otoño no funciona en la caja. ¿Cómo lo arreglo? Además, ¿cómo cambio los portes de Canarias?';
    const { split } = (await ana.http.post('/api/v1/ticket-checks', { body })).body;
    const parts = split.map((part: object) => ({ ...part, categorySlug: 'envios' }));
    const batch = { shopId: null, level: 'standard', parts };
    const { items } = (await ana.http.post('/api/v1/ticket-batches', batch)).body;
    expect(items).toHaveLength(2);
    await bruno.sends('Una duda de Bruno');
    const places = await Promise.all(items.map((each: { reference: string }) => ana.place(each.reference)));
    for (const { reasons } of places) {
      expect(reasons).toContainEqual(
        expect.objectContaining({ code: 'fair_use.deferred_until', at: '2026-11-26T08:30:00.000Z' }),
      );
    }
    expect(places[1].position).toBe(places[0].position + 1);
    expect(new Set(places.map(({ promise }) => promise.answerBy))).toEqual(
      new Set(['2026-11-26T17:00:00.000Z']),
    );
  });

  it('an appeal that nobody rules on in time makes the mark void, and the waiting ticket moves forward', async () => {
    await week.becomeDeferred();
    await week.at('2026-11-25T08:05:00.000Z');
    const { reference, promise } = await ana.sends('Después del aviso');
    expect(promise.answerBy).toBe('2026-11-25T17:00:00.000Z');
    await week.at('2026-11-25T15:00:00.000Z');
    const late = await ana.sends('Y esta, por la tarde');
    const inBetween = await bruno.sends('La de Bruno');
    expect((await bruno.place(inBetween.reference)).position).toBeLessThan(
      (await ana.place(late.reference)).position,
    );

    const [mark] = (await week.standing()).marks;
    const appeal = { markId: mark.id, text: 'Eran preguntas distintas.' };
    expect((await bruno.http.post('/api/v1/standing/appeals', appeal)).code).toBe('queue.mark-not-found');
    expect((await ana.http.post('/api/v1/standing/appeals', appeal)).status).toBe(201);
    expect((await ana.http.post('/api/v1/standing/appeals', appeal)).code).toBe('queue.already-appealed');
    expect((await week.standing()).marks[0].appeal).toMatchObject({
      state: 'pending',
      dueAt: '2026-11-27T17:00:00.000Z',
    });

    await app.clock.set('2026-11-27T17:00:00.000Z');
    const before = await ana.place(late.reference);
    await app.clock.tick();
    expect(await week.standing()).toMatchObject({ standing: 'warned', deferral: null });
    expect((await week.standing()).marks[0]).toMatchObject({ state: 'void', voidCause: 'no_ruling' });
    const after = await ana.place(late.reference);
    expect(after.position).toBeLessThan(before.position);
    expect(after.promise.answerBy <= before.promise.answerBy).toBe(true);
    const { history } = await marta.sees(reference);
    expect(history.filter(({ name }: { name: string }) => name === 'queue.place-changed')).toMatchObject([
      { data: { cause: 'deferral_voided', effectiveAt: '2026-11-25T08:05:00.000Z' } },
    ]);
    expect(await week.letters()).toEqual(expect.arrayContaining(['appeal_ruled', 'fair_use_restored']));
  });

  it('a supervisor rules on an appeal, but never on a mark of their own', async () => {
    const sergio = await anAgent(app, 'Sergio', 'supervisor');
    const elena = await anAgent(app, 'Elena', 'supervisor');
    const { reference } = await ana.sends('No se guarda');
    const steps = { body: 'Haga esto:', steps: ['Abra el panel', 'Pulse «Guardar»'] };
    const seenUpTo = (await sergio.sees(reference)).messages.at(-1).id;
    const answer = await sergio.http.post(`/api/v1/staff/tickets/${reference}/answers`, {
      ...steps,
      seenUpTo,
    });
    await week.at('2026-11-23T11:00:00.000Z');
    await ana.writes(reference, 'Sigue igual.');
    const flag = { kind: 'steps_not_followed', messageId: answer.body.id };
    const made = await sergio.http.post(`/api/v1/staff/tickets/${reference}/marks`, flag);
    expect(made.body).toMatchObject({ counted: true, why: 'counted' });

    const appeal = { markId: made.body.markId, text: 'Sí los seguí.' };
    expect((await ana.http.post('/api/v1/standing/appeals', appeal)).status).toBe(201);
    const list = async (who: Agent) => (await who.http.get('/api/v1/staff/appeals')).body.items;
    expect(await list(sergio)).toEqual([]);
    const [{ id, text }] = await list(elena);
    expect(text).toBe('Sí los seguí.');
    expect((await marta.http.get('/api/v1/staff/appeals')).code).toBe('accounts.not-allowed');
    const ruling = { ruling: 'accepted', reason: 'Los siguió' };
    const own = await sergio.http.put(`/api/v1/staff/appeals/${id}`, ruling);
    expect([own.status, own.code]).toEqual([403, 'queue.own-mark']);
    expect((await elena.http.put(`/api/v1/staff/appeals/${id}`, ruling)).status).toBe(204);
    expect((await elena.http.put(`/api/v1/staff/appeals/${id}`, ruling)).code).toBe('queue.appeal-decided');
    expect((await week.standing()).marks[0]).toMatchObject({
      state: 'void',
      appeal: { reason: 'Los siguió' },
    });
  });

  it('seven quiet days end it; a pardon ends it at once and forgets how much was written', async () => {
    await week.becomeDeferred();
    await week.at('2026-12-02T07:59:59.000Z');
    expect((await week.standing()).standing).toBe('deferred');
    await week.at('2026-12-02T08:00:00.000Z');
    expect(await week.standing()).toMatchObject({ standing: 'good', text: 'Todo en orden', until: null });
    expect(await week.letters()).toContain('fair_use_restored');
    expect(codes(await ana.sends('Ya ha pasado'))).toEqual(['standard.received_at']);

    await week.flood(bruno, 11);
    expect((await week.standing(bruno)).standing).toBe('warned');
    const admin = await signedIn(app, withAdmin.TURNO_ADMIN_EMAIL);
    const { account } = await marta.sees((await bruno.sends('Otra')).reference);
    const pardon = { accountId: account.id, reason: 'Era una mudanza de tienda' };
    expect((await admin.post('/api/v1/admin/pardons', pardon)).body).toEqual({ marks: 1 });
    expect((await week.standing(bruno)).standing).toBe('good');
    expect((await admin.post('/api/v1/admin/pardons', pardon)).code).toBe('queue.nothing-to-pardon');
    await week.at('2026-12-03T08:00:00.000Z');
    await bruno.sends('Y otra');
    expect((await week.standing(bruno)).standing).toBe('good');
    const { body: seen } = await marta.http.get(`/api/v1/staff/accounts/${account.id}/standing`);
    expect(seen.marks[0]).toMatchObject({ state: 'void', voidReason: 'Era una mudanza de tienda' });
  });
});
