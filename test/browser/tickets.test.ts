import type { Browser } from 'playwright-core';
import { startBuilt, type BuiltApp } from '../support/start-built';
import { describePages, startBrowser, Visitor } from './pages';
import { barriers, overflow, smallTargets } from './standards';

const password = 'demo-turno-2026';
const hostile = '<img src=x onerror=alert(1)>"><script>alert(2)</script>';

describePages('the ticket pages', () => {
  let app: BuiltApp;
  let browser: Browser;

  const demo = async (email: string) => {
    const { body } = await app.http.post('/api/v1/sessions', { email, password });
    return app.http.as(body.accessToken);
  };

  /** A person of the staff answers it. */
  const answer = async (reference: string, body: string) => {
    const marta = await demo('marta@turno.example');
    await marta.put(`/api/v1/staff/claims/${reference}`, { reason: 'Lo pide el cliente' });
    const { body: ticket } = await marta.get(`/api/v1/staff/tickets/${reference}`);
    const seenUpTo = ticket.messages.at(-1).id;
    return marta.post(`/api/v1/staff/tickets/${reference}/answers`, { body, seenUpTo, close: false });
  };

  const writes = async ({ page }: Visitor, subject: string, body: string) => {
    await page.selectOption('#categorySlug', 'envios');
    await page.fill('#subject', subject);
    await page.fill('#body', body);
    await page.locator('main form button[value=continue]').last().click();
    await page.waitForURL('**/tickets/nuevo/revisar?**');
  };

  /** What the form that sends carries along, as a browser would send it. */
  const carriedBy = async ({ page }: Visitor): Promise<Record<string, string>> => {
    const fields = page.locator('form[action$=enviar]').locator('input[type=hidden], input:checked');
    const carried: Record<string, string> = {};
    for (const field of await fields.all())
      carried[(await field.getAttribute('name')) ?? ''] = await field.inputValue();
    return carried;
  };

  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuilt({ TURNO_DEMO: '1' }), startBrowser()]);
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it.each([
    ['es', true],
    ['es', false],
    ['en', true],
  ] as const)(
    'lead from a question to its answer in %s (script: %s), and send nothing twice',
    async (locale, script) => {
      const visitor = await Visitor.come(browser, app.url, { script });
      const { page } = visitor;
      const asked = `El mapa de rutas ${locale}-${script} sale girado`;
      await page.goto(`/${locale}/preguntar`);
      await page.fill('#q', asked);
      await page.click('main .question button');
      await page.click('#write button');
      await page.waitForURL('**/entrar?next=**');
      await page.fill('#email', 'bruno@cafebruno.example');
      await page.fill('#password', password);
      await page.click('main button.button');
      await page.waitForURL('**/tickets/nuevo?**');
      expect(await page.inputValue('#body')).toBe(asked);

      await writes(visitor, asked, `${asked}. Lo veo con el norte abajo desde ayer.`);
      expect(await page.locator('.offers [name=level]').count()).toBe(2);
      const form = await carriedBy(visitor);
      await page.locator('main form button.button').last().click();
      await page.waitForURL('**/recibido');
      const reference = await page.locator('main .notice .reference').textContent();
      expect(reference).toMatch(/^T-/);
      // What a browser does with an impatient finger, or after going back.
      const headers = { origin: app.url, 'sec-fetch-site': 'same-origin' };
      const address = `/${locale}/tickets/nuevo/enviar`;
      const again = await page.request.post(address, { form, headers, maxRedirects: 0 });
      expect(again.headers().location).toBe(`/${locale}/tickets/${reference}/recibido`);
      await page.goBack();
      expect(await page.locator('main .notice-ok').count()).toBe(1);
      expect(await page.locator('main form').count()).toBe(0);

      expect(
        (await answer(reference ?? '', 'Gire el mapa en Ajustes, y guarde después los cambios.')).status,
      ).toBe(201);
      await page.goto(`/${locale}/tickets?estado=esperan`);
      await page.click(`main .rows a[href$="${reference}"]`);
      expect(await page.locator('.thread').textContent()).toContain('Gire el mapa');
      await page.click('main button[value=solved]');
      await page.waitForURL('**hecho=resuelto');
      await page.check('[name=score][value="5"]');
      await page.locator('form[action$=valoracion] button').click();
      await page.waitForURL('**hecho=valorado');
      expect(visitor.complaints).toEqual([]);
      await visitor.leaves();
    },
    30_000,
  );

  it.each([
    ['light', 1280],
    ['dark', 360],
    ['light', 320],
  ] as const)(
    'have no barriers in %s at %i px, and run nothing that was written',
    async (scheme, width) => {
      const visitor = await Visitor.come(browser, app.url, { scheme, width });
      const { page } = visitor;
      const looks = async () => {
        expect([page.url(), await barriers(page)]).toEqual([page.url(), []]);
        expect([page.url(), await overflow(page)]).toEqual([page.url(), 0]);
        if (width === 320) expect([page.url(), await smallTargets(page)]).toEqual([page.url(), []]);
      };
      await page.goto('/es/contacto');
      await looks();
      await visitor.signsIn('ana@floresana.example', password);
      for (const address of ['/es/tickets', '/es/tickets?estado=cerrados&q=zzz', '/en/tickets/nuevo']) {
        await page.goto(address);
        await looks();
      }
      await page.goto('/es/tickets/nuevo');
      await page.selectOption('#categorySlug', 'envios');
      await page.fill('#subject', '   ');
      await page.fill('#body', 'x');
      await page.locator('main form button[value=continue]').last().click();
      await page.locator('.error-summary').waitFor();
      await looks();
      const two = `¿Cómo cambio el color ${width}? ${hostile}\n\n¿Cómo borro un cliente ${width}?`;
      await writes(visitor, `${hostile} ${width}`, two);
      await looks();
      await page.locator('main form button.button').last().click();
      await page.waitForURL('**/recibido');
      await looks();
      await page.click('main a.button-plain');
      await page.locator('.why summary').click();
      expect(await page.locator('h1').textContent()).toContain(hostile);
      expect(await page.locator('main img, main script').count()).toBe(0);
      await looks();
      expect(visitor.complaints).toEqual([]);
      await visitor.leaves();
    },
    60_000,
  );

  it('take a question without an account, once its address is confirmed', async () => {
    const visitor = await Visitor.come(browser, app.url, { script: false });
    const { page } = visitor;
    await page.goto('/es/contacto?q=Hola');
    await page.fill('#name', 'Carla Ruiz');
    await page.fill('#email', 'carla@correo.example');
    await page.selectOption('#categorySlug', 'envios');
    await page.fill('#subject', '¿Puedo probar la tienda gratis?');
    await page.click('main form button.button');
    await page.waitForURL('**/contacto?hecho=enviado');
    const { body } = await app.http.get('/api/v1/dev/mail?limit=100&to=carla%40correo.example');
    const link: string = body.items.at(-1).links[0];
    await page.goto(link.replace(/^https?:\/\/[^/]+/, ''));
    await page.click('main button.button');
    await page.waitForURL('**/contacts/tickets/**hecho=confirmado');
    await page.fill('#body', 'Se me olvidaba: vendo cerámica.');
    await page.click('main button[value=message]');
    await page.waitForURL('**hecho=enviado');
    expect(await page.locator('.thread').textContent()).toContain('vendo cerámica');
    await visitor.leaves();
  });
});
