import { sql } from '../../src/platform/database/sql';
import { anAgent, withAdmin, type Agent } from '../support/actors';
import type { RunningApp } from '../support/boot';
import type { Answer } from '../support/http-client';
import { formOf, PageReader } from '../support/page-reader';
import { startApp } from '../support/start-app';

const dayMs = 24 * 60 * 60_000;
const email = 'carla@correo.example';
const next = ({ headers }: Answer) => headers.get('location') ?? '';
const pathOf = (link = '') => new URL(link).pathname + new URL(link).search;

describe('the pages of a ticket without an account', () => {
  let app: RunningApp;
  let carla: PageReader;
  let marta: Agent;

  beforeAll(async () => {
    app = await startApp({ env: withAdmin });
    marta = await anAgent(app, 'Marta');
    carla = PageReader.nobody(app);
  });
  afterAll(() => app.close());

  const lastLink = async () => (await app.mail()).findLast(({ to }) => to === email)?.links[0];

  it('say all that is missing at once', async () => {
    const { fields } = formOf(await carla.get('/es/contacto'), /contacto$/);
    const refused = await carla.send('/es/contacto', { ...fields, name: 'Carla', email });
    expect(refused.status).toBe(422);
    for (const field of ['categorySlug', 'subject', 'body']) {
      expect(String(refused.body)).toContain(`href="#${field}"`);
    }
  });

  it('lead from an archived ticket to the one that a message to it begins, however often it is sent', async () => {
    const { fields } = formOf(await carla.get('/es/contacto'), /contacto$/);
    const question = { categorySlug: 'envios', subject: 'Envío a Ceuta', body: '¿Cuánto tarda un envío?' };
    await carla.send('/es/contacto', { ...fields, name: 'Carla', email, ...question });
    const confirming = formOf(await carla.get(`/es${pathOf(await lastLink())}`), /confirmar-pregunta$/);
    const page = next(await carla.send(confirming.action, confirming.fields)).replace(/\?.*/, '');
    const { reference } = (await marta.queue()).items[0];
    await marta.answers(reference);
    await marta.http.put(`/api/v1/staff/tickets/${reference}/closure`, { as: 'solved' });
    await app.clock.forward(31 * dayMs);
    expect((await marta.sees(reference)).status).toBe('archived');

    const reply = formOf(await carla.get(page), /mensajes$/);
    const said = { ...reply.fields, body: 'Vuelve a tardar demasiado.' };
    const leads = [await carla.send(reply.action, said), await carla.send(reply.action, said)].map(next);
    for (const lead of leads) {
      expect(lead).not.toContain(page);
      const shown = String((await carla.get(lead)).body);
      expect(shown).toContain('Vuelve a tardar demasiado.');
      expect(shown).toContain('enlazado con el archivado');
    }
    expect((await marta.queue()).items).toHaveLength(1);
    const kept = JSON.stringify(await app.sql(sql`SELECT response FROM platform_idempotency`));
    for (const lead of leads) {
      const [, token = ''] = /tickets\/([\w-]+)/.exec(lead) ?? [];
      expect(token).toHaveLength(43);
      expect(kept).not.toContain(token);
    }
  });

  it('say of a link that works no more how to get another', async () => {
    const dead = await carla.get('/es/contacts/tickets/un-enlace-de-antes');
    expect([dead.status, String(dead.body)]).toEqual([404, expect.stringContaining('/es/contacto/enlace')]);
  });
});
