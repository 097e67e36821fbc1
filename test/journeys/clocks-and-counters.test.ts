import { sql } from '../../src/platform/database/sql';
import { anAgent, anOwner, signedIn, withAdmin, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

describe('what watches over the desk by itself', () => {
  let app: RunningApp;
  let ana: Owner;

  beforeEach(async () => {
    // Thursday 26 November 2026, 10:00 in Madrid.
    app = await startApp({ now: '2026-11-26T09:00:00.000Z', env: withAdmin });
    ana = await anOwner(app, 'Ana');
  });
  afterEach(() => app.close());

  async function aMissedPremium() {
    const ticket = await ana.sends('La tienda no cobra', { level: 'premium' });
    await ana.pays(ticket.purchase.id);
    // What a jump of the wall clock leaves behind: refunds wait for an hour.
    const until = '2026-11-26T12:00:00.000Z';
    await app.sql(sql`INSERT INTO queue_refund_hold (id, held_until) VALUES (1, ${until})`);
    await app.clock.set('2026-11-26T11:00:00.000Z');
    await app.clock.tick();
    return ticket;
  }

  it('after a jump of the wall clock refunds wait, while the miss is told', async () => {
    const ticket = await aMissedPremium();
    expect((await ana.purchase(ticket.purchase.id)).status).toBe('paid');
    expect(await ana.letters()).toContain('missed_promise');
    await app.clock.set('2026-11-26T12:00:00.000Z');
    await app.clock.tick();
    expect((await ana.purchase(ticket.purchase.id)).status).toBe('refunded');
  });

  it('an administrator who has looked lets them go on', async () => {
    const ticket = await aMissedPremium();
    const admin = await signedIn(app, withAdmin.TURNO_ADMIN_EMAIL);
    expect((await admin.delete('/api/v1/admin/refund-hold')).status).toBe(204);
    await app.clock.tick();
    await app.clock.tick();
    expect((await ana.purchase(ticket.purchase.id)).status).toBe('refunded');
  });

  it('a counter that went wrong is found at night, set right and audited', async () => {
    const { reference } = await ana.sends('Una duda');
    await app.clock.tick();
    await app.sql(sql`UPDATE queue_count SET n = n + 5`);
    await app.clock.set('2026-11-27T09:00:00.000Z');
    await app.clock.tick();
    const counts = await app.sql<{ n: number }>(sql`SELECT n FROM queue_count WHERE lane = 'standard'`);
    expect(counts.map(({ n }) => n)).toEqual([1, 1]);
    const audit = await app.sql(sql`SELECT subject FROM platform_audit WHERE action = 'queue.count-mended'`);
    expect(audit).toHaveLength(2);
    expect((await ana.place(reference)).position).toBe(1);
  });

  it('a ticket that the pace of the last days would answer too late is told so', async () => {
    const marta = await anAgent(app, 'Marta');
    for (let i = 0; i < 5; i++) await marta.answers((await ana.sends(`Duda ${i}`)).reference);
    const references: string[] = [];
    for (let i = 0; i < 8; i++) references.push((await ana.sends(`Cola ${i}`)).reference);
    const reasons = async (reference = '') =>
      (await ana.place(reference)).reasons.map(({ code }: { code: string }) => code);
    // Five answers in an hour of the last ten served days: the eighth in line would take days.
    expect(await reasons(references.at(-1))).toContain('load.high');
  });
});
