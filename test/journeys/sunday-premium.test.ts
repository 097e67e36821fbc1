import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

describe('a true emergency on Sunday', () => {
  let app: RunningApp;
  let ana: Owner;
  let bruno: Owner;
  let marta: Agent;

  beforeEach(async () => {
    // Sunday 29 November 2026, 10:00 in Madrid: the standard lane is closed, the premium lane is open.
    app = await startApp({ now: '2026-11-29T09:00:00.000Z', env: withAdmin });
    [ana, bruno, marta] = [
      await anOwner(app, 'Ana'),
      await anOwner(app, 'Bruno'),
      await anAgent(app, 'Marta'),
    ];
  });
  afterEach(() => app.close());

  it('waits as standard until the fee is captured, then goes ahead with a guaranteed time', async () => {
    const calm = await bruno.sends('Una duda tranquila');
    expect(calm.promise.answerBy).toBe('2026-11-30T17:00:00.000Z');
    expect(calm.place.servedNow).toBe(false);
    expect(calm.place.reasons.map(({ code }: { code: string }) => code)).toContain('lane.closed_until');

    const urgent = await ana.sends('La tienda no cobra', { level: 'premium' });
    expect(urgent).toMatchObject({ level: 'standard', purchase: { status: 'pending' } });
    expect(urgent.place.position).toBe(2);
    expect(await marta.claimsNext()).toBeNull();

    expect(await ana.pays(urgent.purchase.id)).toEqual({ status: 'paid' });
    const paid = await ana.reads(urgent.reference);
    expect(paid).toMatchObject({ level: 'premium', purchase: { status: 'paid' } });
    expect(paid.promise).toMatchObject({ answerBy: '2026-11-29T11:00:00.000Z', strength: 'guaranteed' });
    expect(paid.place).toMatchObject({ position: 1, lane: 'premium', servedNow: true });
    expect((await bruno.place(calm.reference)).position).toBe(2);

    expect(await marta.claimsNext()).toBe(urgent.reference);
    // Only the premium lane is open on Sunday.
    expect(await marta.claimsNext()).toBeNull();
    await app.clock.set('2026-11-29T10:50:00.000Z');
    await marta.answers(urgent.reference);
    await app.clock.set('2026-11-29T11:00:00.000Z');
    await app.clock.tick();
    expect((await ana.purchase(urgent.purchase.id)).status).toBe('paid');
  });

  it('is paid back by itself, once, when its promise is missed, and keeps its place', async () => {
    const urgent = await ana.sends('La tienda no cobra', { level: 'premium' });
    await ana.pays(urgent.purchase.id);
    await app.clock.set('2026-11-29T10:59:59.000Z');
    await app.clock.tick();
    expect((await ana.purchase(urgent.purchase.id)).status).toBe('paid');

    await app.clock.set('2026-11-29T11:00:00.000Z');
    await app.clock.tick();
    await app.clock.tick();
    expect((await ana.purchase(urgent.purchase.id)).status).toBe('refunded');
    const late = await ana.reads(urgent.reference);
    expect(late.place).toMatchObject({ position: 1, lane: 'premium' });
    const letters = await ana.letters();
    expect(letters.filter((kind) => kind === 'refund')).toHaveLength(1);
    expect(letters.filter((kind) => kind === 'missed_promise')).toHaveLength(1);
    const refunds = (await marta.sees(urgent.reference)).history.filter(
      ({ name }: { name: string }) => name === 'billing.purchase-refunded',
    );
    expect(refunds).toHaveLength(1);
  });

  it('loses nothing when the payment is declined, and may be paid for later', async () => {
    const ticket = await ana.sends('La tienda no cobra', { level: 'premium' });
    await ana.pays(ticket.purchase.id, 'declined');
    expect(await ana.reads(ticket.reference)).toMatchObject({
      level: 'standard',
      status: 'queued',
      purchase: { status: 'failed' },
    });
    const purchase = await ana.wantsPriority(ticket.reference);
    expect(purchase.id).not.toBe(ticket.purchase.id);
    expect((await ana.wantsPriority(ticket.reference)).id).toBe(purchase.id);
    await ana.pays(purchase.id);
    expect((await ana.reads(ticket.reference)).level).toBe('premium');
  });

  it('is refunded at once when the payment comes after a person has begun', async () => {
    await app.clock.set('2026-11-30T09:00:00.000Z');
    const ticket = await ana.sends('El cupón no funciona');
    const purchase = await ana.wantsPriority(ticket.reference);
    expect(await marta.claimsNext()).toBe(ticket.reference);
    const refused = await ana.http.put(`/api/v1/tickets/${ticket.reference}/premium`);
    expect([refused.status, refused.code]).toEqual([409, 'tickets.being-answered']);
    await ana.pays(purchase.id);
    await app.clock.tick();
    expect((await ana.purchase(purchase.id)).status).toBe('refunded');
    expect((await ana.reads(ticket.reference)).level).toBe('standard');
  });

  it('is refunded when its author closes it before anybody began', async () => {
    const ticket = await ana.sends('Ya lo he encontrado', { level: 'premium' });
    await ana.pays(ticket.purchase.id);
    await ana.saysSolved(ticket.reference);
    await app.clock.tick();
    expect((await ana.purchase(ticket.purchase.id)).status).toBe('refunded');
  });
});
