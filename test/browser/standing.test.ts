import type { Browser } from 'playwright-core';
import { startBuilt, type BuiltApp } from '../support/start-built';
import { describePages, startBrowser, Visitor } from './pages';
import { barriers } from './standards';

const password = 'demo-turno-2026';

describePages('the fair-use pages', () => {
  let app: BuiltApp;
  let browser: Browser;

  const demo = async (email: string) => {
    const { body } = await app.http.post('/api/v1/sessions', { email, password });
    return app.http.as(body.accessToken);
  };

  const at = async (now: string) => {
    await app.http.put('/api/v1/dev/clock', { now });
    await app.http.post('/api/v1/dev/tick');
  };

  /** Friday 27 November 2026 at 10:00 in Madrid. */
  beforeAll(async () => {
    [app, browser] = await Promise.all([startBuilt({ TURNO_DEMO: '1' }), startBrowser()]);
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it('tell what counts, until when and what it means, and take an appeal', async () => {
    const email = 'carmen@librossoto.example';
    const owner = await demo(email);
    const sends = (subject: string) =>
      owner.post('/api/v1/tickets', {
        ...{ shopId: null, categorySlug: 'envios', subject, body: `${subject}, por favor.` },
        level: 'standard',
      });
    const visitor = await Visitor.come(browser, app.url);
    const { page } = visitor;
    await visitor.signsIn(email, password);
    await page.goto('/standing');
    expect(page.url()).toMatch(/\/es\/cuenta\/uso-justo$/);
    expect(await page.locator('main').textContent()).toContain('No hay ninguna anotación');

    // The letter of the warning leads here.
    for (let count = 1; count <= 11; count++) await sends(`Duda ${count}`);
    await app.http.post('/api/v1/dev/tick');
    const { body } = await app.http.get(`/api/v1/dev/mail?limit=100&to=${encodeURIComponent(email)}`);
    const links: string[] = body.items.flatMap((letter: { links: string[] }) => letter.links);
    await page.goto(new URL(links.find((link) => link.endsWith('/standing')) ?? '').pathname);
    expect(await page.locator('main').textContent()).toContain('Sus tickets se atienden igual que siempre');
    expect(await barriers(page)).toEqual([]);

    // Tuesday at 15:00 in Madrid.
    await at('2026-12-01T14:00:00.000Z');
    await sends('Y otra más');
    await app.http.post('/api/v1/dev/tick');
    await page.reload();
    const told = await page.locator('main').textContent();
    expect(told).toMatch(/Atención más lenta hasta .*4 h más tarde en horario de atención/);
    expect(told).toMatch(
      /la respuesta prevista es mañana antes de las 18:00\. Sin el aplazamiento sería hoy/,
    );
    expect(await barriers(page)).toEqual([]);

    // What an offer says leads to it as well.
    const { body: late } = await sends('Después del aviso');
    await page.goto(`/es/tickets/${late.reference}`);
    await page.click('main a[href$="/cuenta/uso-justo"]');
    expect(await page.locator('.rows > li').count()).toBe(2);

    await page.locator('main .rows a.button').first().click();
    await page.fill('#text', '   ');
    await page.click('main form button.button');
    await page.locator('.error-summary').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.fill('#text', 'Nuestro <b>almacén</b> se inundó y todas las preguntas eran distintas.');
    await page.click('main form button.button');
    await page.waitForURL('**hecho=recurrida');
    expect(await page.locator('.rows > li').first().textContent()).toContain('Ha recurrido');

    // Nobody rules in two served days, so the mark is void and the account is only warned again.
    await at('2026-12-03T17:30:00.000Z');
    await page.reload();
    expect(await page.locator('.rows > li').first().textContent()).toMatch(/nadie decidió a tiempo/i);
    expect(await page.locator('main').textContent()).toContain('Sus tickets se atienden igual que siempre');
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  }, 30_000);

  it("show nobody another account's marks", async () => {
    const carmen = await demo('carmen@librossoto.example');
    const { body } = await carmen.get('/api/v1/standing');
    const visitor = await Visitor.come(browser, app.url);
    await visitor.signsIn('ana@floresana.example', password);
    expect((await visitor.page.goto(`/es/cuenta/uso-justo/${body.marks[0].id}`))?.status()).toBe(404);
    await visitor.leaves();
  });
});
