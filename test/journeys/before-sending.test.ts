import { sql } from '../../src/platform/database/sql';
import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

const twoMatters =
  'Hola: la factura del pedido 4521 sale sin el NIF de mi cliente y no puedo corregirla. ' +
  'Por otro lado, ¿cómo traduzco el menú de la tienda al portugués?';

describe('before a ticket is sent', () => {
  let app: RunningApp;
  let ana: Owner;
  let blas: Owner;
  let marta: Agent;

  beforeAll(async () => {
    app = await startApp({ env: withAdmin });
    [ana, blas] = [await anOwner(app, 'Ana'), await anOwner(app, 'Blas')];
    marta = await anAgent(app, 'Marta', 'supervisor');
  });
  afterAll(() => app.close());

  const check = async (body: object, by = ana) => {
    const answer = await by.http.post('/api/v1/ticket-checks', body);
    expect(answer.status).toBe(200);
    return answer.body;
  };

  it('two questions are found, sent apart at our proposal, received at one moment, each with its place', async () => {
    const { questions, split, offers } = await check({ body: twoMatters });
    expect(questions).toHaveLength(2);
    for (const { text, start, end } of questions) expect(twoMatters.slice(start, end)).toBe(text);
    expect(split[1].body).toBe('¿Cómo traduzco el menú de la tienda al portugués?');

    await app.clock.forward(minuteMs);
    const parts = split.map((part: object, i: number) => ({
      ...part,
      categorySlug: i ? 'varios-idiomas' : 'facturas',
    }));
    const batch = { shopId: ana.shopId, level: 'standard', offerId: offers[0].offerId, parts };
    const { status, body } = await ana.http.post('/api/v1/ticket-batches', batch);
    expect(status).toBe(201);
    expect(body.items.map(({ place }: { place: { position: number } }) => place.position)).toEqual([1, 2]);
    expect(new Set(body.items.map(({ receivedAt }: { receivedAt: string }) => receivedAt)).size).toBe(1);
    expect(body.items[1].subject).toContain('portugués');

    const histories = await Promise.all(
      body.items.map(({ reference }: { reference: string }) => marta.sees(reference)),
    );
    const submitted = histories.map(({ history }) =>
      history.find(({ name }: { name: string }) => name === 'tickets.ticket-submitted'),
    );
    expect(submitted[0].data.batchId).toEqual(expect.any(String));
    expect(submitted[1].data.batchId).toBe(submitted[0].data.batchId);
  });

  it('a batch that is not ours to propose is sent, and each part counts for itself', async () => {
    const part = {
      categorySlug: 'envios',
      subject: 'Portes',
      body: 'Quiero cambiar los portes de Canarias.',
    };
    const parts = [part, { ...part, body: 'Quiero cambiar los portes de Canarias, por favor.' }];
    const { body } = await ana.http.post('/api/v1/ticket-batches', {
      shopId: null,
      level: 'standard',
      parts,
    });
    const { history } = await marta.sees(body.items[0].reference);
    expect(JSON.stringify(history)).not.toContain('batchId');
  });

  it('a batch is sent whole or not at all', async () => {
    const before = (await ana.http.get('/api/v1/tickets?limit=100')).body.items.length;
    const part = { categorySlug: 'envios', subject: 'Portes', body: 'Quiero cambiar los portes.' };
    const parts = [part, { ...part, categorySlug: 'no-existe' }];
    const refused = await ana.http.post('/api/v1/ticket-batches', { shopId: null, level: 'standard', parts });
    expect(refused).toMatchObject({ status: 400, code: 'tickets.unknown-category' });
    expect(refused.body.errors[0].path).toBe('parts.1.categorySlug');
    expect((await ana.http.get('/api/v1/tickets?limit=100')).body.items).toHaveLength(before);
    const alone = await ana.http.post('/api/v1/ticket-batches', {
      shopId: null,
      level: 'standard',
      parts: [part],
    });
    expect(alone.code).toBe('request.invalid');
  });

  it('a repeat of the own open ticket is found and added to it; the tickets of others are not looked at', async () => {
    const text =
      'El pago con Redsys devuelve el error SIS0042 cuando el cliente confirma la compra en el móvil.';
    const { reference } = await ana.sends('Error SIS0042 con Redsys', {
      body: text,
      categorySlug: 'metodos-de-pago',
    });
    const again = {
      subject: 'Redsys da error SIS0042',
      body: 'El pago con Redsys sigue devolviendo el error SIS0042 cuando un cliente confirma su compra desde el móvil.',
    };
    const { repeats } = await check(again);
    expect(repeats[0]).toMatchObject({ reference, subject: 'Error SIS0042 con Redsys', status: 'queued' });
    expect(repeats[0].similarity).toBeGreaterThan(0.33);
    expect((await check({ subject: 'Error SIS0042 con Redsys', body: text })).repeats[0].kind).toBe('repeat');
    expect((await check(again, blas)).repeats).toEqual([]);
    expect((await check({ body: '¿Cómo pongo el logotipo en la cabecera de la tienda?' })).repeats).toEqual(
      [],
    );

    await ana.writes(reference, again.body);
    const { messages, place } = await ana.reads(reference);
    expect(messages.map(({ body }: { body: string }) => body)).toEqual([text, again.body]);
    expect(place.position).toBeGreaterThan(0);
  });

  it('what ended long ago is no repeat, what ended lately is', async () => {
    const body = 'Los cupones de descuento no se aplican a los productos rebajados del catálogo.';
    const { reference } = await ana.sends('Cupones', { body });
    await ana.saysSolved(reference);
    expect((await check({ body })).repeats[0]).toMatchObject({ reference, status: 'closed' });
    await app.clock.set(new Date(Date.parse(await app.clock.now()) + 91 * dayMs).toISOString());
    expect((await check({ body })).repeats).toEqual([]);
  });

  it("what the category requires is asked for until it is there, in the reader's language", async () => {
    const short = { body: 'No funciona el pedido.', categorySlug: 'pedidos' };
    const fields = ({ missing }: { missing: { field: string }[] }) => missing.map(({ field }) => field);
    expect(fields(await check(short))).toEqual(['order_number', 'body', 'tried', 'expected']);
    const english = await ana.http.post('/api/v1/ticket-checks', short, { 'accept-language': 'en' });
    expect(english.body.missing[0].hint).toContain('order');
    const told = {
      ...short,
      body: 'El pedido 4521 no aparece en el listado. He probado a recargar la página. Debería verse en «Nuevos».',
    };
    expect(fields(await check(told))).toEqual([]);
    expect(
      fields(
        await check({
          ...short,
          body: 'No aparece en el listado de ventas nuevas',
          facts: { order_number: '4521' },
        }),
      ),
    ).toEqual(['tried', 'expected']);
  });

  it('editors decide what a category asks for: audited, and not over each other', async () => {
    const path = '/api/v1/staff/categories/tpv/facts';
    const fact = {
      field: 'till_model',
      type: 'choice',
      required: true,
      hint: { es: '¿Qué caja usa?' },
      choices: ['A1', 'B2'],
    };
    const done = await marta.http.put(path, { facts: [fact], basedOn: 0 });
    expect(done.body).toEqual({ facts: [{ ...fact, hint: { es: '¿Qué caja usa?', en: null } }], version: 1 });
    expect((await marta.http.put(path, { facts: [], basedOn: 0 })).code).toBe(
      'knowledge.facts-changed-meanwhile',
    );
    expect((await marta.http.put(path, { facts: [fact, fact], basedOn: 1 })).code).toBe(
      'knowledge.fact-twice',
    );
    expect((await marta.http.put(path, { facts: [{ ...fact, choices: [] }] })).code).toBe(
      'knowledge.fact-choices',
    );
    expect((await marta.http.put('/api/v1/staff/categories/nada/facts', { facts: [] })).code).toBe(
      'knowledge.category-not-found',
    );
    const audited = await app.sql<{ before: unknown; after: unknown }>(
      sql`SELECT before, after FROM platform_audit WHERE action = 'knowledge.facts-changed' AND subject = 'tpv'`,
    );
    expect(audited).toHaveLength(1);
    expect(JSON.stringify(audited)).toContain('till_model');
    const asked = await app.http.get('/api/v1/categories/tpv/facts', { 'accept-language': 'en' });
    expect(asked.body.items).toEqual([{ ...fact, hint: '¿Qué caja usa?' }]);
    const question = { categorySlug: 'tpv', body: '¿Cómo cierro el turno de la tarde en la segunda planta?' };
    expect((await check(question)).missing).toEqual([{ field: 'till_model', hint: '¿Qué caja usa?' }]);
    expect((await check({ ...question, body: `${question.body} Es una B2.` })).missing).toEqual([]);
  });

  it('what was overridden stands on the ticket, for the staff', async () => {
    const { reference } = await ana.sends('Dos cosas', {
      overrides: ['several_questions', 'missing:order_number'],
    });
    expect((await marta.sees(reference)).details.overrides).toEqual([
      'several_questions',
      'missing:order_number',
    ]);
    expect(JSON.stringify(await ana.reads(reference))).not.toContain('several_questions');
  });

  it('hostile texts are looked at like any other', async () => {
    for (const body of [
      '?'.repeat(20_000),
      `${'a '.repeat(9_000)}?`,
      '¿'.repeat(500),
      '1. '.repeat(500),
      '«'.repeat(300),
      '%00 \u202e $(x)',
    ]) {
      await check({ body, subject: body.slice(0, 150), categorySlug: 'pedidos' });
    }
    expect((await ana.http.post('/api/v1/ticket-checks', { body: 'x'.repeat(20_001) })).code).toBe(
      'request.invalid',
    );
    expect((await check({ body: 'Hola', categorySlug: "x' OR 1=1" })).missing.length).toBeGreaterThan(0);
  });
});
