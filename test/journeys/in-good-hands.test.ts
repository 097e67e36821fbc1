import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';
import { upload } from '../support/uploads';

describe('what staff do with a ticket', () => {
  let app: RunningApp;
  let ana: Owner;
  let berta: Owner;
  let marta: Agent;
  let sergio: Agent;
  let sergioId: string;

  beforeAll(async () => {
    // Thursday 26 November 2026, 10:00 in Madrid.
    app = await startApp({ now: '2026-11-26T09:00:00.000Z', env: withAdmin });
    [ana, berta] = [await anOwner(app, 'Ana'), await anOwner(app, 'Berta')];
    [marta, sergio] = [await anAgent(app, 'Marta'), await anAgent(app, 'Sergio', 'supervisor')];
    sergioId = (await sergio.http.get('/api/v1/me')).body.id;
  });
  afterAll(() => app.close());

  const staff = (reference: string, route: string) => `/api/v1/staff/tickets/${reference}/${route}`;

  it('an answer can be taken back for ten seconds, before anybody is told; its text is in the draft again', async () => {
    const { reference } = await ana.sends('Con prisa');
    await sergio.http.put(`/api/v1/staff/claims/${reference}`, { reason: 'Lo conozco' });
    const before = await ana.reads(reference);
    const answer = await sergio.answers(reference, 'Una respuesta que no era para usted.');
    await app.clock.tick();
    expect((await marta.http.delete(staff(reference, `answers/${answer.id}`))).code).toBe(
      'tickets.too-late-to-take-back',
    );
    expect((await sergio.http.delete(staff(reference, `answers/${answer.id}`))).status).toBe(204);
    expect(await ana.reads(reference)).toEqual(before);
    const seen = await sergio.sees(reference);
    expect(seen).toMatchObject({
      assignee: 'Sergio',
      draft: { body: 'Una respuesta que no era para usted.' },
    });
    expect((await marta.sees(reference)).draft).toBeNull();
    expect(await ana.letters()).not.toContain('answer');

    const last = await sergio.answers(reference);
    expect((await sergio.sees(reference)).draft).toBeNull();
    await app.clock.forward(10_000);
    const late = await sergio.http.delete(staff(reference, `answers/${last.id}`));
    expect([late.status, late.code]).toEqual([409, 'tickets.too-late-to-take-back']);
    expect(await ana.letters()).toContain('answer');
    expect((await sergio.http.delete(staff(reference, `answers/${before.messages[0].id}`))).status).toBe(404);
  });

  it('an answer that was taken back is in the draft as it was sent, and nobody else has its files meanwhile', async () => {
    const { reference } = await ana.sends('Retirada');
    const { body: file } = await upload(marta.http, 'captura.txt', 'secreto');
    const seenUpTo = (await marta.sees(reference)).messages.at(-1).id;
    const reply = { body: 'Haga esto:', steps: ['Abra', 'Cierre'], fileIds: [file.id] };
    const send = () => marta.http.post(staff(reference, 'answers'), { ...reply, seenUpTo });
    const answer = (await send()).body;
    expect((await ana.http.get(`/api/v1/files/${file.id}`)).status).toBe(200);
    await marta.http.delete(staff(reference, `answers/${answer.id}`));
    const draft = { body: 'Haga esto:', steps: ['Abra', 'Cierre'], articleSlugs: [], files: [file] };
    expect((await marta.sees(reference)).draft).toMatchObject(draft);
    for (const { http } of [ana, sergio]) {
      expect((await http.get(`/api/v1/files/${file.id}`)).status).toBe(404);
    }
    const again = (await send()).body;
    expect(again.files).toEqual([file]);
    expect((await marta.sees(reference)).draft).toBeNull();
    const kept = await marta.http.put(staff(reference, 'draft'), { body: '', steps: ['Uno'] });
    expect([kept.status, (await marta.sees(reference)).draft.steps]).toEqual([204, ['Uno']]);
    const last = { body: 'Con esto queda cerrado.', seenUpTo: again.id, close: true };
    const closing = (await marta.http.post(staff(reference, 'answers'), last)).body;
    await ana.http.put(`/api/v1/tickets/${reference}/rating`, { score: 5 });
    const late = await marta.http.delete(staff(reference, `answers/${closing.id}`));
    expect(late.code).toBe('tickets.too-late-to-take-back');
  });

  it('a very short answer that points to nothing has to be meant', async () => {
    const { reference } = await ana.sends('Breve');
    const seenUpTo = (await marta.sees(reference)).messages.at(-1).id;
    const send = (more: object) =>
      marta.http.post(staff(reference, 'answers'), { body: 'Mire aquí', seenUpTo, ...more });
    const short = await send({});
    expect([short.status, short.code]).toEqual([409, 'tickets.answer-very-short']);
    expect((await send({ articleSlugs: ['no-existe'] })).code).toBe('tickets.unknown-article');
    const [{ slug }] = (await app.http.get('/api/v1/articles')).body.items;
    expect((await send({ articleSlugs: [slug] })).body.articles).toEqual([slug]);
    await app.clock.forward(10_000);
    const letter = (await app.mail()).findLast(({ kind }) => kind === 'answer');
    expect(letter.text).toContain(`${app.config.publicUrl}/ayuda/${slug}`);
    expect((await send({ body: 'Sí.', confirmShort: true })).status).toBe(201);
  });

  it('is handed over with its place, and the colleague hears of it', async () => {
    const { reference } = await ana.sends('Para quien sabe');
    const { position } = await ana.place(reference);
    const nobody = await marta.http.put(staff(reference, 'assignment'), { to: berta.shopId });
    expect(nobody.code).toBe('tickets.unknown-colleague');
    const given = await marta.http.put(staff(reference, 'assignment'), {
      to: sergioId,
      note: 'Es lo del banco',
    });
    expect(given.status).toBe(204);
    const seen = await marta.sees(reference);
    expect(seen).toMatchObject({
      status: 'claimed',
      assignee: 'Sergio',
      notes: [{ body: 'Es lo del banco' }],
    });
    expect((await marta.http.put(staff(reference, 'assignment'), { to: sergioId })).status).toBe(204);
    await expect(marta.answers(reference)).rejects.toThrow('queue.claimed-by');
    await app.clock.tick();
    expect((await app.mail()).filter(({ kind }) => kind === 'handed_over').map(({ to }) => to)).toEqual([
      'sergio@desk.example',
    ]);
    await sergio.releases(reference);
    expect((await ana.place(reference)).position).toBe(position);
    await sergio.answers(reference);
  });

  it('is found again by tags, lane and shop, and tied to others', async () => {
    const [one, two] = [await ana.sends('Pasarela'), await ana.sends('Otra', { shopId: null })];
    const tags = { tags: [' Banco ', 'banco', 'TPV virtual'] };
    expect((await marta.http.put(staff(one.reference, 'tags'), tags)).status).toBe(204);
    expect((await marta.sees(one.reference)).tags).toEqual(['banco', 'tpv virtual']);
    const list = async (query: string) =>
      (await marta.http.get(`/api/v1/staff/tickets?status=queued&${query}`)).body.items.map(
        ({ reference }: { reference: string }) => reference,
      );
    expect(await list(`shop=${ana.shopId}`)).toEqual([one.reference]);
    expect(await list('lane=standard')).toEqual(expect.arrayContaining([one.reference, two.reference]));
    expect(await list('lane=premium')).toEqual([]);
    const english = await ana.sends('In English', { locale: 'en' });
    expect(await list('locale=en')).toEqual([english.reference]);
    expect(await list('locale=es&tag=TPV%20%20Virtual')).toEqual([one.reference]);
    expect(await list('tag=tpv')).toEqual([]);
    expect(await list('tag=banco&q=pasarela')).toEqual([one.reference]);
    expect(await list('tag=banco&q=english')).toEqual([]);

    const link = () => marta.http.post(staff(one.reference, 'links'), { to: two.reference });
    expect((await link()).status).toBe(201);
    expect((await link()).code).toBe('tickets.already-linked');
    expect((await marta.sees(two.reference)).links).toMatchObject([
      { reference: one.reference, kind: 'related' },
    ]);
    const links = await marta.http.get(staff(two.reference, 'links'));
    expect(links.body.items).toEqual((await marta.sees(two.reference)).links);
    expect((await marta.http.get(staff('T-000000', 'links'))).code).toBe('tickets.not-found');
    // What staff tie together for themselves is no business of customers.
    expect((await ana.reads(two.reference)).links).toEqual([]);
    const cut = () => marta.http.delete(staff(two.reference, `links/${one.reference}`));
    expect([(await cut()).status, (await cut()).code]).toEqual([204, 'tickets.link-not-found']);
  });

  it('is opened for somebody, and moved to whoever it belongs to', async () => {
    const account = (await marta.sees((await ana.sends('Suya')).reference)).account.id;
    const draft = {
      accountId: account,
      categorySlug: 'envios',
      subject: 'Por teléfono',
      body: 'Llama y cuenta que…',
    };
    const opened = await marta.http.post('/api/v1/staff/tickets', draft);
    expect(opened.body).toMatchObject({ openedBy: 'Marta', status: 'queued', level: 'standard' });
    const { reference } = opened.body;
    expect(await ana.reads(reference)).toMatchObject({
      openedByStaff: true,
      messages: [{ author: { name: 'Marta', role: 'staff' } }],
    });
    expect(await ana.letters()).toContain('opened_by_staff');

    const other = (await marta.sees((await berta.sends('De Berta')).reference)).account.id;
    const { answerBy } = (await ana.reads(reference)).promise;
    expect((await marta.http.put(staff(reference, 'account'), { accountId: other })).status).toBe(204);
    expect((await ana.http.get(`/api/v1/tickets/${reference}`)).status).toBe(404);
    expect((await berta.reads(reference)).promise.answerBy).toBe(answerBy);
    expect(await berta.letters()).toContain('moved');
    const again = await marta.http.put(staff(reference, 'account'), { accountId: other });
    expect(again.code).toBe('tickets.already-there');
  });

  it('is answered with macros in its own language, and asked about with prepared questions', async () => {
    const { reference } = await ana.sends('Macros', { locale: 'en', shopId: null });
    const text = { es: 'Hola, {{customer.name}}', en: 'Hello, {{customer.name}} ({{ticket.reference}})' };
    const write = (macro: object) => marta.http.post('/api/v1/staff/macros', macro);
    const wrong = await write({ title: 'Mala', text: { es: '{{customer.iban}}' } });
    expect([wrong.status, wrong.code]).toEqual([400, 'tickets.unknown-variable']);
    const general = (await write({ title: 'A saludo', text })).body;
    await write({ title: 'B de envíos', text, categorySlug: 'envios' });
    await write({ title: 'C de pagos', text, categorySlug: 'metodos-de-pago' });
    const offered = (await marta.http.get(`/api/v1/staff/macros?ticket=${reference}`)).body.items;
    expect(offered.map(({ title }: { title: string }) => title)).toEqual(['B de envíos', 'A saludo']);
    expect(offered[0].filledIn).toBe(`Hello, Ana (${reference})`);
    const changed = await marta.http.patch(`/api/v1/staff/macros/${general.id}`, { title: 'Saludo' });
    expect(changed.body).toMatchObject({ title: 'Saludo', text });
    expect((await marta.http.delete(`/api/v1/staff/macros/${general.id}`)).status).toBe(204);
    expect((await marta.http.delete(`/api/v1/staff/macros/${general.id}`)).code).toBe(
      'tickets.macro-not-found',
    );

    const [first] = (await marta.http.get('/api/v1/staff/prepared-questions')).body.items;
    expect(first.es).toBe('¿A qué producto se refiere?');
    const ask = (body: object) => marta.http.post(staff(reference, 'information-requests'), body);
    expect((await ask({})).code).toBe('tickets.nothing-asked');
    expect((await ask({ questions: ['no-such'] })).code).toBe('tickets.unknown-prepared-question');
    const asked = await ask({ body: 'Thank you.', questions: [first.code] });
    expect(asked.body.body).toBe('Thank you.\n\nWhich product is it about?');
  });

  it('is told to supervisors when the customer is asked in the last quarter of the time', async () => {
    const { reference } = await ana.sends('Tarde');
    await app.clock.set('2026-11-26T16:00:00.000Z');
    await app.clock.tick();
    await marta.asksFor(reference, '¿Cuál?');
    await app.clock.tick();
    const letters = (await app.http.get('/api/v1/dev/mail?to=sergio@desk.example&limit=100')).body.items;
    expect(letters.at(-1)).toMatchObject({
      kind: 'supervisors_digest',
      text: expect.stringContaining(`${reference} · se pidió un dato con poco tiempo`),
    });
  });

  it('is closed as not for us outside all figures, and a supervisor may block the address', async () => {
    const { punctuality: before } = (await app.http.get('/api/v1/status')).body;
    const { reference } = await berta.sends('Compre ya');
    await marta.answers(reference);
    await marta.http.put(staff(reference, 'closure'), { as: 'spam' });
    await app.clock.forward(10_000);
    expect((await app.http.get('/api/v1/status')).body.punctuality).toEqual(before);

    const block = { email: 'BERTA@tienda.example', reason: 'Publicidad' };
    expect((await marta.http.post('/api/v1/staff/blocked-addresses', block)).status).toBe(403);
    expect((await sergio.http.post('/api/v1/staff/blocked-addresses', block)).status).toBe(204);
    await expect(berta.sends('Otra vez')).rejects.toThrow('tickets.address-blocked');
    expect((await sergio.http.get('/api/v1/staff/blocked-addresses')).body.items).toHaveLength(1);
    const lift = () => sergio.http.delete('/api/v1/staff/blocked-addresses/berta@tienda.example');
    expect([(await lift()).status, (await lift()).code]).toEqual([204, 'tickets.address-not-blocked']);
    await berta.sends('De nuevo bien');
  });
});
