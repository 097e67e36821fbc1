import { sql } from '../../src/platform/database/sql';
import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import type { HttpClient } from '../support/http-client';
import { startApp } from '../support/start-app';

let app: RunningApp;
let ana: Owner;
let blas: Owner;
let marta: Agent;

beforeAll(async () => {
  app = await startApp({ env: withAdmin });
  [ana, blas, marta] = [await anOwner(app, 'Ana'), await anOwner(app, 'Blas'), await anAgent(app, 'Marta')];
});
afterAll(() => app.close());

const query = (q: string, more = '') => `?q=${encodeURIComponent(q)}${more}`;

async function subjects(http: HttpClient, path: string): Promise<string[]> {
  const { status, body } = await http.get(`/api/v1/${path}`);
  expect([status, body.code]).toEqual([200, undefined]);
  return body.items.map((item: { subject: string }) => item.subject);
}
const found = (by: Owner, q: string, more = '') => subjects(by.http, `tickets${query(q, more)}`);
const seen = (q: string, more = '') => subjects(marta.http, `staff/tickets${query(q, more)}`);

describe('the archive', () => {
  let reference: string;
  beforeAll(async () => {
    const about = { body: 'La configuración de los envíos no se guarda desde ayer.' };
    ({ reference } = await ana.sends('Tarifas de transporte', about));
    await ana.sends('Facturas con el IVA equivocado', {
      body: 'Pedido 100234567.',
      categorySlug: 'facturas',
    });
    await blas.sends('Otra configuración', { body: 'Nada que ver.' });
  });

  it.each([
    ['with its accent', 'configuración'],
    ['without', 'configuracion'],
    ['in another form', 'configuraciones'],
    ['as a verb of the same stem', 'configurar'],
    ['in capital letters', 'CONFIGURACIÓN'],
    ['unfinished', 'config'],
    ['unfinished and long', 'configurac'],
    ['beside others, in any order', 'guardar transportes configuración'],
    ['among common words', 'no se guarda la configuración'],
  ])('finds a word %s', async (_how, q) => {
    expect(await found(ana, q)).toEqual(['Tarifas de transporte']);
  });

  it('finds only where every word occurs, and where nothing was typed that means anything, nothing', async () => {
    expect(await found(ana, 'configuración facturas')).toEqual([]);
    expect(await found(ana, '¿?')).toEqual([]);
    expect(await found(ana, 'zanahoria')).toEqual([]);
    expect(await found(ana, '" OR * NEAR(')).toEqual([]);
    expect((await found(ana, '')).length).toBe(2);
  });

  it('takes a number as it is: one order is not another that begins alike', async () => {
    expect(await found(ana, '100234567')).toEqual(['Facturas con el IVA equivocado']);
    expect(await found(ana, '100234568')).toEqual([]);
    expect(await found(ana, '10023456')).toEqual(['Facturas con el IVA equivocado']);
  });

  it('finds a ticket by its reference in any spelling', async () => {
    const letters = reference.slice(2);
    for (const typed of [reference, `t ${letters.toLowerCase()}`, `T${letters}`, ` t-${letters} `]) {
      expect(await found(ana, typed)).toEqual(['Tarifas de transporte']);
      expect(await seen(typed)).toEqual(['Tarifas de transporte']);
      expect(await found(blas, typed)).toEqual([]);
    }
  });

  it('never shows a customer the ticket of another account', async () => {
    expect(await found(blas, 'configuración')).toEqual(['Otra configuración']);
    expect(await seen('configuración')).toEqual(['Otra configuración', 'Tarifas de transporte']);
  });

  it('knows later messages at once, and notes for the staff alone', async () => {
    await ana.writes(reference, 'El transportista se llama Rapidísimo.');
    expect(await found(ana, 'rapidisimo')).toEqual(['Tarifas de transporte']);
    await marta.answers(reference, 'Vacíe la caché del navegador.');
    expect(await found(ana, 'cache navegador')).toEqual(['Tarifas de transporte']);
    await marta.http.post(`/api/v1/staff/tickets/${reference}/notes`, { body: 'Sospecho del módem.' });
    expect(await seen('sospecho modem')).toEqual(['Tarifas de transporte']);
    expect(await seen('navegador sospe')).toEqual(['Tarifas de transporte']);
    expect(await found(ana, 'sospecho')).toEqual([]);
    expect(await found(ana, 'modem')).toEqual([]);
  });

  it('is narrowed by status, shop and category', async () => {
    const { accountId } = (
      await app.sql<{ accountId: string }>(
        sql`SELECT account_id AS "accountId" FROM tickets_ticket WHERE reference = ${reference}`,
      )
    )[0]!;
    expect(await seen('configuración', `&account=${accountId}`)).toEqual(['Tarifas de transporte']);
    expect(await seen('configuración', '&status=answered')).toEqual(['Tarifas de transporte']);
    expect(await seen('configuración', '&lane=standard')).toEqual(['Otra configuración']);
    expect(await seen('configuración', '&lane=premium')).toEqual([]);
    expect(await seen('configuración', `&shop=${blas.shopId}`)).toEqual(['Otra configuración']);
    expect(await seen('factur', '&category=facturas')).toEqual(['Facturas con el IVA equivocado']);
    expect(await seen('factur', '&category=envios')).toEqual([]);
    expect(await found(ana, 'configuración', '&status=queued')).toEqual([]);
  });

  it('is read page by page, the newest first, without gap or repetition', async () => {
    for (let n = 1; n <= 7; n++) await blas.sends(`Serie ${n}`);
    const pages: string[] = [];
    for (let cursor = ''; ;) {
      const path = `/api/v1/tickets${query('serie', '&limit=3')}${cursor && `&cursor=${cursor}`}`;
      const { body } = await blas.http.get(path);
      pages.push(body.items.map(({ subject }: { subject: string }) => subject).join());
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(pages).toEqual(['Serie 7,Serie 6,Serie 5', 'Serie 4,Serie 3,Serie 2', 'Serie 1']);
    const bad = await blas.http.get(`/api/v1/tickets${query('serie', '&cursor=eyJhIjoxfQ')}`);
    expect([bad.status, bad.code]).toEqual([400, 'request.bad-cursor']);
  });

  it('loses nothing of a database from before it: a job takes old tickets in', async () => {
    await app.sql(sql`DELETE FROM tickets_search_text`);
    await app.sql(sql`UPDATE tickets_search SET analysis = 0`);
    expect(await found(ana, 'configuración')).toEqual([]);
    expect(await app.clock.tick()).toMatchObject({ 'tickets.archive-texts': expect.any(Number) });
    expect(await found(ana, 'configuración')).toEqual(['Tarifas de transporte']);
    expect(await app.clock.tick()).toEqual({});
  });
});

describe('lists of tickets', () => {
  it('hold the waiting ones of a lane in one order, whatever their states', async () => {
    const cid = await anOwner(app, 'Cid');
    const sent: string[] = [];
    for (const subject of ['Uno', 'Dos', 'Tres']) sent.push((await cid.sends(subject)).reference);
    await marta.asksFor(sent[1]!, '¿A qué producto se refiere?');
    const list = await marta.http.get(`/api/v1/staff/tickets?lane=standard&shop=${cid.shopId}&limit=2`);
    const next = await marta.http.get(
      `/api/v1/staff/tickets?lane=standard&shop=${cid.shopId}&limit=2&cursor=${list.body.nextCursor}`,
    );
    const names = [...list.body.items, ...next.body.items].map(({ reference }) => reference);
    expect(names.sort()).toEqual([...sent].sort());
    expect(await subjects(marta.http, `staff/tickets?lane=parked&shop=${cid.shopId}`)).toEqual([]);
    expect(await subjects(marta.http, `staff/tickets?status=needs_info&shop=${cid.shopId}`)).toEqual(['Dos']);
  });
});
