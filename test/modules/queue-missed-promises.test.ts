import { sql } from '../../src/platform/database/sql';
import { FridayTicket, answer, ask, followUp, friday, pay, saturday, tick, utc } from './friday-ticket';

let ticket: FridayTicket;
beforeEach(async () => {
  ticket = await FridayTicket.send();
});
afterEach(() => ticket.ends());

describe('a missed promise', () => {
  it('is none while we wait for the customer, also when it was paid for meanwhile', async () => {
    await ticket.lives([
      [friday('10:30'), ask],
      [friday('11:00'), pay],
      [saturday('12:00'), tick],
    ]);
    expect(await ticket.standing()).toMatchObject({ stage: 0, nextEscalationAt: null });
  });

  it('is one again when the promise after the reply is missed', async () => {
    await ticket.lives([
      [friday('18:00'), tick],
      [friday('18:30'), ask],
      [saturday('10:00'), followUp],
    ]);
    expect(await ticket.standing()).toMatchObject({
      stage: 1,
      nextEscalationAt: utc(saturday('13:00')),
    });
    await ticket.lives([[saturday('12:59'), tick]]);
    expect((await ticket.standing()).stage).toBe(1);
    await ticket.lives([[saturday('13:00'), tick]]);
    expect((await ticket.standing()).stage).toBe(2);
  });

  it('that is paid for afterwards stays missed, and the fee goes back when its own two hours have passed', async () => {
    await ticket.lives([
      [friday('18:00'), tick],
      [friday('18:30'), pay],
    ]);
    expect(await ticket.standing()).toMatchObject({
      promisedAt: utc(friday('18:00')),
      nextEscalationAt: utc(friday('20:30')),
    });
    const statuses = () => ticket.desk.app.sql<{ status: string }>(sql`SELECT status FROM billing_purchase`);
    await ticket.lives([[friday('20:29'), tick]]);
    expect(await statuses()).toEqual([{ status: 'paid' }]);
    await ticket.lives([[friday('20:30'), tick]]);
    expect(await statuses()).toEqual([{ status: 'refunded' }]);
  });

  it('escalates again after each further served day, and no more once it is answered', async () => {
    await ticket.lives([
      [friday('18:00'), tick],
      [friday('23:00'), tick],
    ]);
    expect((await ticket.standing()).stage).toBe(1);
    await ticket.lives([[saturday('13:00'), tick]]);
    expect((await ticket.standing()).stage).toBe(2);
    await ticket.lives([
      [saturday('13:01'), answer],
      ['2026-12-04T12:00:00.000Z', tick],
    ]);
    expect(await ticket.standing()).toMatchObject({ stage: 2, nextEscalationAt: null });
  });
});
