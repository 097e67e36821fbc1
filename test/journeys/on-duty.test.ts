import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import type { HttpClient } from '../support/http-client';
import { startApp } from '../support/start-app';

describe('people on duty', () => {
  let app: RunningApp;
  let ana: Owner;
  let marta: Agent;
  let sergio: Agent;
  let ids: Map<string, string>;
  let admin: HttpClient;

  beforeEach(async () => {
    // Sunday 29 November 2026, 10:00 in Madrid: the premium lane alone is open.
    app = await startApp({ now: '2026-11-29T09:00:00.000Z', env: withAdmin });
    ana = await anOwner(app, 'Ana');
    [marta, sergio] = [await anAgent(app, 'Marta'), await anAgent(app, 'Sergio', 'supervisor')];
    const { TURNO_ADMIN_EMAIL: email, TURNO_ADMIN_PASSWORD: password } = withAdmin;
    admin = app.http.as((await app.http.post('/api/v1/sessions', { email, password })).body.accessToken);
    const staff = (await admin.get('/api/v1/admin/staff')).body.items;
    ids = new Map(staff.map(({ name, id }: { name: string; id: string }) => [name, id]));
  });
  afterEach(() => app.close());

  const duty = (name: string, from: string, to: string) => ({ staffId: ids.get(name), from, to });
  const sunday = (name: string, from = '10:00', to = '21:00') =>
    duty(name, `2026-11-29T${from}:00+01:00`, `2026-11-29T${to}:00+01:00`);
  const puts = (agent: Agent, entries: object[], basedOn?: number) =>
    agent.http.put('/api/v1/staff/duty', { entries, basedOn });
  const policy = (value: object) => admin.put('/api/v1/admin/policies/premium', { value });
  const alerts = async () =>
    (await app.mail())
      .filter(({ kind }) => kind === 'premium_waits')
      .map(({ to, subject }) => `${to} ${subject.slice(10)}`);

  it('stand on a list that supervisors write, and agents for themselves', async () => {
    expect((await marta.http.get('/api/v1/staff/duty')).body).toEqual({ version: 1, entries: [] });
    const written = await puts(sergio, [sunday('Sergio', '15:00'), sunday('Marta', '10:00', '15:00')], 1);
    expect(written.body).toEqual({
      version: 2,
      entries: [
        {
          staffId: ids.get('Marta'),
          name: 'Marta',
          from: '2026-11-29T09:00:00.000Z',
          to: '2026-11-29T14:00:00.000Z',
        },
        {
          staffId: ids.get('Sergio'),
          name: 'Sergio',
          from: '2026-11-29T14:00:00.000Z',
          to: '2026-11-29T20:00:00.000Z',
        },
      ],
    });
    expect((await puts(sergio, [], 1)).code).toBe('queue.duty-changed-meanwhile');
    expect((await puts(marta, [])).code).toBe('queue.duty-of-others');
    const longer = await puts(marta, [sunday('Marta', '10:00', '17:00'), sunday('Sergio', '15:00')]);
    expect(longer.body.entries[0].to).toBe('2026-11-29T16:00:00.000Z');
    expect((await puts(sergio, [sunday('Marta', '15:00', '10:00')])).code).toBe('queue.bad-duty');
    expect((await puts(sergio, [{ ...sunday('Marta'), staffId: ana.shopId }])).code).toBe(
      'queue.unknown-staff',
    );
    await app.clock.set('2026-11-29T18:00:00.000Z');
    expect((await marta.http.get('/api/v1/staff/duty')).body.entries).toHaveLength(1);
  });

  it('are alerted at the payment, and once more after 30 and 60 minutes unclaimed', async () => {
    await puts(sergio, [sunday('Marta'), sunday('Sergio', '10:00', '10:45')]);
    const urgent = await ana.sends('No cobra', { level: 'premium' });
    await app.clock.tick();
    expect(await alerts()).toEqual([]);
    await ana.pays(urgent.purchase.id);
    await app.clock.tick();
    const first = ['marta@desk.example nuevo ticket premium', 'sergio@desk.example nuevo ticket premium'];
    expect((await alerts()).sort()).toEqual(first);

    await app.clock.set('2026-11-29T09:29:59.000Z');
    await app.clock.tick();
    expect(await alerts()).toHaveLength(2);
    await app.clock.set('2026-11-29T09:30:00.000Z');
    await app.clock.tick();
    await app.clock.tick();
    expect(await alerts()).toHaveLength(4);
    // At 11:00 Sergio is no longer on.
    await app.clock.set('2026-11-29T10:00:00.000Z');
    await app.clock.tick();
    await app.clock.tick();
    expect((await alerts()).slice(4)).toEqual([
      'marta@desk.example ticket premium sin atender desde hace 60 minutos',
    ]);
    await app.clock.set('2026-11-29T10:45:00.000Z');
    await app.clock.tick();
    expect(await alerts()).toHaveLength(5);
  });

  it('are left alone about a ticket that somebody has claimed', async () => {
    await puts(sergio, [sunday('Marta')]);
    const urgent = await ana.sends('No cobra', { level: 'premium' });
    await ana.pays(urgent.purchase.id);
    await app.clock.set('2026-11-29T09:25:00.000Z');
    expect(await marta.claimsNext()).toBe(urgent.reference);
    await app.clock.set('2026-11-29T09:30:00.000Z');
    await app.clock.tick();
    expect(await alerts()).toHaveLength(1);
    // The claim runs out; an hour after the payment nobody is at it.
    await app.clock.set('2026-11-29T10:00:00.000Z');
    await app.clock.tick();
    expect(await alerts()).toHaveLength(2);
  });

  it('are alerted when the lane opens about what was paid for at night', async () => {
    await app.clock.set('2026-11-29T21:30:00.000Z');
    await puts(sergio, [duty('Marta', '2026-11-30T09:00:00+01:00', '2026-11-30T21:00:00+01:00')]);
    const urgent = await ana.sends('No cobra', { level: 'premium' });
    await ana.pays(urgent.purchase.id);
    await app.clock.tick();
    expect(await alerts()).toEqual([]);
    await app.clock.set('2026-11-30T08:00:00.000Z');
    await app.clock.tick();
    expect(await alerts()).toEqual(['marta@desk.example nuevo ticket premium']);
  });

  it('must be there before priority is sold, once an administrator wants it so', async () => {
    const price = async () => (await app.http.get('/api/v1/status')).body.premiumPrice;
    expect(await price()).not.toBeNull();
    await policy({ requireDuty: true });
    expect(await price()).toBeNull();

    const { offers } = (await ana.http.post('/api/v1/ticket-checks', { body: 'No cobra nada.' })).body;
    const priority = offers.find(({ level }: { level: string }) => level === 'premium');
    expect(priority).toMatchObject({ sellable: false });
    expect(priority).not.toHaveProperty('price');

    const draft = {
      shopId: ana.shopId,
      categorySlug: 'envios',
      subject: 'No cobra',
      body: 'Nada.',
      level: 'premium',
    };
    const refused = await ana.http.post('/api/v1/tickets', draft);
    expect([refused.status, refused.code]).toEqual([409, 'queue.premium-not-sold']);
    expect((await ana.http.get('/api/v1/tickets')).body.items).toEqual([]);
    expect((await ana.http.get('/api/v1/purchases')).body.items).toEqual([]);
    const calm = await ana.sends('No cobra');
    const upgrade = await ana.http.put(`/api/v1/tickets/${calm.reference}/premium`);
    expect([upgrade.status, upgrade.code]).toEqual([409, 'queue.premium-not-sold']);
    expect((await ana.http.get('/api/v1/purchases')).body.items).toEqual([]);

    // Two hours from now must be covered, not one.
    await puts(marta, [sunday('Marta', '10:00', '11:00')]);
    expect(await price()).toBeNull();
    await puts(marta, [sunday('Marta')]);
    expect(await price()).not.toBeNull();
    expect((await ana.wantsPriority(calm.reference)).status).toBe('pending');
  });

  it('are too few: selling stops while the forecast ends after the promise, and the page says when', async () => {
    await app.clock.set('2026-11-30T08:00:00.000Z');
    const bruno = await anOwner(app, 'Bruno');
    for (let i = 0; i < 5; i += 1) {
      const { reference } = await bruno.sends(`Duda ${i}`);
      await marta.claimsNext();
      await app.clock.set(new Date(Date.parse(await app.clock.now()) + 28 * 60_000).toISOString());
      await marta.answers(reference);
    }
    const premium = async () => {
      const { lanes, premiumPrice } = (await app.http.get('/api/v1/status')).body;
      return { ...lanes.premium.estimate, sold: premiumPrice !== null };
    };
    // 10:20 in UTC, 28 minutes a ticket; the range is a third to each side.
    const now = Date.parse(await app.clock.now());
    const inMinutes = (instant: string) => (Date.parse(instant) - now) / 60_000;
    const quiet = await premium();
    expect(inMinutes(quiet.from)).toBeCloseTo((28 * 2) / 3, 1);
    expect(inMinutes(quiet.to)).toBeCloseTo((28 * 4) / 3, 1);
    expect(quiet).toMatchObject({ atRisk: false, sold: true });

    for (let i = 0; i < 3; i += 1) {
      const urgent = await ana.sends(`Urgente ${i}`, { level: 'premium' });
      await ana.pays(urgent.purchase.id);
    }
    const busy = await premium();
    expect(inMinutes(busy.to)).toBeCloseTo((4 * 28 * 4) / 3, 1);
    expect(busy).toMatchObject({ atRisk: true, sold: false });
    const late = await bruno.http.post('/api/v1/tickets', {
      shopId: bruno.shopId,
      categorySlug: 'envios',
      subject: 'Urgente',
      body: 'Nada.',
      level: 'premium',
    });
    expect(late.code).toBe('queue.premium-not-sold');

    // With two people on the list the same load is kept.
    const day = ['2026-11-30T09:00:00+01:00', '2026-11-30T21:00:00+01:00'] as const;
    await puts(sergio, [duty('Marta', ...day), duty('Sergio', ...day)]);
    expect(await premium()).toMatchObject({ atRisk: false, sold: true });
    await puts(sergio, []);
    await policy({ sellOnlyWhileKept: false });
    expect(await premium()).toMatchObject({ atRisk: true, sold: true });
  });
});
