import type { Browser, Page } from 'playwright-core';
import { startBuilt, type BuiltApp } from '../support/start-built';
import { describePages, startBrowser, Visitor } from './pages';
import { barriers } from './standards';

const password = 'demo-turno-2026';

describePages('a ticket that is being looked at', () => {
  let app: BuiltApp;
  let browser: Browser;

  const demo = async (email: string) => {
    const { body } = await app.http.post('/api/v1/sessions', { email, password });
    return app.http.as(body.accessToken);
  };

  const opens = async (subject: string): Promise<string> => {
    const ana = await demo('ana@floresana.example');
    const draft = { categorySlug: 'envios', subject, body: `${subject}, ¿qué hago?`, level: 'standard' };
    return (await ana.post('/api/v1/tickets', { shopId: null, ...draft })).body.reference;
  };

  const claims = async (reference: string) => {
    const marta = await demo('marta@turno.example');
    await marta.put(`/api/v1/staff/claims/${reference}`, { reason: 'Lo pide el cliente' });
    return marta;
  };

  const answers = async (reference: string, body: string) => {
    const marta = await claims(reference);
    const { body: ticket } = await marta.get(`/api/v1/staff/tickets/${reference}`);
    const seenUpTo = ticket.messages.at(-1).id;
    await marta.post(`/api/v1/staff/tickets/${reference}/answers`, { body, seenUpTo, close: false });
  };

  /** A page that was loaded once and has heard that it is up to date. */
  const looksAt = async (page: Page, address: string) => {
    const settled = page.waitForResponse((answer) => answer.request().resourceType() === 'fetch');
    await page.goto(address);
    await settled;
    await page.evaluate('window.loadedOnce = true');
  };
  const wasLoadedOnce = (page: Page) => page.evaluate('window.loadedOnce === true');

  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuilt({ TURNO_DEMO: '1' }), startBrowser()]);
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('shows what happens to it, says so, and leaves alone what somebody is typing', async () => {
    const reference = await opens('El mapa sale girado');
    const visitor = await Visitor.come(browser, app.url);
    const { page } = visitor;
    await visitor.signsIn('ana@floresana.example', password);
    await looksAt(page, `/es/tickets/${reference}`);
    expect(await page.locator('[data-live=state]').textContent()).toContain('Pendiente de respuesta');
    await page.click('.why summary');

    await claims(reference);
    await page.locator('[data-events]', { hasText: 'Lo estamos atendiendo' }).waitFor();
    expect(await page.locator('.why').getAttribute('open')).not.toBeNull();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY');

    await page.fill('#body', 'Se me olvidaba: es en el móvil <b>');
    await answers(reference, 'Gire el mapa en Ajustes.\n\nY guarde después <script>alert(1)</script>.');
    await page.locator('.thread', { hasText: 'Gire el mapa en Ajustes' }).waitFor();
    expect(await page.locator('[data-events]').textContent()).toContain('Hay novedades en la conversación.');
    expect(await page.locator('[data-live=after-answer] button').count()).toBe(2);
    expect(await page.inputValue('#body')).toBe('Se me olvidaba: es en el móvil <b>');
    expect(await page.evaluate('document.activeElement.id')).toBe('body');
    expect(await page.locator('#reply-title').textContent()).toBe('Escribir un mensaje');
    expect(await barriers(page)).toEqual([]);
    expect(await wasLoadedOnce(page)).toBe(true);
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  });

  it('tells after a cut what happened meanwhile', async () => {
    const reference = await opens('La factura no sale');
    const visitor = await Visitor.come(browser, app.url);
    const { page, context } = visitor;
    await visitor.signsIn('ana@floresana.example', password);
    await looksAt(page, `/es/tickets/${reference}`);
    await context.setOffline(true);
    await answers(reference, 'La factura está en Pedidos, con el filtro «Anuladas».');
    await context.setOffline(false);
    await page.locator('.thread', { hasText: 'con el filtro' }).waitFor();
    expect(await wasLoadedOnce(page)).toBe(true);
    await visitor.leaves();
  });

  it('moves in the list, too, and a known problem is on the banner at once', async () => {
    const reference = await opens('El cupón no vale');
    const visitor = await Visitor.come(browser, app.url);
    const { page } = visitor;
    await visitor.signsIn('ana@floresana.example', password);
    await looksAt(page, '/es/tickets');
    await page.locator(`.rows a[href$="${reference}"]`).waitFor();
    await answers(reference, 'El cupón vale desde mañana: cambie su fecha en Descuentos.');
    await page.locator(`.rows a[href$="${reference}"]`).waitFor({ state: 'detached' });
    const sergio = await demo('sergio@turno.example');
    const title = { es: 'Pagos lentos', en: 'Slow payments' };
    await sergio.post('/api/v1/staff/problems', { title, text: title });
    await page.locator('.problems', { hasText: 'Pagos lentos' }).waitFor();
    expect(await wasLoadedOnce(page)).toBe(true);
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  });
});
