import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

describe('what a customer says without words', () => {
  let app: RunningApp;
  let ana: Owner;
  let marta: Agent;
  const says = (reference: string, said: object) =>
    ana.http.post(`/api/v1/tickets/${reference}/messages`, said);
  const statusOf = async (reference: string) => (await ana.reads(reference)).status;

  beforeAll(async () => {
    // Thursday 26 November 2026, 10:00 in Madrid.
    app = await startApp({ now: '2026-11-26T09:00:00.000Z', env: withAdmin });
    [ana, marta] = [await anOwner(app, 'Ana'), await anAgent(app, 'Marta')];
  });
  afterAll(() => app.close());

  it('ticks that go well bring nothing back, and silence closes as before; one that failed brings it back', async () => {
    const { reference } = await ana.sends('Pasos');
    const { messages } = await marta.sees(reference);
    const steps = ['Abra el panel', 'Pulse «Guardar»'];
    const answer = { body: 'Haga esto:', steps, seenUpTo: messages.at(-1).id };
    await marta.http.post(`/api/v1/staff/tickets/${reference}/answers`, answer);
    const twice = [0, 0].map((index) => ({ index, result: 'done' }));
    expect((await says(reference, { steps: twice })).status).toBe(400);

    expect((await says(reference, { steps: [{ index: 0, result: 'done' }] })).status).toBe(201);
    const seen = await ana.reads(reference);
    expect([seen.status, seen.messages[1].steps[0].result]).toEqual(['answered', 'done']);
    await app.clock.set('2026-12-03T09:00:00.000Z');
    await app.clock.tick();
    expect(await ana.letters()).toContain('reminder');

    expect((await says(reference, { steps: [{ index: 1, result: 'failed' }] })).status).toBe(201);
    expect(await statusOf(reference)).toBe('queued');
  });

  it('«ya lo he dicho» is for what we asked, and for nothing else', async () => {
    const { reference } = await ana.sends('Nada nuevo');
    const nothingNew = () => says(reference, { nothingNew: true });
    expect((await nothingNew()).code).toBe('tickets.transition-refused');
    await marta.asksFor(reference, '¿Qué navegador?');
    expect((await nothingNew()).status).toBe(201);
    await marta.answers(reference);
    expect((await nothingNew()).code).toBe('tickets.transition-refused');
    expect(await statusOf(reference)).toBe('answered');
  });

  it('thanks for what is archived begin nothing anew', async () => {
    const { reference } = await ana.sends('Hecho');
    await marta.answers(reference);
    await ana.saysSolved(reference);
    await app.clock.set('2027-02-01T12:00:00.000Z');
    await app.clock.tick();
    expect(await statusOf(reference)).toBe('archived');
    const thanks = await says(reference, { solved: true, body: 'Gracias otra vez.' });
    expect([thanks.status, thanks.code]).toEqual([409, 'tickets.already-closed']);
  });
});
