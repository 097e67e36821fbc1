import type { Browser } from 'playwright-core';
import { startBuilt, type BuiltApp } from '../support/start-built';
import { describePages, startBrowser, Visitor } from './pages';

const password = 'camino-largo-al-mar';
const hostile = '<img src=x onerror=alert(1)>"><script>alert(2)</script>';

describePages("people's own pages", () => {
  let app: BuiltApp;
  let browser: Browser;
  let receipt: string;

  const demo = async (name: string) => {
    const credentials = { email: name, password: 'demo-turno-2026' };
    const { body } = await app.http.post('/api/v1/sessions', credentials);
    return app.http.as(body.accessToken);
  };

  /** The newest letter to an address that has a link with a token. */
  const linkTo = async (email: string) => {
    const { body } = await app.http.get(`/api/v1/dev/mail?limit=100&to=${encodeURIComponent(email)}`);
    const links: string[] = body.items.flatMap((letter: { links: string[] }) => letter.links);
    const last = links.filter((link) => link.includes('token=')).at(-1) ?? '';
    return last.replace(/^https?:\/\/[^/]+/, '');
  };

  const registers = async ({ page }: Visitor, email: string, more: Record<string, string> = {}) => {
    const values = { name: 'Lucía Vega', email, password, accountName: 'Cerámica Vega', ...more };
    for (const [id, value] of Object.entries(values)) await page.fill(`#${id}`, value);
    await page.click('main button.button');
  };

  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuilt({ TURNO_DEMO: '1', TURNO_LIMITS: 'on' }), startBrowser()]);
    const bruno = await demo('bruno@cafebruno.example');
    const draft = { categorySlug: 'envios', subject: 'Nadie puede pagar', body: 'Fallan todos los pagos.' };
    const { body } = await bruno.post('/api/v1/tickets', { ...draft, shopId: null, level: 'premium' });
    receipt = `/es/cuenta/pagos/${body.purchase.id}`;
    await bruno.post(`/api/v1/sandbox/payments/${body.purchase.id}`, { outcome: 'paid' });
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it.each([true, false])('lead from registering to a confirmed address (script: %s)', async (script) => {
    const visitor = await Visitor.come(browser, app.url, { script });
    const { page } = visitor;
    const email = `lucia-${script}@vega.example`;
    await page.goto('/es/entrar?next=/es/horario');
    await page.click('main a[href*="/registro"]');
    await registers(visitor, email, { password: '12345678', shopName: 'Cerámica en línea' });
    await page.locator('.error-summary').waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    // The password is refused after what can be told without hashing it.
    expect(await page.locator('.error-summary').textContent()).toContain('Escriba la dirección de la tienda');
    await page.fill('#shopUrl', 'vega.example');
    await page.fill('#password', '12345678');
    await page.click('main button.button');
    expect(await page.locator('#password-error').textContent()).toContain('de las primeras');
    expect(await page.inputValue('#password')).toBe('');
    expect(await page.inputValue('#shopName')).toBe('Cerámica en línea');
    await page.fill('#password', password);
    await page.click('main button.button');
    await page.waitForURL('**/es/registro/correo?next=**');
    expect(await page.locator('main').textContent()).toContain(email);
    expect(await page.locator('main a.button').getAttribute('href')).toBe('/es/horario');

    const first = await linkTo(email);
    await page.getByRole('button', { name: 'Enviar otro enlace' }).click();
    await page.waitForURL('**hecho=enviado**');
    const second = await linkTo(email);
    expect(first).toMatch(/^\/es\/confirmar\?token=/);
    expect(second).not.toBe(first);
    await page.goto(first);
    await page.click('main button.button');
    expect(await visitor.heading()).toBe('Este enlace no sirve');

    // To open it is not to use it: whoever reads mail for somebody does that.
    const opened = await fetch(app.url + second);
    expect(opened.headers.get('cache-control')).toBe('no-store');
    expect(opened.headers.get('referrer-policy')).toBe('no-referrer');
    await page.goto(second);
    await page.click('main button.button');
    await page.waitForURL('**/es/confirmar?hecho=confirmado');
    await page.goto('/es/registro/correo?next=/es/horario');
    expect(await visitor.heading()).toBe('Correo confirmado');
    await page.goto('/es/cuenta');
    expect(await page.locator('main .notice-warn').count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  });

  it('send five letters a day and no more', async () => {
    const visitor = await Visitor.come(browser, app.url);
    await visitor.page.goto('/es/registro');
    await registers(visitor, 'impaciente@vega.example');
    await visitor.page.waitForURL('**/es/registro/correo');
    const again = visitor.page.getByRole('button', { name: 'Enviar otro enlace' });
    for (let letters = 1; letters < 5; letters += 1) {
      await again.click();
      await visitor.page.locator('main [role=status]').waitFor();
      await visitor.page.goto('/es/registro/correo');
    }
    await again.click();
    expect(await visitor.page.locator('main [role=alert]').textContent()).toContain('varios correos');
    const link = await linkTo('impaciente@vega.example');
    await visitor.page.goto(link);
    await visitor.page.click('main button.button');
    await visitor.page.waitForURL('**hecho=confirmado');
    await visitor.leaves();
  });

  it('tell that an address is taken beside its field, in either language', async () => {
    const visitor = await Visitor.come(browser, app.url);
    for (const [locale, words] of [
      ['es', 'Ya existe'],
      ['en', 'already registered'],
    ]) {
      await visitor.page.goto(`/${locale}/registro`);
      await registers(visitor, 'ana@floresana.example');
      expect(await visitor.page.locator('#email-error').textContent()).toContain(words);
      expect(await visitor.page.getAttribute('#email', 'aria-invalid')).toBe('true');
    }
    await visitor.leaves();
  });

  it.each([true, false])('give a new password by a link, once (script: %s)', async (script) => {
    const visitor = await Visitor.come(browser, app.url, { script });
    const { page } = visitor;
    const email = `olvido-${script}@vega.example`;
    await page.goto('/es/registro');
    await registers(visitor, email);
    await page.waitForURL('**/es/registro/correo');
    const said: string[] = [];
    for (const address of ['nadie@vega.example', email]) {
      await page.goto('/es/recuperar');
      await page.fill('#email', address);
      await page.click('main button.button');
      await page.waitForURL('**/es/recuperar?hecho=enviado');
      said.push((await page.locator('main').innerHTML()).replace(/name="formToken" value="[^"]+"/g, ''));
    }
    expect(said[1]).toBe(said[0]);
    const link = await linkTo(email);
    expect(link).toMatch(/^\/es\/restablecer\?token=/);
    await page.goto(link);
    await page.fill('#password', 'corta');
    await page.click('main button.button');
    expect(await page.locator('#password-error').textContent()).toContain('al menos 8');
    await page.fill('#password', 'otra-senda-al-rio');
    await page.click('main button.button');
    await page.waitForURL('**/es/entrar?hecho=contrasena');
    await page.goto(link);
    await page.fill('#password', 'otra-senda-al-rio-2');
    await page.click('main button.button');
    expect(await visitor.heading()).toBe('Este enlace no sirve');
    await visitor.signsIn(email, 'otra-senda-al-rio');
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  });

  it.each([true, false])('keep an account in order (script: %s)', async (script) => {
    const visitor = await Visitor.come(browser, app.url, { script });
    const elsewhere = await Visitor.come(browser, app.url, { script: false });
    const { page } = visitor;
    const email = `orden-${script}@vega.example`;
    await page.goto('/es/registro');
    await registers(visitor, email);
    await page.waitForURL('**/es/registro/correo');
    await elsewhere.signsIn(email, password);

    await page.goto('/es/cuenta/sesiones');
    expect(await page.locator('.rows li').allTextContents()).toEqual([
      expect.stringContaining('Otra sesión'),
      expect.stringContaining('Esta sesión'),
    ]);
    await page.locator('.rows button').click();
    await page.waitForURL('**hecho=cerrada');
    await elsewhere.page.goto('/es/cuenta');
    expect(elsewhere.page.url()).toContain('/es/entrar?next=%2Fes%2Fcuenta');
    await elsewhere.signsIn(email, password);
    await page.goto('/es/cuenta/sesiones');
    await page.getByRole('button', { name: 'Cerrar todas las demás' }).click();
    await page.waitForURL('**hecho=cerradas');
    expect(await page.locator('.rows li').count()).toBe(1);

    await elsewhere.signsIn(email, password);
    await page.goto('/es/cuenta/contrasena');
    await page.fill('#currentPassword', 'no-es-esta');
    await page.fill('#password', 'otra-senda-al-rio');
    await page.click('main button.button');
    expect(await page.locator('#currentPassword-error').textContent()).toContain('no es correcta');
    await page.fill('#currentPassword', password);
    await page.fill('#password', 'otra-senda-al-rio');
    await page.click('main button.button');
    await page.waitForURL('**hecho=cambiada');
    await elsewhere.page.goto('/es/cuenta');
    expect(elsewhere.page.url()).toContain('/es/entrar');

    await page.goto('/es/cuenta/tiendas');
    await page.fill('#shopName', hostile);
    await page.fill('#shopUrl', 'vega.example');
    await page.click('main button.button');
    await page.waitForURL('**hecho=anadida');
    expect(await page.locator('.rows strong').textContent()).toBe(hostile);
    expect(await page.locator('.rows .tag').textContent()).toBe('Sin verificar');
    await page.click('.rows a');
    expect(await page.inputValue('#shopName')).toBe(hostile);
    await page.fill('#shopName', 'Cerámica en línea');
    await page.click('main button.button');
    await page.waitForURL('**hecho=guardado');
    expect(await page.locator('.rows strong').textContent()).toBe('Cerámica en línea');

    await page.goto('/es/cuenta');
    await page.fill('#name', hostile);
    await page.selectOption('#locale', 'en');
    await page.click('main button.button');
    await page.waitForURL('**/en/cuenta?hecho=guardado');
    expect(await page.inputValue('#name')).toBe(hostile);
    expect(await page.locator('main [role=status]').textContent()).toBe('The changes are saved.');
    expect(visitor.complaints).toEqual([]);
    await Promise.all([visitor.leaves(), elsewhere.leaves()]);
  });

  it("show a receipt to its account alone, and nothing of another's", async () => {
    const bruno = await Visitor.come(browser, app.url);
    await bruno.signsIn('bruno@cafebruno.example', 'demo-turno-2026');
    await bruno.page.goto('/es/cuenta/pagos');
    expect(await bruno.page.locator('.rows li').first().textContent()).toContain('Pagado');
    await bruno.page
      .getByRole('link', { name: /^Recibo/ })
      .first()
      .click();
    expect(await bruno.page.locator('.receipt').textContent()).toMatch(/IVA \(21 %\).*Total pagado/);
    const shop = await (await demo('bruno@cafebruno.example')).get('/api/v1/shops');
    await bruno.leaves();

    const ana = await Visitor.come(browser, app.url);
    await ana.signsIn('ana@floresana.example', 'demo-turno-2026');
    for (const address of [receipt, `/es/cuenta/tiendas/${shop.body.items[0].id}`, '/es/cuenta/tiendas/x']) {
      expect((await ana.page.goto(address))?.status()).toBe(404);
    }
    await ana.leaves();

    const marta = await Visitor.come(browser, app.url);
    await marta.signsIn('marta@turno.example', 'demo-turno-2026');
    expect((await marta.page.goto('/es/cuenta'))?.status()).toBe(403);
    await marta.leaves();
  });

  it.each([true, false])('take «a mí también me ocurre», and thank (script: %s)', async (script) => {
    const sergio = await demo('sergio@turno.example');
    const title = { es: `Pagos lentos ${hostile}`, en: 'Slow payments' };
    const problem = await sergio.post('/api/v1/staff/problems', { title, text: title });
    const visitor = await Visitor.come(browser, app.url, { script });
    const { page } = visitor;
    await page.goto('/es/preguntar?q=no+llegan+los+correos');
    await page.click('.problems a');
    await page.fill('#email', 'carmen@librossoto.example');
    await page.fill('#password', 'demo-turno-2026');
    await page.click('main button.button >> nth=-1');
    await page.waitForURL('**/es/preguntar?q=no+llegan+los+correos');
    await page.locator('.problems').getByRole('button', { name: 'A mí también me ocurre' }).click();
    await page.locator('.problems [role=status]').waitFor();
    expect(page.url()).toContain('q=no+llegan+los+correos');
    expect(await page.locator('.problems').textContent()).toContain('Le ocurre a 1 persona.');
    expect(await page.locator('.problems button').count()).toBe(0);
    expect(visitor.complaints).toEqual([]);
    await sergio.post(`/api/v1/staff/problems/${problem.body.id}/updates`, { body: 'Ya va.', close: true });
    await visitor.leaves();
  });

  it('say why nobody comes in: wrong, or suspended', async () => {
    const visitor = await Visitor.come(browser, app.url);
    const { page } = visitor;
    const elena = await demo('elena@turno.example');
    const draft = { name: 'Nuria', email: 'nuria@turno.example', role: 'agent', password };
    const { body } = await elena.post('/api/v1/admin/staff', draft);
    await elena.patch(`/api/v1/admin/staff/${body.id}`, { suspended: true });
    for (const [typed, words] of [
      ['no-es-esta-clave', 'no son correctos'],
      [password, 'suspendido'],
    ] as const) {
      await page.goto('/es/entrar?next=/es/horario');
      await page.fill('#email', draft.email);
      await page.fill('#password', typed);
      await page.click('main button.button');
      expect(await page.locator('#email-error').textContent()).toContain(words);
      expect(await page.inputValue('input[name=next]')).toBe('/es/horario');
    }
    await visitor.leaves();
  });
});
