import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

describe('a ticket to which nobody writes', () => {
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

  async function at(instant: string): Promise<void> {
    await app.clock.set(instant);
    await app.clock.tick();
  }

  async function told(): Promise<string[]> {
    return (await app.mail()).filter(({ to }) => to === ana.email).map(({ kind }) => kind);
  }

  it('is reminded after 7 days, closed after 14, rated, archived 30 days later, and followed up by a new one', async () => {
    const { reference } = await ana.sends('No se guarda');
    const rate = (score: number) =>
      ana.http.put(`/api/v1/tickets/${reference}/rating`, { score, comment: 'Bien' });
    expect((await rate(5)).code).toBe('tickets.transition-refused');
    await marta.answers(reference);
    await at('2026-12-03T08:59:00.000Z');
    expect(await told()).not.toContain('reminder');
    await at('2026-12-03T09:00:00.000Z');
    expect((await told()).filter((kind) => kind === 'reminder')).toHaveLength(1);
    const [letter] = (await app.mail()).filter(({ kind }) => kind === 'reminder');
    expect(letter.text).toContain('jueves 10 de diciembre, 10:00');
    await at('2026-12-10T08:59:00.000Z');
    expect((await ana.reads(reference)).status).toBe('answered');
    await at('2026-12-10T09:00:00.000Z');
    expect((await ana.reads(reference)).status).toBe('closed');
    const [farewell] = (await app.mail()).filter(({ kind }) => kind === 'closed');
    expect(farewell.text).toContain('del 1 al 5');

    expect((await rate(6)).code).toBe('request.invalid');
    expect((await rate(3)).status).toBe(204);
    expect((await rate(4)).status).toBe(204);
    expect((await marta.sees(reference)).rating).toEqual({ score: 4, comment: 'Bien' });

    await at('2027-01-09T09:00:00.000Z');
    expect(await ana.reads(reference)).toMatchObject({ status: 'archived', statusText: 'Archivado' });
    const followUp = (await ana.writes(reference, 'Ha vuelto a pasar.')).followUp;
    const next = await ana.reads(followUp);
    expect(next).toMatchObject({
      status: 'queued',
      subject: 'No se guarda',
      messages: [{ body: 'Ha vuelto a pasar.' }],
    });
    expect(next.links).toEqual([expect.objectContaining({ reference, kind: 'follows' })]);
    expect((await ana.reads(reference)).messages).toHaveLength(2);
    const solved = await ana.http.post(`/api/v1/tickets/${reference}/messages`, { solved: true });
    expect(solved.code).toBe('tickets.already-closed');
  });

  it('is neither reminded nor closed at night or on a Sunday, however late the program is', async () => {
    const { reference } = await ana.sends('No se guarda');
    // Sunday 29 November: seven days later it is a Sunday again.
    await at('2026-11-29T11:00:00.000Z');
    await marta.answers(reference);
    await at('2026-12-06T12:00:00.000Z');
    expect(await told()).not.toContain('reminder');
    // Down until Monday night.
    await at('2026-12-07T21:00:00.000Z');
    expect(await told()).not.toContain('reminder');
    await at('2026-12-08T08:00:00.000Z');
    expect(await told()).toContain('reminder');
    // A reminder that went out late leaves as many days as one in time.
    await at('2026-12-14T12:00:00.000Z');
    expect((await ana.reads(reference)).status).toBe('answered');
    await at('2026-12-15T08:00:00.000Z');
    expect((await ana.reads(reference)).status).toBe('closed');
  });

  it('waits for what we asked: reminded after 3 and 7 days, closed after 14, saying so', async () => {
    const { reference } = await ana.sends('No sé cómo');
    await marta.asksFor(reference, '¿A qué producto se refiere?');
    await at('2026-11-30T08:00:00.000Z');
    expect((await told()).filter((kind) => kind === 'reminder')).toHaveLength(1);
    for (const instant of ['2026-12-04T08:00:00.000Z', '2026-12-11T08:00:00.000Z']) await at(instant);
    expect((await told()).filter((kind) => kind === 'reminder')).toHaveLength(2);
    expect((await ana.reads(reference)).status).toBe('closed');
    const [farewell] = (await app.mail()).filter(({ kind }) => kind === 'closed');
    expect(farewell.text).toContain('no lo hemos recibido');
    await ana.writes(reference, 'A los ramos de otoño.');
    expect((await ana.reads(reference)).status).toBe('queued');
  });

  it('is not closed after an update, nor after an objection, nor while it is parked', async () => {
    const references: string[] = [];
    for (const subject of ['Aviso', 'Objeción', 'En parte'])
      references.push((await ana.sends(subject)).reference);
    const [updated = '', objected = '', parked = ''] = references;
    await ana.pays((await ana.wantsPriority(objected)).id);
    for (const reference of [updated, objected]) await marta.answers(reference);
    const words = { body: 'Seguimos mirándolo con el banco.' };
    await marta.http.post(`/api/v1/staff/tickets/${updated}/updates`, words);
    const messageId = (await ana.reads(objected)).messages.at(-1).id;
    await ana.http.post(`/api/v1/tickets/${objected}/objections`, { messageId });
    const [objection] = (await sergio.http.get('/api/v1/staff/objections')).body.items;
    const ruling = { ruling: 'rejected', reason: 'Responde a lo que pregunta.' };
    await sergio.http.put(`/api/v1/staff/objections/${objection.id}`, ruling);
    const parts = { answered: [], open: ['Todo'], reason: 'Desarrollo' };
    await marta.http.put(`/api/v1/staff/tickets/${parked}/parking`, parts);
    await at('2027-02-01T12:00:00.000Z');
    const statuses = await Promise.all(
      references.map(async (reference) => (await ana.reads(reference)).status),
    );
    expect(statuses).toEqual(['answered', 'answered', 'queued']);
    expect(await told()).not.toContain('reminder');
  });
});
