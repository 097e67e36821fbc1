import { anAgent, anOwner, signedIn, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

/*
 * Madrid is one hour ahead of UTC. The standard lane is served Mon–Fri 9:00–18:00 and Sat 9:00–13:00.
 */
describe('fair use, as a shop owner and the staff live it', () => {
  let app: RunningApp;
  let ana: Owner;
  let bruno: Owner;
  let marta: Agent;

  beforeEach(async () => {
    // Monday 23 November 2026, 9:00 in Madrid.
    app = await startApp({ now: '2026-11-23T08:00:00.000Z', env: withAdmin });
    [ana, bruno, marta] = [
      await anOwner(app, 'Ana'),
      await anOwner(app, 'Bruno'),
      await anAgent(app, 'Marta'),
    ];
  });
  afterEach(() => app.close());

  const standing = async (of: Owner = ana) => (await of.http.get('/api/v1/standing')).body;
  const codes = ({ place }: { place: { reasons: { code: string }[] } }) =>
    place.reasons.map(({ code }) => code);
  const offers = async (of: Owner) =>
    (await of.http.post('/api/v1/ticket-checks', { body: 'El cupón no funciona' })).body.offers;

  /** The kinds of all letters to the account, however many there are. */
  async function letters(): Promise<string[]> {
    await app.clock.tick();
    const { items } = (await app.http.get('/api/v1/dev/mail?limit=100')).body;
    return items
      .filter(({ to }: { to: string }) => to === ana.email)
      .map(({ kind }: { kind: string }) => kind);
  }

  async function at(instant: string): Promise<void> {
    await app.clock.set(instant);
    await app.clock.tick();
  }

  async function flood(of: Owner, count: number): Promise<string[]> {
    const references: string[] = [];
    for (let n = 1; n <= count; n++) references.push((await of.sends(`Duda ${n}`)).reference);
    return references;
  }

  /** Warned on Monday, and from Wednesday on deferred by four hours for the mark of that day. */
  async function becomeDeferred(): Promise<void> {
    await flood(ana, 11);
    await app.clock.tick();
    await at('2026-11-25T08:00:00.000Z');
    await ana.sends('Y otra duda');
  }

  it('ten tickets in a week are fine, one more warns and changes nothing, and only what comes later is deferred', async () => {
    await flood(ana, 10);
    expect(await standing()).toMatchObject({ standing: 'good', marks: [], until: null, deferral: null });
    const eleventh = await ana.sends('Una más');
    expect(codes(eleventh)).toEqual(['standard.received_at']);
    expect(await standing()).toMatchObject({
      standing: 'warned',
      text: 'Aviso',
      deferral: null,
      until: '2026-11-30T08:00:00.000Z',
      marks: [{ kind: 'excessive_number', state: 'counted', evidence: { tickets: 11, limit: 10, days: 7 } }],
    });
    expect(await letters()).toContain('fair_use_warning');

    // The same day and the next: one mark a day at most, and time to heed the warning.
    await ana.sends('Otra el mismo día');
    expect((await standing()).marks).toHaveLength(1);
    await at('2026-11-24T09:00:00.000Z');
    expect(codes(await ana.sends('Al día siguiente'))).toEqual(['standard.received_at']);
    expect(await standing()).toMatchObject({ standing: 'warned', deferral: null });
    expect(await letters()).toContain('fair_use_mark');

    // Tuesday 18:00 was the close of the served day after the warning.
    await at('2026-11-25T08:00:00.000Z');
    const waiting = await ana.sends('El miércoles');
    expect(codes(waiting)).toEqual(['standard.received_at']);
    expect(await standing()).toMatchObject({ standing: 'deferred', deferral: { minutes: 480, marks: 2 } });
    // Nobody is deferred by what they have not been told.
    const untold = await ana.sends('Enseguida');
    expect(codes(untold)).toEqual(['standard.received_at']);
    expect(await letters()).toContain('fair_use_deferral');

    const deferred = await ana.sends('Después del aviso');
    expect(codes(deferred)).toContain('fair_use.deferred_until');
    expect(deferred.promise.answerBy).toBe('2026-11-26T17:00:00.000Z');
    expect((await ana.reads(waiting.reference)).promise).toEqual(waiting.promise);
  });

  it('the later promise is shown before sending, with its reason, and whoever pays goes ahead', async () => {
    await becomeDeferred();
    const [standard] = await offers(ana);
    expect(standard.promise.answerBy).toBe('2026-11-25T17:00:00.000Z');
    await at('2026-11-25T13:30:00.000Z');
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
    expect(codes(paid)).toEqual(['premium.paid_at']);
    expect(paid.promise).toMatchObject({ answerBy: '2026-11-25T15:31:00.000Z', strength: 'guaranteed' });
  });

  it('questions sent apart by a deferred account are deferred alike, and stand one behind the other', async () => {
    await becomeDeferred();
    await at('2026-11-25T13:30:00.000Z');
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
    await becomeDeferred();
    await at('2026-11-25T08:05:00.000Z');
    const { reference, promise } = await ana.sends('Después del aviso');
    expect(promise.answerBy).toBe('2026-11-25T17:00:00.000Z');
    await at('2026-11-25T15:00:00.000Z');
    const late = await ana.sends('Y esta, por la tarde');
    const inBetween = await bruno.sends('La de Bruno');
    expect((await bruno.place(inBetween.reference)).position).toBeLessThan(
      (await ana.place(late.reference)).position,
    );

    const [mark] = (await standing()).marks;
    const appeal = { markId: mark.id, text: 'Eran preguntas distintas.' };
    expect((await bruno.http.post('/api/v1/standing/appeals', appeal)).code).toBe('queue.mark-not-found');
    expect((await ana.http.post('/api/v1/standing/appeals', appeal)).status).toBe(201);
    expect((await ana.http.post('/api/v1/standing/appeals', appeal)).code).toBe('queue.already-appealed');
    expect((await standing()).marks[0].appeal).toMatchObject({
      state: 'pending',
      dueAt: '2026-11-27T17:00:00.000Z',
    });

    await app.clock.set('2026-11-27T17:00:00.000Z');
    const before = await ana.place(late.reference);
    await app.clock.tick();
    expect(await standing()).toMatchObject({ standing: 'warned', deferral: null });
    expect((await standing()).marks[0]).toMatchObject({ state: 'void', voidCause: 'no_ruling' });
    const after = await ana.place(late.reference);
    expect(after.position).toBeLessThan(before.position);
    expect(after.promise.answerBy <= before.promise.answerBy).toBe(true);
    const { history } = await marta.sees(reference);
    expect(history.filter(({ name }: { name: string }) => name === 'queue.place-changed')).toMatchObject([
      { data: { cause: 'deferral_voided', effectiveAt: '2026-11-25T08:05:00.000Z' } },
    ]);
    expect(await letters()).toEqual(expect.arrayContaining(['appeal_ruled', 'fair_use_restored']));
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
    await at('2026-11-23T11:00:00.000Z');
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
    expect((await standing()).marks[0]).toMatchObject({ state: 'void', appeal: { reason: 'Los siguió' } });
  });

  it('seven quiet days end it; a pardon ends it at once and forgets how much was written', async () => {
    await becomeDeferred();
    await at('2026-12-02T07:59:59.000Z');
    expect((await standing()).standing).toBe('deferred');
    await at('2026-12-02T08:00:00.000Z');
    expect(await standing()).toMatchObject({ standing: 'good', text: 'Todo en orden', until: null });
    expect(await letters()).toContain('fair_use_restored');
    expect(codes(await ana.sends('Ya ha pasado'))).toEqual(['standard.received_at']);

    await flood(bruno, 11);
    expect((await standing(bruno)).standing).toBe('warned');
    const admin = await signedIn(app, withAdmin.TURNO_ADMIN_EMAIL);
    const { account } = await marta.sees((await bruno.sends('Otra')).reference);
    const pardon = { accountId: account.id, reason: 'Era una mudanza de tienda' };
    expect((await admin.post('/api/v1/admin/pardons', pardon)).body).toEqual({ marks: 1 });
    expect((await standing(bruno)).standing).toBe('good');
    expect((await admin.post('/api/v1/admin/pardons', pardon)).code).toBe('queue.nothing-to-pardon');
    await at('2026-12-03T08:00:00.000Z');
    await bruno.sends('Y otra');
    expect((await standing(bruno)).standing).toBe('good');
    const { body: seen } = await marta.http.get(`/api/v1/staff/accounts/${account.id}/standing`);
    expect(seen.marks[0]).toMatchObject({ state: 'void', voidReason: 'Era una mudanza de tienda' });
  });
});
