import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

describe('around the holiday of 8 December', () => {
  let app: RunningApp;
  let ana: Owner;
  let marta: Agent;

  beforeAll(async () => {
    // Monday 7 December 2026, 17:00 in Madrid.
    app = await startApp({ now: '2026-12-07T16:00:00.000Z', env: withAdmin });
    [ana, marta] = [await anOwner(app, 'Ana'), await anAgent(app, 'Marta')];
  });
  afterAll(() => app.close());

  it('a ticket after the cut-off is promised for Wednesday, and the trace names the holiday', async () => {
    const { promise } = await ana.sends('La factura sale sin NIF');
    expect(promise.answerBy).toBe('2026-12-09T17:00:00.000Z');
    const words = promise.trace.map(({ text }: { text: string }) => text).join(' ');
    expect(words).toContain('Inmaculada');
    const english = await ana.http.get('/api/v1/tickets', { 'accept-language': 'en' });
    expect(english.body.items[0].promise.trace[0].text).toContain('Monday');
  });

  it('on the holiday only premium is served, within two hours of the payment', async () => {
    await app.clock.set('2026-12-08T09:00:00.000Z');
    const { lanes } = (await app.http.get('/api/v1/status')).body;
    expect(lanes.standard).toMatchObject({ open: false, opensAt: '2026-12-09T08:00:00.000Z', waiting: 1 });
    expect(lanes.premium).toMatchObject({ open: true, waiting: 0, cutOffAt: null });
    expect(lanes.premium.promiseIfSentNow.answerBy).toBe('2026-12-08T11:00:00.000Z');

    const ticket = await ana.sends('No entra ningún pedido', { level: 'premium' });
    await ana.pays(ticket.purchase.id);
    expect((await ana.reads(ticket.reference)).promise.answerBy).toBe('2026-12-08T11:00:00.000Z');
    expect(await marta.claimsNext()).toBe(ticket.reference);
    expect(await marta.claimsNext()).toBeNull();
    await marta.answers(ticket.reference);
  });

  it('an answer before the promise on Wednesday is punctual and nothing is escalated', async () => {
    await app.clock.set('2026-12-09T10:00:00.000Z');
    const next = await marta.claimsNext();
    await marta.answers(next ?? '');
    await app.clock.set('2026-12-09T17:00:00.000Z');
    expect((await app.clock.tick())['queue.escalate']).toBeUndefined();
  });
});
