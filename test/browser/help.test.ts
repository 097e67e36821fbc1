import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { startBuilt, type BuiltApp } from '../support/start-built';
import { describePages, startBrowser, Visitor } from './pages';
import { barriers } from './standards';

const pages = [
  '/es',
  '/en',
  '/es/ayuda/envios',
  '/es/articulos/crear-zonas-de-envio',
  '/en/articulos/crear-zonas-de-envio',
  '/es/preguntar',
  '/es/preguntar?q=no+llegan+los+coreos',
  '/es/preguntar?q=xilofono+zzz',
  '/es/horario',
  '/en/horario',
  '/es/entrar',
  '/es/no-existe',
];

describePages('the help pages', () => {
  let app: BuiltApp;
  let browser: Browser;

  const asStaff = async (email: string) => {
    const credentials = { email, password: 'demo-turno-2026' };
    const { body } = await app.http.post('/api/v1/sessions', credentials);
    return app.http.as(body.accessToken);
  };

  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuilt({ TURNO_DEMO: '1' }), startBrowser()]);
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('are small: 15 KB for a first visit, 5 KB of script', async () => {
    const sizes: [string, number][] = [];
    for (const address of pages) {
      const html = await (await fetch(app.url + address)).text();
      const files = [...html.matchAll(/"(\/assets\/portal-[^"]+\.(?:css|js))"/g)].map(([, file]) => file);
      const parts = await Promise.all(
        files.map(async (file) => Buffer.from(await (await fetch(app.url + file)).arrayBuffer())),
      );
      expect(parts).toHaveLength(2);
      const script = parts[files.findIndex((file) => file?.endsWith('.js'))] ?? Buffer.alloc(0);
      expect(gzipSync(script).length).toBeLessThanOrEqual(5 * 1024);
      const bytes = [Buffer.from(html), ...parts].reduce((sum, part) => sum + gzipSync(part).length, 0);
      sizes.push([address, bytes]);
    }
    expect(sizes.filter(([, bytes]) => bytes > 15 * 1024)).toEqual([]);
  });

  it.each([true, false])('answer a question, and take what became of it (script: %s)', async (script) => {
    const visitor = await Visitor.come(browser, app.url, { script });
    const { page } = visitor;
    await page.goto('/es');
    await page.fill('#q', 'hola, no se como poner el envio grtais');
    await page.click('.question button');
    await page.waitForURL('**/es/preguntar?*');
    expect(await page.locator('main').textContent()).toContain('Hemos leído «grtais» como «gratis».');
    expect(await page.locator('details').first().getAttribute('open')).not.toBeNull();
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
    // Which part of the article answers is told before it is opened.
    expect(await page.locator('details summary .muted').first().textContent()).toMatch(/ · \p{L}/u);
    expect(await page.locator('details a').first().getAttribute('href')).toMatch(/#s-/);
    await page.locator('details button', { hasText: 'Sí, resuelto' }).first().click();
    await page.waitForURL('**hecho=resuelto**');
    expect(await page.locator('[role=status]').textContent()).toContain('resuelto');
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  });

  it('suggest while one types', async () => {
    const visitor = await Visitor.come(browser, app.url);
    await visitor.page.goto('/es');
    await visitor.page.locator('#q').pressSequentially('no llegan los correos');
    await visitor.page.locator('#suggestions details').first().waitFor();
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  });

  it.each([true, false])('let people in and out (script: %s)', async (script) => {
    const visitor = await Visitor.come(browser, app.url, { script });
    const { page } = visitor;
    await page.goto('/es/entrar?next=/es/horario');
    await page.fill('#email', 'ana@floresana.example');
    await page.fill('#password', 'falsa');
    await page.click('main button.button');
    await page.locator('.error-summary').waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    if (script) expect(await page.evaluate('document.activeElement.className')).toBe('error-summary');
    await page.fill('#password', 'demo-turno-2026');
    await page.click('main button.button');
    await page.waitForURL('**/es/horario');
    await page.getByRole('button', { name: 'Cerrar sesión' }).click();
    await page.waitForURL('**/es/entrar?hecho=fuera');
    expect(await page.getByRole('button', { name: 'Cerrar sesión' }).count()).toBe(0);
    await visitor.leaves();
  });

  it('speak the language of the reader, and offer the other', async () => {
    const visitor = await Visitor.come(browser, app.url);
    await visitor.page.goto('/');
    expect(visitor.page.url()).toMatch(/\/es$/);
    await visitor.page.click('.language');
    expect(await visitor.heading()).toBe('How can we help you?');
    expect(await visitor.page.getAttribute('html', 'lang')).toBe('en');
    await visitor.leaves();
  });

  it('are found without their language too, and a mistyped address is told as a page', async () => {
    const visitor = await Visitor.come(browser, app.url);
    expect((await visitor.page.goto('/horario'))?.status()).toBe(200);
    expect(visitor.page.url()).toMatch(/\/es\/horario$/);
    expect((await visitor.page.goto('/horarrio'))?.status()).toBe(404);
    expect(await visitor.page.getAttribute('html', 'lang')).toBe('es');
    const asProgram = await fetch(`${app.url}/horarrio`);
    expect(asProgram.headers.get('content-type')).toContain('application/problem+json');
    await visitor.leaves();
  });

  it('carry a question along to an article that moved, and from there to the form', async () => {
    const visitor = await Visitor.come(browser, app.url, { script: false });
    const { page } = visitor;
    await visitor.signsIn('ana@floresana.example', 'demo-turno-2026');
    await page.goto('/es/preguntar');
    await page.fill('#q', '¿Cuánto tarda en verse el cambio de DNS?');
    await page.click('main .question button');
    await page.click('details[open] a');
    await page.locator('.outline').waitFor();
    const { pathname, searchParams } = new URL(page.url());
    const former = pathname.split('/').at(-1) ?? '';
    const elena = await asStaff('elena@turno.example');
    const { body } = await elena.get(`/api/v1/staff/articles/${former}`);
    const moved = { slug: `${former}-y-correo`, basedOn: body.version };
    expect((await elena.put(`/api/v1/staff/articles/${former}`, moved)).status).toBe(200);
    await page.reload();
    expect(page.url()).toContain(`/${moved.slug}?pregunta=${searchParams.get('pregunta')}`);
    await page.selectOption('#reason', 'incomplete');
    await page.fill('#comment', 'Falta el correo');
    await page.click('#opinion [name=helpful][value=false]');
    await page.waitForURL('**opinion=gracias**');
    const { body: given } = await elena.get('/api/v1/staff/feedback');
    expect(given.items[0]).toMatchObject({
      helpful: false,
      reason: 'incomplete',
      comment: 'Falta el correo',
    });
    await page.goBack();
    await page.click('#opinion [name=outcome]');
    await page.waitForURL('**/tickets/nuevo?**');
    expect(await page.inputValue('#body')).toContain('cambio de DNS');

    await page.goto('/es');
    const mostRead = await page.locator('.articles').first().innerHTML();
    expect(mostRead).toContain(`/${moved.slug}"`);
    await visitor.leaves();
  });

  it('show the own tickets that were answered already', async () => {
    const visitor = await Visitor.come(browser, app.url);
    await visitor.signsIn('carmen@librossoto.example', 'demo-turno-2026');
    await visitor.page.goto(`/es/preguntar?q=${encodeURIComponent('la numeración de facturas salta')}`);
    const before = visitor.page.locator('.notice', { hasText: 'Ya lo preguntó' });
    expect(await before.textContent()).toMatch(
      /La numeración de facturas salta.*Respondido el 27 de noviembre/,
    );
    expect(await barriers(visitor.page)).toEqual([]);
    await visitor.leaves();
  });

  it('are told to search engines, each in the languages in which it exists', async () => {
    const robots = await (await fetch(`${app.url}/robots.txt`)).text();
    const map = new URL(/^Sitemap: (.*)$/m.exec(robots)?.[1] ?? '').pathname;
    const sitemap = await (await fetch(app.url + map)).text();
    const places = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(
      ([, place = '']) => new URL(place).pathname,
    );
    expect(new Set(places).size).toBe(places.length);
    expect(places).toEqual(expect.arrayContaining(['/es', '/en', '/es/horario', '/es/ayuda/envios']));
    const articles = places.filter((place) => place.split('/').length === 5);
    expect(articles.length).toBeGreaterThan(100);
    const onlySpanish = articles.find((place) => !articles.includes(place.replace('/es/', '/en/'))) ?? '';
    const heads = new Map<string, string>();
    for (const place of [
      '/es/horario',
      articles[0] ?? '',
      onlySpanish,
      onlySpanish.replace('/es/', '/en/'),
    ]) {
      const answer = await fetch(app.url + place);
      expect(answer.status).toBe(200);
      heads.set(place, (await answer.text()).split('</head>')[0] ?? '');
    }
    for (const head of heads.values())
      expect(head).toMatch(/<title>[^<]+ · .*name="description" content="[^"]+"/);
    const fallback = heads.get(onlySpanish.replace('/es/', '/en/')) ?? '';
    expect(fallback).toMatch(new RegExp(`rel="canonical" href="[^"]+${onlySpanish}"`));
    expect(fallback).not.toContain('hrefLang="en"');
    expect(fallback).not.toContain('hreflang="en"');
  });

  it('take a form only from a page of ours', async () => {
    const send = (headers: Record<string, string>) =>
      fetch(`${app.url}/es/preguntar`, {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: 'q=hola',
      });
    expect((await send({})).status).toBe(403);
    expect((await send({ origin: 'https://otra.example' })).status).toBe(403);
    expect((await send({ origin: app.url, 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(303);
    expect((await send({ origin: app.url })).status).toBe(303);
  });
});
