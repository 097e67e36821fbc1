import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { formOf, PageReader } from '../support/page-reader';
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

  it('a reply without a word on the steps is asked for them once on its page, and then sent as it is', async () => {
    const { reference } = await ana.sends('Pasos por la página');
    const { messages } = await marta.sees(reference);
    const answer = { body: 'Haga esto:', steps: ['Abra', 'Cierre'], seenUpTo: messages.at(-1).id };
    const reader = await PageReader.signedIn(app, ana.email);
    const reply = /mensajes\?/;
    const answered = async () => {
      answer.seenUpTo = (await marta.sees(reference)).messages.at(-1).id;
      await marta.http.post(`/api/v1/staff/tickets/${reference}/answers`, answer);
      const { action, fields } = formOf(await reader.get(`/es/tickets/${reference}`), reply);
      const typed = { ...fields, body: 'Sigue <igual>.', outcome: 'message' };
      const asked = await reader.sendFiles(action, typed, { 'captura.txt': 'error' });
      expect(asked.status).toBe(200);
      expect(asked.body).toContain('Sigue &lt;igual&gt;.');
      expect(await statusOf(reference)).toBe('answered');
      const form = formOf(asked, reply);
      return (more: object) => reader.sendFiles(form.action, { ...typed, ...form.fields, ...more });
    };
    const sendAnyway = await answered();
    expect((await sendAnyway({})).status).toBe(303);
    const seen = await ana.reads(reference);
    expect([seen.status, seen.messages[2].body]).toEqual(['queued', 'Sigue <igual>.']);
    expect(seen.messages[2].files).toMatchObject([{ name: 'captura.txt' }]);

    const sendTicked = await answered();
    expect((await sendTicked({ 'step-0': 'done', 'step-1': 'failed' })).status).toBe(303);
    const { steps } = (await ana.reads(reference)).messages[3];
    expect(steps.map(({ result }: { result: string }) => result)).toEqual(['done', 'failed']);
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
