import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

describe('colleagues at one ticket', () => {
  let app: RunningApp;
  let ana: Owner;
  let marta: Agent;
  let sergio: Agent;
  const idOf = async ({ http }: Agent | Owner): Promise<string> => (await http.get('/api/v1/me')).body.id;
  const staff = (reference: string, route: string) => `/api/v1/staff/tickets/${reference}/${route}`;

  beforeAll(async () => {
    // Thursday 26 November 2026, 10:00 in Madrid.
    app = await startApp({ now: '2026-11-26T09:00:00.000Z', env: withAdmin });
    ana = await anOwner(app, 'Ana');
    [marta, sergio] = [await anAgent(app, 'Marta'), await anAgent(app, 'Sergio')];
  });
  afterAll(() => app.close());

  it('nobody answers over an answer that was not read; who wrote it may add another', async () => {
    const { reference } = await ana.sends('Dos a la vez');
    const seenUpTo = (await marta.sees(reference)).messages.at(-1).id;
    const answer = (who: Agent, body: string) =>
      who.http.post(staff(reference, 'answers'), { body, seenUpTo });
    expect((await answer(marta, 'Pulse «Guardar» y vuelva a probar.')).status).toBe(201);
    const second = await answer(sergio, 'Vacíe la caché y vuelva a probar.');
    expect([second.status, second.code]).toEqual([409, 'tickets.answered-meanwhile']);
    expect((await answer(marta, 'Y después cierre la sesión.')).status).toBe(201);
    await sergio.answers(reference, 'Añado que la versión 9 ya lo corrige.');
    const { messages } = await ana.reads(reference);
    expect(messages.map(({ kind }: { kind: string }) => kind)).toEqual([
      'customer',
      'answer',
      'answer',
      'answer',
    ]);
  });

  it('nobody closes what a colleague holds', async () => {
    const { reference } = await ana.sends('Tomado');
    await marta.http.put(`/api/v1/staff/claims/${reference}`, { reason: 'Lo conozco' });
    const close = (who: Agent) => who.http.put(staff(reference, 'closure'), { as: 'solved' });
    expect((await close(sergio)).code).toBe('queue.claimed-by');
    expect((await close(marta)).status).toBe(204);
  });

  it('a reference that nobody has is told as such, whatever is asked of it', async () => {
    const claim = '/api/v1/staff/claims/T-000000';
    const words = { reason: 'Lo conozco' };
    const parking = { answered: [], open: ['Algo'], reason: 'Espera' };
    for (const { status, code } of [
      await marta.http.put(claim, words),
      await marta.http.delete(claim),
      await marta.http.post(`${claim}/skips`, words),
      await marta.http.put(staff('T-000000', 'parking'), parking),
      await marta.http.delete(staff('T-000000', 'parking')),
      await marta.http.put(staff('T-000000', 'assignment'), { to: await idOf(sergio) }),
    ])
      expect([status, code]).toEqual([404, 'tickets.not-found']);
  });

  it('what is parked has something open and an owner of the staff', async () => {
    const { reference } = await ana.sends('Aparcado');
    const parking = { answered: [], open: ['El recargo'], reason: 'Lo mira desarrollo' };
    const park = (more: object) => marta.http.put(staff(reference, 'parking'), { ...parking, ...more });
    expect((await park({ open: [] })).body.errors[0].path).toBe('open');
    expect((await park({ answered: [' '] })).body.errors[0].path).toBe('answered');
    const stranger = await park({ ownerId: await idOf(ana) });
    expect([stranger.status, stranger.code]).toEqual([400, 'tickets.unknown-colleague']);
    expect((await park({ ownerId: await idOf(sergio) })).status).toBe(200);
    expect((await marta.sees(reference)).parked).toEqual({
      reason: 'Lo mira desarrollo',
      owner: 'Sergio',
      times: 1,
    });
  });
});
