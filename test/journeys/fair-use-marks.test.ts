import { signedIn, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { codes, FairUseWeek } from '../support/fair-use-week';
import type { HttpClient } from '../support/http-client';

describe('marks of the staff, dry runs and other rules under fair use', () => {
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

  it('what was answered in the documentation counts where the customer would have found it, from the second month on', async () => {
    const words = { subject: 'Envío gratis', body: 'No sé cómo poner el envío gratis a partir de 50 euros' };
    const { items } = (await app.http.get(`/api/v1/search?q=${encodeURIComponent(words.body)}`)).body;
    const flag = { kind: 'in_documentation', articleSlug: items[0].slug };
    const mark = async (reference: string, what: object = flag) =>
      (await marta.http.post(`/api/v1/staff/tickets/${reference}/marks`, what)).body;

    await week.at('2026-11-23T08:01:00.000Z');
    const { reference: early } = await ana.sends(words.subject, words);
    expect(await mark(early)).toMatchObject({ counted: false, why: 'new_account' });
    await week.at('2027-01-11T08:00:00.000Z');
    const { reference: other } = await ana.sends('Otra cosa', {
      body: 'La impresora de la oficina echa humo.',
    });
    expect(await mark(other)).toMatchObject({ counted: false, why: 'documentation_gap' });
    const paid = await ana.sends(words.subject, { ...words, level: 'premium' });
    await ana.pays(paid.purchase.id);
    expect(await mark(paid.reference)).toMatchObject({ counted: false, why: 'paid_ticket' });
    expect((await week.standing()).marks).toEqual([]);

    for (let n = 1; n <= 4; n++) {
      const { reference } = await ana.sends(words.subject, words);
      expect(await mark(reference)).toMatchObject({ counted: true, why: 'counted' });
      expect(await mark(reference)).toMatchObject({ counted: false, why: 'already_marked' });
      expect((await week.standing()).standing).toBe(n <= 3 ? 'good' : 'warned');
    }
    expect((await week.standing()).until).toBe('2027-02-10T08:00:00.000Z');
    expect((await week.standing()).marks[0].text).toContain(items[0].slug);
    const refused = await marta.http.post(`/api/v1/staff/tickets/${early}/marks`, {
      ...flag,
      articleSlug: 'no-existe',
    });
    expect([refused.status, refused.code]).toEqual([404, 'knowledge.article-not-found']);
  });

  it('steps that were not followed count once an answer, after two open hours, unless one of them failed', async () => {
    const steps = ['Abra el panel', 'Pulse «Guardar»'];
    const answered = async (reference: string) => {
      const seenUpTo = (await marta.sees(reference)).messages.at(-1).id;
      const answer = { body: 'Pruebe esto:', steps, seenUpTo };
      return (await marta.http.post(`/api/v1/staff/tickets/${reference}/answers`, answer)).body;
    };
    const reply = (reference: string, said: object) =>
      ana.http.post(`/api/v1/tickets/${reference}/messages`, said);
    const mark = (reference: string, messageId: string) =>
      marta.http.post(`/api/v1/staff/tickets/${reference}/marks`, { kind: 'steps_not_followed', messageId });

    const { reference: quick } = await ana.sends('Deprisa');
    const first = await answered(quick);
    expect(first.steps).toEqual(steps.map((text, index) => ({ index, text, result: null })));
    await week.at('2026-11-23T09:59:59.000Z');
    await reply(quick, { body: 'No va.' });
    expect((await mark(quick, first.id)).body).toMatchObject({ counted: false, why: 'too_soon' });

    const { reference: tried } = await ana.sends('Con ganas');
    const second = await answered(tried);
    await week.at('2026-11-23T13:00:00.000Z');
    expect((await reply(tried, { steps: [{ index: 2, result: 'done' }] })).code).toBe('tickets.unknown-step');
    const ticks = [
      { index: 0, result: 'done' },
      { index: 1, result: 'failed' },
    ];
    expect((await reply(tried, { body: 'Falla el segundo.', steps: ticks })).status).toBe(201);
    for (const seen of [await ana.reads(tried), await marta.sees(tried)]) {
      expect(seen.messages[1].steps).toEqual([
        { index: 0, text: steps[0], result: 'done' },
        { index: 1, text: steps[1], result: 'failed' },
      ]);
    }
    expect((await mark(tried, second.id)).body).toMatchObject({ counted: false, why: 'step_failed' });

    for (let n = 1; n <= 3; n++) {
      const { reference } = await ana.sends(`Sin probar ${n}`);
      const { id } = await answered(reference);
      await week.at(`2026-11-2${3 + n}T12:00:00.000Z`);
      await reply(reference, { body: 'No va.' });
      expect((await mark(reference, id)).body).toMatchObject({ counted: true });
      expect((await mark(reference, id)).body).toMatchObject({ counted: false, why: 'already_marked' });
      expect((await week.standing()).standing).toBe(n <= 2 ? 'good' : 'warned');
      const plain = (await ana.reads(reference)).messages[0].id;
      expect((await mark(reference, plain)).code).toBe('tickets.unknown-message');
    }
  });

  it('a dry run records what would have happened, and neither tells nor moves anybody', async () => {
    const admin: HttpClient = await signedIn(app, withAdmin.TURNO_ADMIN_EMAIL);
    await admin.put('/api/v1/admin/policies/fair-use', { value: { dryRun: true } });
    await week.becomeDeferred();
    await week.at('2026-11-25T08:30:00.000Z');
    const ticket = await ana.sends('En el ensayo');
    expect(codes(ticket)).toEqual(['standard.received_at']);
    expect(await week.standing()).toMatchObject({ standing: 'good', marks: [] });
    expect((await week.letters()).filter((kind) => kind.startsWith('fair_use'))).toEqual([]);
    const seen = await marta.sees(ticket.reference);
    expect(seen.standing).toMatchObject({ standing: 'good', text: 'Correcto' });
    const tried = seen.history.find(({ name }: { name: string }) => name === 'queue.deferral-tried');
    expect(tried.data).toMatchObject({ minutes: 240, effectiveAt: '2026-11-25T12:30:00.000Z' });
    const { body } = await marta.http.get(`/api/v1/staff/accounts/${seen.account.id}/standing`);
    expect(body).toMatchObject({ standing: 'good', tried: { standing: 'deferred' } });
    expect(body.marks.map(({ dryRun }: { dryRun: boolean }) => dryRun)).toEqual([true, true]);
  });

  it('other rules can be tried on the past: who would have moved, and who would have waited less', async () => {
    const admin = await signedIn(app, withAdmin.TURNO_ADMIN_EMAIL);
    const floods = await week.flood(ana, 6);
    await week.at('2026-11-25T08:00:00.000Z');
    floods.push(...(await week.flood(ana, 1)));
    await week.at('2026-11-25T08:10:00.000Z');
    const late = (await ana.sends('La tardía')).reference;
    await app.clock.set('2026-11-25T08:20:00.000Z');
    const other = (await bruno.sends('La de Bruno')).reference;
    let minute = 0;
    for (const reference of [...floods, late, other]) {
      await app.clock.set(
        new Date(Date.parse('2026-11-25T09:00:00.000Z') + minute++ * 600_000).toISOString(),
      );
      await marta.answers(reference);
    }
    await app.clock.set('2026-11-25T12:00:00.000Z');
    const simulate = async (value: object) =>
      (await admin.post('/api/v1/admin/policy-simulations', { policy: 'fair-use', value })).body;
    expect(await simulate({})).toMatchObject({ tickets: 9, moved: 0, accounts: [], items: [] });
    const strict = await simulate({ tickets: 5 });
    expect(strict).toMatchObject({
      moved: 1,
      waitingLess: { tickets: 1, minutes: 10 },
      waitingMore: { tickets: 1, minutes: 10 },
      accounts: [{ marks: 2, standing: 'deferred', moved: 1 }],
    });
    expect(strict.items.find((item: { reference: string }) => item.reference === late)).toMatchObject({
      deferredMinutes: 240,
    });
    const fault = await admin.post('/api/v1/admin/policy-simulations', {
      policy: 'fair-use',
      value: { tickets: -1 },
    });
    expect(fault.status).toBe(400);
  });
});
