import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

describe('a question on Friday after the cut-off', () => {
  let app: RunningApp;
  let ana: Owner;
  let bruno: Owner;
  let marta: Agent;

  beforeAll(async () => {
    // Friday 27 November 2026, 16:30 in Madrid.
    app = await startApp({ now: '2026-11-27T15:30:00.000Z', env: withAdmin });
    [ana, bruno, marta] = [
      await anOwner(app, 'Ana'),
      await anOwner(app, 'Bruno'),
      await anAgent(app, 'Marta'),
    ];
  });
  afterAll(() => app.close());

  let first: string;
  let second: string;

  it('finds articles for a whole sentence with a greeting and typos', async () => {
    const answer = await ana.asks(
      'Hola, buenas tardes: no se como ofrecer envio gratiuto a partir de 50 euros, gracias',
    );
    expect(answer.suggestions[0].slug).toBe('como-ofrezco-envio-gratuito');
    expect(answer.suggestions[0].excerpt).toContain('<mark>');
  });

  it('becomes a ticket with the promise for Saturday, the steps that led to it, and a place', async () => {
    const { questionId } = await ana.asks('envío gratis desde 50 euros');
    const outcome = await app.http.put(`/api/v1/questions/${questionId}/outcome`, { outcome: 'continued' });
    expect(outcome.status).toBe(204);
    const ticket = await ana.sends('El envío gratis no se aplica', { questionId });
    first = ticket.reference;
    expect(first).toMatch(/^T-[0-9A-Z]{6}$/);
    expect(ticket.status).toBe('queued');
    expect(ticket.shop.id).toBe(ana.shopId);
    expect(ticket.promise).toMatchObject({
      answerBy: '2026-11-28T12:00:00.000Z',
      lane: 'standard',
      strength: 'expected',
    });
    expect(ticket.promise.trace[0].text).toBe(
      'Recibido el viernes 27 de noviembre a las 16:30, después de la hora límite (16:00).',
    );
    expect(ticket.place).toMatchObject({ position: 1, lane: 'standard', servedNow: true });
    expect(ticket.place.reasons[0]).toMatchObject({ code: 'standard.received_at' });
    expect(ticket.statusText).toBe('Pendiente de respuesta · puesto 1');

    second = (await bruno.sends('El cupón no funciona')).reference;
    expect((await bruno.place(second)).position).toBe(2);
    expect((await marta.sees(first)).questionId).toBe(questionId);
  });

  it('waits in the order of arrival; a further message moves nobody', async () => {
    await app.clock.set('2026-11-27T15:45:00.000Z');
    await ana.writes(first, 'Añado: solo pasa en Canarias.');
    expect((await ana.place(first)).position).toBe(1);
    const { items, counts } = await marta.queue();
    expect(items.map(({ reference }: { reference: string }) => reference)).toEqual([first, second]);
    expect(counts).toEqual({ premium: 0, standard: 2, parked: 0, claimed: 0 });
  });

  it('is claimed next, answered on Saturday, read and closed by its author', async () => {
    await app.clock.set('2026-11-28T09:00:00.000Z');
    expect(await marta.claimsNext()).toBe(first);
    expect((await ana.reads(first)).statusText).toBe('Lo estamos atendiendo');
    expect((await marta.sees(first)).statusText).toBe('Lo atiende Marta');
    expect((await bruno.place(second)).position).toBe(1);
    await marta.answers(first, 'Añada la regla a la zona «Canarias».');

    const read = await ana.reads(first);
    expect(read.status).toBe('answered');
    expect(read.place).toBeNull();
    expect(read.messages.map(({ kind }: { kind: string }) => kind)).toEqual([
      'customer',
      'customer',
      'answer',
    ]);
    expect(read.messages[2].author).toEqual({ name: 'Marta', role: 'staff' });
    await ana.saysSolved(first);
    expect((await ana.reads(first)).status).toBe('closed');
    expect(await ana.letters()).toEqual(['email_confirmation', 'receipt', 'answer', 'closed']);
  });

  it('that nobody answers is escalated at its promise, once, and the customer is told', async () => {
    await app.clock.set('2026-11-28T12:00:00.000Z');
    await app.clock.tick();
    await app.clock.tick();
    const late = await marta.sees(second);
    expect(late.escalationStage).toBe(1);
    expect((await bruno.letters()).filter((kind) => kind === 'missed_promise')).toHaveLength(1);
    // Monday is the next served day: after its close the promise is escalated again.
    await app.clock.set('2026-11-30T17:00:00.000Z');
    await app.clock.tick();
    expect((await marta.sees(second)).escalationStage).toBe(2);
  });

  it('counts in the public punctuality of the desk', async () => {
    const { punctuality } = (await app.http.get('/api/v1/status')).body;
    // Received after the cut-off: promised for the next day, so it is none of the same-day figures.
    expect(punctuality).toMatchObject({ days: 30, promisedSameDay: 0, percent: null });
  });
});
