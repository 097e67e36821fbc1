import { anOwner, withAdmin, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import type { Answer } from '../support/http-client';
import { formOf, PageReader } from '../support/page-reader';
import { startApp } from '../support/start-app';

const writing = '/es/tickets/nuevo';
const text = {
  categorySlug: 'pedidos',
  subject: 'Un pedido a medias',
  body: 'Sigue pendiente y está pagado.',
};
const next = ({ headers }: Answer) => headers.get('location') ?? '';
const draftIn = (address: string) =>
  new URL(address, 'http://here.invalid').searchParams.get('borrador') ?? '';

describe('a ticket that is sent by pages', () => {
  let app: RunningApp;
  let ana: Owner;
  let reader: PageReader;

  beforeEach(async () => {
    app = await startApp({ env: withAdmin });
    ana = await anOwner(app, 'Ana');
    reader = await PageReader.signedIn(app, ana.email);
  });
  afterEach(() => app.close());

  const writes = async (more: Record<string, string> = {}, files: Record<string, string> = {}) => {
    const { action, fields } = formOf(await reader.get(writing), /nuevo\?/);
    const typed = { ...fields, asked: 'pedidos', ...text, go: 'continue', ...more };
    return reader.sendFiles(action, typed, files);
  };

  const sending = async (draftId: string) => {
    const page = await reader.get(`${writing}/revisar?borrador=${draftId}`);
    return { ...formOf(page, /enviar$/).fields, level: 'standard' };
  };

  it('is sent once, however often and however many times at once its button is pressed', async () => {
    const kept = await writes({ 'fact-order_number': '4521' }, { 'registro.txt': 'Error 500' });
    const draftId = draftIn(next(kept));
    const form = await sending(draftId);
    const answers = await Promise.all([1, 2, 3].map(() => reader.send(`${writing}/enviar`, form)));
    answers.push(await reader.send(`${writing}/enviar`, { ...form, level: 'premium' }));
    const places = new Set(answers.map(next));
    expect([answers.map(({ status }) => status), places.size]).toEqual([[303, 303, 303, 303], 1]);
    const { items } = (await ana.http.get('/api/v1/tickets')).body;
    expect(items).toMatchObject([{ subject: text.subject, level: 'standard' }]);
    const ticket = await ana.reads(items[0].reference);
    expect(ticket.messages[0].files).toMatchObject([{ name: 'registro.txt' }]);

    const again = await reader.get(`${writing}/revisar?borrador=${draftId}`);
    expect([again.status, String(again.body)]).toEqual([200, expect.stringContaining(ticket.reference)]);
    // What was said of an order is offered to its account, and to nobody else.
    const bruno = await PageReader.signedIn(app, (await anOwner(app, 'Bruno')).email);
    const asked = `${writing}/datos?tema=pedidos`;
    expect((await reader.get(asked)).body).toContain('<option value="4521">');
    expect((await bruno.get(asked)).body).not.toContain('4521');
    expect((await bruno.get(`${writing}/revisar?borrador=${draftId}`)).status).toBe(404);
  });

  it('is not sent when its text is no longer what was shown', async () => {
    const draftId = draftIn(next(await writes()));
    const form = await sending(draftId);
    const { action, fields } = formOf(await reader.get(`${writing}?borrador=${draftId}`), /nuevo\?/);
    await reader.sendFiles(action, { ...fields, ...text, body: 'Otro texto, escrito en otra ventana.' });
    const refused = await reader.send(`${writing}/enviar`, form);
    expect([refused.status, String(refused.body)]).toEqual([422, expect.stringContaining('otra ventana')]);
    expect((await ana.http.get('/api/v1/tickets')).body.items).toEqual([]);
    expect((await reader.send(`${writing}/enviar`, await sending(draftId))).status).toBe(303);
  });

  it('is kept beside what another device wrote meanwhile, and told so; going back is no other device', async () => {
    const first = formOf(await reader.get(writing), /nuevo\?/);
    const typed = { ...first.fields, asked: 'pedidos', ...text };
    const begun = draftIn(next(await reader.sendFiles(first.action, { ...typed, go: 'save' })));
    const back = await reader.sendFiles(first.action, { ...typed, body: 'Sigo escribiendo.', go: 'save' });
    expect(draftIn(next(back))).toBe(begun);

    const phone = await PageReader.signedIn(app, ana.email);
    const { action, fields } = formOf(await phone.get(`${writing}?borrador=${begun}`), /nuevo\?/);
    const onPhone = { ...fields, ...text, body: 'Escrito en el teléfono.', go: 'save' };
    expect(draftIn(next(await phone.sendFiles(action, onPhone)))).toBe(begun);

    const apart = await reader.sendFiles(first.action, { ...typed, body: 'Del ordenador.', go: 'continue' });
    expect(draftIn(next(apart))).not.toBe(begun);
    const told = String((await reader.get(next(apart))).body);
    expect(told).toContain('en otro dispositivo');
    expect(told).toContain('Del ordenador.');
    expect(told).toContain(`borrador=${begun}`);
    const { items } = (await ana.http.get('/api/v1/drafts')).body;
    expect(items.map(({ body }: { body: string }) => body)).toEqual([
      'Del ordenador.',
      'Escrito en el teléfono.',
    ]);
  });

  it('is told all that it lacks at once', async () => {
    const kept = await writes({ categorySlug: '', subject: ' ', asked: '' });
    const refused = await reader.get(next(kept));
    expect(refused.status).toBe(422);
    expect(String(refused.body)).toContain('href="#categorySlug"');
    expect(String(refused.body)).toContain('href="#subject"');
    expect(String(refused.body)).not.toContain('No existe esa categoría');
  });

  it('loses neither its text nor the other files over one that is refused', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`${at}.txt`, at === 3 ? '' : `n.º ${at}`]),
    );
    const sent = await writes({}, many);
    // Told on a page of its own, so that loading it again sends nothing again.
    expect(sent.status).toBe(303);
    const page = await reader.get(next(sent));
    expect(page.status).toBe(422);
    const html = String(page.body);
    expect(html).toContain('3.txt: ');
    expect(html).toMatch(/10 archivos como máximo/);
    expect(html).toContain(text.subject);
    expect(html.match(/name="fileIds"/g)).toHaveLength(9);
  });

  it.each([
    ['an unknown field', { rol: 'admin' }, 400],
    ['the character NUL', { body: 'a\0b' }, 400],
    ['a name that is a trap', { ['__proto__']: 'x' }, 400],
    ['a key of a draft that is none', { draftId: '../../x' }, 303],
    ['ids that are none', { shopId: "' OR 1=1", fileIds: 'x', questionId: '{}' }, 303],
    ['very much text', { body: 'x'.repeat(150_000), subject: 'y'.repeat(9_000) }, 303],
  ])('takes %s without harm', async (_what, more, status) => {
    const form = new Map(Object.entries(more));
    const answer = await writes(Object.fromEntries(form));
    expect(answer.status).toBe(status);
    if (status === 303) expect((await reader.get(next(answer))).status).toBeLessThan(500);
  });

  it('keeps the words of a form from the session before, and does nothing else with it', async () => {
    const { action, fields } = formOf(await reader.get(writing), /nuevo\?/);
    const here = await PageReader.signedIn(app, ana.email);
    const kept = await here.sendFiles(action, { ...fields, ...text, go: 'continue' }, { 'a.txt': 'a' });
    const signIn = await here.get(next(kept));
    expect([kept.status, signIn.status]).toEqual([303, 303]);
    const page = String((await here.get(next(signIn))).body);
    expect(page).toContain(text.subject);
    expect(page).not.toContain('a.txt');
    const { fields: old } = formOf(await reader.get(next(signIn)), /enviar$/);
    expect((await here.send(`${writing}/enviar`, { ...old, level: 'standard' })).status).toBe(403);
  });

  it('takes no form of a foreign page, no file of somebody else, and none of nobody', async () => {
    const bruno = await anOwner(app, 'Bruno');
    const other = await PageReader.signedIn(app, bruno.email);
    const { action } = formOf(await other.get(writing), /nuevo\?/);
    const { fields } = formOf(await reader.get(writing), /nuevo\?/);
    const foreign = await reader.sendFiles(action.replace('nuevo', 'archivos'), {}, { 'x.txt': 'x' });
    expect(foreign.status).toBe(403);

    const token = new URL(action, 'http://here.invalid').search;
    const theirs = await other.sendFiles(`/es/tickets/archivos${token}`, {}, { 'a.txt': 'a' });
    const [, fileId = ''] = /name="fileIds" value="([^"]+)"/.exec(String(theirs.body)) ?? [];
    expect([theirs.status, fileId]).toEqual([201, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    const draftId = draftIn(next(await writes({ fileIds: fileId })));
    expect((await reader.get(`${writing}?borrador=${draftId}`)).body).not.toContain('a.txt');
    expect((await reader.send(`${writing}/enviar`, await sending(draftId))).status).toBe(422);

    const nobody = PageReader.nobody(app);
    const kept = await nobody.sendFiles(
      writing,
      { sendKey: fields.sendKey ?? '', ...text },
      { 'b.txt': 'b' },
    );
    expect(next(kept)).toContain('/es/entrar?next=');
    expect((await nobody.sendFiles('/es/tickets/archivos', {}, { 'c.txt': 'c' })).status).toBe(303);
  });
});

describe('what was paid for', () => {
  it('is named on the receipt, with who sold and who bought', async () => {
    const app = await startApp({ now: '2026-11-27T09:00:00.000Z', env: withAdmin });
    const ana = await anOwner(app, 'Ana');
    const { purchase } = await ana.sends('Nadie puede pagar', { level: 'premium' });
    await ana.pays(purchase.id);
    const receipt = await ana.http.get(`/api/v1/purchases/${purchase.id}/receipt`);
    expect(receipt.body).toMatchObject({
      seller: { name: expect.any(String), taxId: '', address: '' },
      buyer: { account: 'Cuenta de Ana', name: 'Ana', email: ana.email },
    });
    const reader = await PageReader.signedIn(app, ana.email);
    const back = await reader.get(`/es/pagos/${purchase.id}`);
    expect([back.status, next(back)]).toEqual([
      303,
      expect.stringMatching(/^\/es\/tickets\/T-\w+\/recibido$/),
    ]);
    await app.close();
  });
});
