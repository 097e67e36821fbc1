import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

describe('a ticket in hand', () => {
  let app: RunningApp;
  let ana: Owner;
  let marta: Agent;
  let sergio: Agent;

  beforeEach(async () => {
    // Thursday 26 November 2026, 10:00 in Madrid.
    app = await startApp({ now: '2026-11-26T09:00:00.000Z', env: withAdmin });
    [ana, marta, sergio] = [
      await anOwner(app, 'Ana'),
      await anAgent(app, 'Marta'),
      await anAgent(app, 'Sergio'),
    ];
  });
  afterEach(() => app.close());

  it('returns to its place when it is released, skipped or left idle, and a skipped one goes to somebody else', async () => {
    const { reference } = await ana.sends('Primera');
    await app.clock.set('2026-11-26T09:01:00.000Z');
    const { reference: later } = await ana.sends('Segunda');

    expect(await marta.claimsNext()).toBe(reference);
    await marta.releases(reference);
    expect((await ana.place(reference)).position).toBe(1);

    expect(await marta.claimsNext()).toBe(reference);
    const skip = { reason: 'Es de otro equipo' };
    const skipped = await marta.http.post(`/api/v1/staff/claims/${reference}/skips`, skip);
    expect(skipped.status).toBe(204);
    expect((await ana.place(reference)).position).toBe(1);
    expect(await marta.claimsNext()).toBe(later);
    expect(await sergio.claimsNext()).toBe(reference);

    await app.clock.set('2026-11-26T09:31:00.000Z');
    await app.clock.tick();
    expect((await marta.queue()).counts).toEqual({ premium: 0, standard: 2, parked: 0, claimed: 0 });
    expect((await ana.place(later)).position).toBe(2);
  });

  it('is nobody else’s: answers of others are refused, and one may hold three at most', async () => {
    const references: string[] = [];
    for (const subject of ['Una', 'Dos', 'Tres', 'Cuatro'])
      references.push((await ana.sends(subject)).reference);
    for (const expected of references.slice(0, 3)) expect(await marta.claimsNext()).toBe(expected);
    const fourth = await marta.http.post('/api/v1/staff/claims');
    expect([fourth.status, fourth.code]).toEqual([409, 'queue.too-many-claims']);
    await expect(sergio.answers(references[0] ?? '')).rejects.toThrow('queue.claimed-by');
    const taken = await sergio.http.put(`/api/v1/staff/claims/${references[0]}`, { reason: 'Lo conozco' });
    expect([taken.status, taken.code]).toEqual([409, 'queue.claimed-by']);
    const chosen = await sergio.http.put(`/api/v1/staff/claims/${references[3]}`, { reason: 'Lo conozco' });
    expect(chosen.body.reference).toBe(references[3]);
  });

  it('is not answered from a stale page', async () => {
    const { reference } = await ana.sends('No se guarda');
    const seenUpTo = (await marta.sees(reference)).messages.at(-1).id;
    await ana.writes(reference, 'Añado el mensaje de error: E-42.');
    const stale = await marta.http.post(`/api/v1/staff/tickets/${reference}/answers`, {
      body: 'Ya está',
      seenUpTo,
    });
    expect([stale.status, stale.code]).toEqual([409, 'tickets.customer-wrote-meanwhile']);
    await marta.answers(reference);
    expect((await ana.reads(reference)).status).toBe('answered');
  });

  it('stops the clock while we wait for the customer, and then takes its old place with the later promise', async () => {
    const { reference } = await ana.sends('No sé cómo');
    await app.clock.set('2026-11-26T09:05:00.000Z');
    const { reference: later } = await ana.sends('Otra cosa');
    await marta.asksFor(reference, '¿A qué producto se refiere?');
    expect((await ana.reads(reference)).statusText).toBe('Necesitamos un dato suyo');
    expect((await marta.sees(reference)).statusText).toBe('Esperando al cliente');
    expect((await ana.place(later)).position).toBe(1);
    // The promised moment passes while the clock stands: nothing is escalated for it.
    await app.clock.set('2026-11-26T17:00:00.000Z');
    await app.clock.tick();
    expect((await marta.sees(reference)).escalationStage).toBe(0);

    await ana.writes(reference, 'A los ramos de otoño.');
    const back = await ana.reads(reference);
    expect(back.status).toBe('queued');
    expect(back.place.position).toBe(1);
    expect(back.promise.answerBy).toBe('2026-11-27T17:00:00.000Z');
  });

  it('that was answered is reopened by a message, with a new promise counted from it', async () => {
    const { reference } = await ana.sends('No se guarda');
    await marta.answers(reference);
    await app.clock.set('2026-11-26T15:00:00.000Z');
    await ana.writes(reference, 'Sigue sin resolverse.');
    const open = await ana.reads(reference);
    expect(open).toMatchObject({ status: 'queued', waitingSince: '2026-11-26T15:00:00.000Z' });
    expect(open.promise.answerBy).toBe('2026-11-27T17:00:00.000Z');
    await marta.answers(reference);
    await ana.saysSolved(reference);
    expect(await ana.letters()).toEqual(
      expect.arrayContaining(['receipt', 'answer', 'reopened', 'answer', 'closed']),
    );
  });

  it('keeps its notes from every customer', async () => {
    const { reference } = await ana.sends('No se guarda');
    const note = await marta.http.post(`/api/v1/staff/tickets/${reference}/notes`, {
      body: 'Cliente nervioso',
    });
    expect(note.status).toBe(201);
    expect((await marta.sees(reference)).notes[0].body).toBe('Cliente nervioso');
    expect(JSON.stringify(await ana.reads(reference))).not.toContain('nervioso');
  });
});
