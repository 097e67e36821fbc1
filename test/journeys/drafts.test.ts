import { anOwner, signedIn, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';
import { upload } from '../support/uploads';

const hourMs = 3_600_000;

const typed = {
  categorySlug: 'pedidos',
  subject: 'Un pedido a medias',
  body: 'El pedido 4521 se quedó',
  facts: { order_number: '4521' },
  fileIds: ['01900000-0000-7000-8000-000000000001'],
  level: 'standard',
};

describe('a draft', () => {
  let app: RunningApp;
  let ana: Owner;
  let blas: Owner;

  beforeAll(async () => {
    app = await startApp();
    [ana, blas] = [await anOwner(app, 'Ana'), await anOwner(app, 'Blas')];
  });
  afterAll(() => app.close());

  it('is there on another device, survives a refused form, and is used up by the ticket', async () => {
    const { id } = (await ana.http.post('/api/v1/drafts', typed)).body;
    const phone = await signedIn(app, ana.email);
    expect((await phone.get('/api/v1/drafts')).body.items).toMatchObject([{ id, ...typed }]);

    const longer = { ...typed, body: `${typed.body} en pendiente de pago.`, basedOn: 1 };
    const { basedOn, ...content } = longer;
    expect((await phone.put(`/api/v1/drafts/${id}`, longer)).body).toMatchObject({ ...content, version: 2 });
    expect((await ana.http.put(`/api/v1/drafts/${id}`, { ...typed, basedOn })).code).toBe(
      'tickets.draft-changed-meanwhile',
    );

    const { fileIds, ...ticket } = content;
    expect(fileIds).toHaveLength(1);
    const refused = await ana.http.post('/api/v1/tickets', {
      ...ticket,
      shopId: null,
      categorySlug: 'nada',
      draftId: id,
    });
    expect(refused.code).toBe('tickets.unknown-category');
    expect((await ana.http.get(`/api/v1/drafts/${id}`)).body).toMatchObject(content);

    const sent = await ana.http.post('/api/v1/tickets', { ...ticket, shopId: null, draftId: id });
    expect(sent.status).toBe(201);
    expect((await ana.http.get(`/api/v1/drafts/${id}`)).code).toBe('tickets.draft-not-found');
    expect((await ana.http.get('/api/v1/drafts')).body.items).toEqual([]);
  });

  it('survives an expired session: written as nobody, adopted by whoever signs in with it', async () => {
    const expired = app.http.as('eyJhbGciOiJIUzI1NiJ9.e30.expired');
    const begun = await expired.post('/api/v1/drafts', typed);
    const { id } = begun.body;
    expect(begun.headers.get('cache-control')).toBe('no-store');
    expect(id.length).toBeGreaterThanOrEqual(43);
    expect((await app.http.get(`/api/v1/drafts/${id}`)).body).toMatchObject(typed);

    expect((await ana.http.get(`/api/v1/drafts/${id}`)).body).toMatchObject(typed);
    expect((await ana.http.get('/api/v1/drafts')).body.items).toHaveLength(1);
    for (const other of [blas.http, app.http]) {
      for (const answer of [
        await other.get(`/api/v1/drafts/${id}`),
        await other.put(`/api/v1/drafts/${id}`, {}),
        await other.delete(`/api/v1/drafts/${id}`),
      ]) {
        expect(answer).toMatchObject({ status: 404, code: 'tickets.draft-not-found' });
      }
    }
    const taken = { ...typed, shopId: null, draftId: id, fileIds: undefined };
    expect((await blas.http.post('/api/v1/tickets', taken)).status).toBe(201);
    expect((await ana.http.delete(`/api/v1/drafts/${id}`)).status).toBe(204);
  });

  it('of nobody is forgotten after a day, of somebody after ninety', async () => {
    const ofNobody = (await app.http.post('/api/v1/drafts', typed)).body.id;
    const ofAna = (await ana.http.post('/api/v1/drafts', typed)).body.id;
    await app.clock.forward(23 * hourMs);
    expect((await app.http.get(`/api/v1/drafts/${ofNobody}`)).status).toBe(200);
    await app.clock.forward(hourMs);
    expect((await app.http.get(`/api/v1/drafts/${ofNobody}`)).status).toBe(404);
    expect((await ana.http.get(`/api/v1/drafts/${ofAna}`)).status).toBe(200);
    await app.clock.forward(90 * 24 * hourMs);
    expect((await ana.http.get(`/api/v1/drafts/${ofAna}`)).status).toBe(404);
  });

  it('keeps its files for as long as it is there, and no longer', async () => {
    const uploads = async (count: number): Promise<string[]> => {
      const ids = [];
      for (let n = 0; n < count; n++) ids.push((await upload(ana.http, `${n}.txt`, 'x')).body.id);
      return ids;
    };
    const [named, dropped, loose, thrown] = await uploads(4);
    const { id } = (await ana.http.post('/api/v1/drafts', { ...typed, fileIds: [named, dropped] })).body;
    const other = (await ana.http.post('/api/v1/drafts', { ...typed, fileIds: [thrown] })).body.id;
    await app.clock.forward(20 * hourMs);
    await ana.http.put(`/api/v1/drafts/${id}`, { ...typed, fileIds: [named] });
    // Whoever is not Ana keeps nothing of hers by naming it.
    await blas.http.post('/api/v1/drafts', { ...typed, fileIds: [loose] });
    const there = async () => {
      const wanted = [named, dropped, loose, thrown];
      const phone = await signedIn(app, ana.email);
      const answers = await Promise.all(wanted.map((file) => phone.get(`/api/v1/files/${file}`)));
      return wanted.filter((_, index) => answers[index]?.status === 200);
    };
    await app.clock.forward(5 * hourMs);
    expect(await there()).toEqual([named, thrown]);
    await (await signedIn(app, ana.email)).delete(`/api/v1/drafts/${other}`);
    await app.clock.forward(80 * 24 * hourMs);
    expect(await there()).toEqual([named]);

    const phone = await signedIn(app, ana.email);
    const { fileIds } = (await phone.get(`/api/v1/drafts/${id}`)).body;
    const ticket = { ...typed, shopId: null, fileIds, draftId: id };
    const sent = await phone.post('/api/v1/tickets', ticket);
    expect([sent.status, sent.body.messages?.[0].files]).toMatchObject([201, [{ id: named }]]);
    await app.clock.forward(100 * 24 * hourMs);
    expect(await there()).toEqual([named]);

    const [forgotten] = await uploads(1);
    const last = { ...typed, fileIds: [forgotten] };
    expect((await (await signedIn(app, ana.email)).post('/api/v1/drafts', last)).status).toBe(201);
    await app.clock.forward(91 * 24 * hourMs);
    expect((await (await signedIn(app, ana.email)).get(`/api/v1/files/${forgotten}`)).status).toBe(404);
  });

  it('takes what is half typed, and nothing that is no draft', async () => {
    expect((await app.http.post('/api/v1/drafts', {})).status).toBe(201);
    for (const body of [
      { body: 'x'.repeat(40_001) },
      { level: 'gold' },
      { ownerId: ana.shopId },
      { fileIds: ['../x'] },
    ]) {
      expect((await app.http.post('/api/v1/drafts', body)).code).toBe('request.invalid');
    }
    expect((await app.http.get('/api/v1/drafts')).status).toBe(401);
    expect((await app.http.get(`/api/v1/drafts/${'%27'.repeat(20)}`)).status).toBe(404);
  });

  it('keeps its files as long as itself, and lets them go when it is thrown away', async () => {
    const files = await Promise.all([1, 2].map((n) => upload(ana.http, `${n}.txt`, `n.º ${n}`)));
    const [kept, gone] = files.map(({ body }) => body.id as string);
    const content = { ...typed, fileIds: [kept] };
    const { id } = (await ana.http.post('/api/v1/drafts', content)).body;
    await app.clock.forward(30 * 24 * hourMs);
    const statusOf = async (file?: string) => (await ana.http.get(`/api/v1/files/${file}`)).status;
    expect([await statusOf(kept), await statusOf(gone)]).toEqual([200, 404]);
    await ana.http.delete(`/api/v1/drafts/${id}`);
    await app.clock.forward(hourMs);
    expect(await statusOf(kept)).toBe(404);
  });
});
