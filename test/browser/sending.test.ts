import type { Browser } from 'playwright-core';
import { freePort } from '../support/free-port';
import { startBuilt, type BuiltApp } from '../support/start-built';
import { describePages, startBrowser, Visitor } from './pages';
import { barriers, overflow, smallTargets, weight } from './standards';

const password = 'demo-turno-2026';
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const picture = { name: 'captura.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') };
const notes = { name: 'registro.txt', mimeType: 'text/plain', buffer: Buffer.from('Error 500') };
const empty = { name: 'vacío.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) };

describePages('sending a ticket', () => {
  let app: BuiltApp;
  let browser: Browser;

  const bruno = async () => {
    const credentials = { email: 'bruno@cafebruno.example', password };
    return app.http.as((await app.http.post('/api/v1/sessions', credentials)).body.accessToken);
  };

  const signsInAgain = async ({ page }: Visitor) => {
    await page.fill('#email', 'bruno@cafebruno.example');
    await page.fill('#password', password);
    await page.click('main button.button');
  };

  const comes = async (visit: Parameters<typeof Visitor.come>[2] = {}, locale = 'es') => {
    const visitor = await Visitor.come(browser, app.url, visit);
    await visitor.signsIn('bruno@cafebruno.example', password, locale);
    return visitor;
  };

  /** A topic that asks for nothing that must be said. */
  const types = async (
    { page }: Visitor,
    subject: string,
    body = `${subject}. Lo veo en la portada desde ayer.`,
  ) => {
    await page.selectOption('#categorySlug', 'marketing');
    await page.fill('#subject', subject);
    await page.fill('#body', body);
  };

  const goesOn = async ({ page }: Visitor) => {
    await page.locator('main form button[value=continue]').last().click();
    await page.waitForURL('**/tickets/nuevo/revisar?**');
  };

  const sends = async ({ page }: Visitor, to = '**/recibido') => {
    await page.locator('form[action$=enviar] button.button').click();
    await page.waitForURL(to);
  };

  const drafts = async () => (await (await bruno()).get('/api/v1/drafts')).body.items.length as number;

  beforeAll(async () => {
    // The way to the till and back is made of full addresses, which hold the port.
    const port = await freePort();
    const env = { TURNO_DEMO: '1', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
    [app, browser] = await Promise.all([startBuilt(env), startBrowser()]);
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await app.stop();
  });

  it.each([
    ['es', true],
    ['es', false],
    ['en', true],
    ['en', false],
  ] as const)(
    'asks for what the topic needs and takes files, in %s (script: %s)',
    async (locale, script) => {
      const visitor = await comes({ script }, locale);
      const { page } = visitor;
      await page.goto(`/${locale}/tickets/nuevo`);
      await page.selectOption('#categorySlug', 'pedidos');
      const subject = `Un pedido a medias ${locale} ${script}`;
      await page.fill('#subject', subject);
      await page.fill('#body', 'El pedido sigue pendiente aunque la clienta ya lo pagó.');
      if (!script) await page.click('button[value=topic]');
      await page.fill('#fact-order_number', '4521');
      await page.setInputFiles('#fileIds', [picture, empty, notes]);
      if (!script) await page.click('button[value=attach]');
      await page.locator('main .error').first().waitFor();
      expect(await page.locator('main .error').first().textContent()).toContain('vacío.txt');
      await page.locator('.attached li', { hasText: 'registro.txt' }).locator('button').click();
      await page.waitForURL('**borrador=**');
      expect(await page.locator('.attached button').count()).toBe(1);
      expect(await page.inputValue('#subject')).toBe(subject);
      expect(await page.inputValue('#fact-order_number')).toBe('4521');
      await goesOn(visitor);
      expect(await page.locator('main .panel').first().textContent()).toMatch(/4521.*captura\.png/s);
      await sends(visitor);

      const reference = (await page.locator('main .reference').textContent()) ?? '';
      const { body: ticket } = await (await bruno()).get(`/api/v1/tickets/${reference}`);
      expect(ticket.messages[0].files).toMatchObject([{ name: 'captura.png', type: 'image/png' }]);
      await page.goBack();
      expect(await visitor.heading()).toMatch(/Ya lo ha enviado|You have sent this already/);
      expect(await drafts()).toBe(0);
      expect(visitor.complaints).toEqual([]);
      await visitor.leaves();
    },
    30_000,
  );

  it.each([true, false])(
    'asks for the facts of a topic before it checks, and only once (script: %s)',
    async (script) => {
      const visitor = await comes({ script });
      const { page } = visitor;
      await page.goto('/es/tickets/nuevo');
      await page.selectOption('#categorySlug', 'pedidos');
      await page.fill('#subject', `Sin número ${script}`);
      await page.fill('#body', 'Un pedido sigue pendiente aunque ya está pagado.');
      if (script) await page.locator('#fact-order_number').waitFor();
      else {
        await page.locator('main form button[value=continue]').last().click();
        await page.waitForURL('**hecho=datos**');
      }
      await goesOn(visitor);
      const hint = page.locator('main .panel li a').first();
      expect(await hint.textContent()).toContain('pedido');
      await hint.click();
      expect(page.url()).toMatch(/#fact-order_number$/);
      await page.fill('#fact-order_number', '99');
      await goesOn(visitor);
      expect(await page.locator('main .panel').first().textContent()).toContain('99');
      await sends(visitor);
      await visitor.leaves();
    },
    30_000,
  );

  it.each([true, false])(
    'loses no word when the session ends, nor on the way to another device (script: %s)',
    async (script) => {
      const visitor = await comes({ script });
      const { page } = visitor;
      const subject = `Se acaba la sesión ${script}`;
      await page.goto('/es/tickets/nuevo');
      await types(visitor, subject);
      await page.locator('button[value=save]').click();
      await page.waitForURL('**hecho=guardado**');

      const other = await comes({ script: false, width: 360 });
      await other.page.goto('/es/tickets/nuevo');
      await other.page.getByRole('link', { name: `Seguir con «${subject}»` }).click();
      expect(await other.page.inputValue('#subject')).toBe(subject);
      await other.leaves();

      await page.fill('#body', 'Lo último que escribí antes de que se acabara.');
      await visitor.context.clearCookies();
      await page.locator('main form button[value=continue]').last().click();
      await page.waitForURL('**/entrar?next=**');
      await signsInAgain(visitor);
      await page.waitForURL('**/revisar?**');
      expect(await page.locator('main .panel').first().textContent()).toContain('Lo último que escribí');
      expect(await drafts()).toBe(1);
      await visitor.context.clearCookies();
      await page.locator('form[action$=enviar] button.button').click();
      await page.waitForURL('**/entrar?next=**');
      await signsInAgain(visitor);
      await page.waitForURL('**/revisar?**');
      await sends(visitor);
      expect(await drafts()).toBe(0);

      // The same for a message of a ticket.
      await page.click('main a.button-plain');
      await page.fill('#body', 'Y una cosa más.');
      await visitor.context.clearCookies();
      await page.click('main button[value=message]');
      await page.waitForURL('**/entrar?next=**');
      await signsInAgain(visitor);
      await page.waitForURL('**/tickets/T-**');
      expect(await page.inputValue('#body')).toBe('Y una cosa más.');
      await visitor.leaves();
    },
    30_000,
  );

  it('tells what is wrong beside its field, focused, and keeps all that was typed', async () => {
    const visitor = await comes();
    const { page } = visitor;
    await page.goto('/es/tickets/nuevo');
    await page.fill('#body', 'Un texto sin asunto ni tema.');
    await goesOn(visitor);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.evaluate('document.activeElement.className')).toBe('error-summary');
    await page.locator('.error-summary a').first().click();
    expect(await page.evaluate('document.activeElement.id')).toBe('categorySlug');
    await types(visitor, 'Ahora con asunto', await page.inputValue('#body'));
    await goesOn(visitor);
    await sends(visitor);
    await visitor.leaves();
  }, 30_000);

  it('sends several questions apart, and adds a repeat to its ticket', async () => {
    const visitor = await comes({ script: false });
    const { page } = visitor;
    await page.goto('/es/tickets/nuevo');
    const one = '¿Por qué no llegan los correos de confirmación a mis clientes?';
    await types(visitor, 'Dos cosas distintas', `${one}\n\n¿Cómo cambio el color del menú de la portada?`);
    await page.setInputFiles('#fileIds', [picture]);
    await goesOn(visitor);
    expect(await page.locator('.offers .aside').count()).toBe(2);
    await page.check('[name=split][value=apart]');
    await sends(visitor, '**hecho=varios');
    expect(await page.locator('main .rows > li').count()).toBeGreaterThan(1);

    await page.goto('/es/tickets/nuevo');
    await types(
      visitor,
      'Dos urgencias',
      '¿Por qué nadie puede pagar?\n\n¿Cómo recupero la portada borrada?',
    );
    await goesOn(visitor);
    await page.check('[name=split][value=apart]');
    await page.check('#level-premium');
    await sends(visitor, '**/cuenta/pagos?hecho=varios');
    expect(await page.locator('main .rows a[href$="/pago"]').count()).toBe(2);

    await page.goto('/es/tickets/nuevo');
    await types(visitor, 'No llegan los correos', one);
    await page.setInputFiles('#fileIds', [notes]);
    await goesOn(visitor);
    await page.locator('form[action$=anadir] button').first().click();
    await page.waitForURL('**hecho=anadido');
    const thread = page.locator('.thread > li');
    expect(await thread.count()).toBe(2);
    expect(await thread.first().textContent()).toContain('captura.png');
    expect(await thread.last().textContent()).toContain('registro.txt');
    await page.goBack();
    expect(await visitor.heading()).toBe('Ya lo ha enviado');
    expect(await drafts()).toBe(0);
    await visitor.leaves();
  }, 30_000);

  it.each([true, false])(
    'is paid for at the till and goes on from there, once (script: %s)',
    async (script) => {
      const visitor = await comes({ script }, 'en');
      const { page } = visitor;
      await page.goto('/en/tickets/nuevo');
      await types(visitor, `Nobody can pay ${script}`, `Every payment fails since this morning, ${script}.`);
      await goesOn(visitor);
      await page.check('#level-premium');
      await sends(visitor, '**/pago');
      await page.locator('main a.button').first().click();
      await page.waitForURL('**/sandbox/payments/**');
      await page.locator('form[action$="outcome=declined"] button').click();
      await page.waitForURL('**/en/tickets/T-*/recibido');
      await page.locator('form[action$=prioridad] button').click();
      await page.waitForURL('**/pago');
      await page.locator('main a.button').first().click();
      await page.locator('form[action$="outcome=paid"] button').click();
      await page.waitForURL('**/en/tickets/T-*/recibido');
      const paid = page.url();
      await page.goBack();
      expect(await page.locator('form').count()).toBe(0);
      await page.locator('main a').click();
      await page.waitForURL(paid);
      await page.goto(paid.replace('/recibido', '/pago'));
      expect(page.url()).toBe(paid);
      const purchases = (await (await bruno()).get('/api/v1/purchases')).body.items;
      const ofThis = purchases.filter((each: { reference: string }) => paid.includes(each.reference));
      expect(ofThis.map(({ status }: { status: string }) => status)).toEqual(['paid', 'failed']);
      await page.locator('.panel a').click();
      const receipt = await page.locator('table.receipt').textContent();
      expect(receipt).toMatch(/Seller.*Buyer.*Café Bruno.*bruno@cafebruno\.example/s);
      await page.goto('/en/cuenta/pagos');
      await page.locator('main .rows a').first().click();
      await page.waitForURL('**/en/tickets/T-*');
      expect(visitor.complaints).toEqual([]);
      await visitor.leaves();
    },
    30_000,
  );

  it('needs a keyboard alone, from the topic to the reference; Enter in a choice sends', async () => {
    const visitor = await comes();
    const { page } = visitor;
    const { keyboard } = page;
    const reach = async (selector: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await keyboard.press('Tab');
        if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
      }
      throw new Error(`No way to ${selector} by the Tab key`);
    };
    await page.goto('/es/tickets/nuevo');
    await reach('#categorySlug');
    await keyboard.type('Marketing');
    await reach('#body');
    await keyboard.type('Con el teclado solo: la portada no enseña el banner nuevo.');
    await keyboard.press('Shift+Tab');
    await keyboard.type('Todo con el teclado');
    await keyboard.press('Enter');
    await page.waitForURL('**/tickets/nuevo/revisar?**');
    await reach('#level-standard');
    await keyboard.press('Enter');
    await page.waitForURL('**/recibido');
    await reach('main a.button-plain');
    await keyboard.press('Enter');
    await page.locator('.thread').waitFor();
    expect(await visitor.heading()).toBe('Todo con el teclado');
    await visitor.leaves();
  }, 30_000);

  it('keeps what is typed, takes a pasted screenshot, and sends a reply with a file', async () => {
    const visitor = await comes();
    const { page } = visitor;
    await page.goto('/es/tickets/nuevo');
    const saved = page.waitForResponse('**/guardar?**');
    await types(visitor, 'Se guarda solo');
    expect((await saved).status()).toBe(201);
    await page.locator('[data-said]', { hasText: 'Borrador guardado' }).waitFor();
    await page.evaluate(`{
      const bytes = Uint8Array.from(atob('${dot}'), (each) => each.charCodeAt(0));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([bytes], 'image.png', { type: 'image/png' }));
      const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.getElementById('body').dispatchEvent(paste);
    }`);
    await page.locator('.attached button').waitFor();
    await goesOn(visitor);
    await sends(visitor);
    await page.click('main a.button-plain');
    await page.fill('#body', 'Otra captura.');
    // Sent before the file has arrived: the message waits for it.
    await page.setInputFiles('#fileIds', [picture]);
    await page.click('main button[value=message]');
    await page.waitForURL('**hecho=enviado');
    expect(await page.locator('.thread a[href^="/api/v1/files/"]').count()).toBe(2);
    expect(visitor.complaints).toEqual([]);
    await visitor.leaves();
  }, 30_000);

  it.each([
    ['light', 1280],
    ['light', 360],
    ['dark', 1280],
    ['dark', 360],
    ['light', 320],
  ] as const)(
    'has no barriers in %s at %i px, and is small',
    async (scheme, width) => {
      const visitor = await comes({ scheme, width });
      const { page } = visitor;
      const looks = async () => {
        const at = page.url();
        expect([at, await barriers(page)]).toEqual([at, []]);
        expect([at, await overflow(page)]).toEqual([at, 0]);
        if (width === 320) expect([at, await smallTargets(page)]).toEqual([at, []]);
        expect([at, (await weight(page)) <= 15 * 1024]).toEqual([at, true]);
      };
      await page.goto('/es/tickets/nuevo');
      await page.selectOption('#categorySlug', 'metodos-de-pago');
      await page.fill('#body', 'x');
      await page.setInputFiles('#fileIds', [picture, empty]);
      await page.locator('.attached .error').waitFor();
      expect(await page.locator('#photo').isVisible()).toBe(width < 500);
      await looks();
      await goesOn(visitor);
      await looks();
      await page.goto('/es/tickets/nuevo');
      await looks();
      const two = `¿Cómo cambio el color del menú ${width}?\n\n¿Por qué no llegan los correos a ${scheme}?`;
      await types(visitor, `Dos cosas ${scheme} ${width}`, two);
      await goesOn(visitor);
      await looks();
      await page.check('#level-premium');
      await sends(visitor, '**/pago');
      await looks();
      await page.goBack();
      await looks();
      await page.goForward();
      await page.locator('main a.button').first().click();
      await page.locator('form[action$="outcome=declined"] button').click();
      await page.waitForURL('**/recibido');
      await looks();
      await page.click('main a.button-plain');
      await looks();
      await page.goto('/es/contacto');
      await looks();
      await page.goto('/es/tickets/nuevo?borrador=no-existe');
      await looks();
      expect(visitor.complaints).toEqual([]);
      await visitor.leaves();
    },
    60_000,
  );
});
