import { describePages } from './pages';
import { barriers, overflow, smallTargets, weight } from './standards';
import { TicketWriter } from './ticket-writer';

const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const picture = { name: 'captura.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') };
const notes = { name: 'registro.txt', mimeType: 'text/plain', buffer: Buffer.from('Error 500') };
const empty = { name: 'vacío.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) };

describePages('sending a ticket', () => {
  let bruno: TicketWriter;

  beforeAll(async () => {
    bruno = await TicketWriter.begin();
  }, 30_000);
  afterAll(() => bruno.end());

  it.each([
    ['es', true],
    ['es', false],
    ['en', true],
    ['en', false],
  ] as const)(
    'asks for what the topic needs and takes files, in %s (script: %s)',
    async (locale, script) => {
      const visitor = await bruno.comes({ script }, locale);
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
      await page.waitForURL(/borrador=.*#fileIds$/);
      expect(await page.locator('.attached button').count()).toBe(1);
      expect(await page.inputValue('#subject')).toBe(subject);
      expect(await page.inputValue('#fact-order_number')).toBe('4521');
      await bruno.goesOn(visitor);
      expect(await page.locator('main .panel').first().textContent()).toMatch(/4521.*captura\.png/s);
      await bruno.sends(visitor);

      const reference = (await page.locator('main .reference').textContent()) ?? '';
      const { body: ticket } = await (await bruno.http()).get(`/api/v1/tickets/${reference}`);
      expect(ticket.messages[0].files).toMatchObject([{ name: 'captura.png', type: 'image/png' }]);
      await page.goBack();
      expect(await visitor.heading()).toMatch(/Ya lo ha enviado|You have sent this already/);
      expect(await bruno.drafts()).toHaveLength(0);
      expect(visitor.complaints).toEqual([]);
      await visitor.leaves();
    },
    30_000,
  );

  it.each([true, false])(
    'asks for the facts of a topic before it checks, and only once (script: %s)',
    async (script) => {
      const visitor = await bruno.comes({ script });
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
      await bruno.goesOn(visitor);
      const hint = page.locator('main .panel li a').first();
      expect(await hint.textContent()).toContain('pedido');
      await hint.click();
      expect(page.url()).toMatch(/#fact-order_number$/);
      await page.fill('#fact-order_number', '99');
      await bruno.goesOn(visitor);
      expect(await page.locator('main .panel').first().textContent()).toContain('99');
      await bruno.sends(visitor);
      await visitor.leaves();
    },
    30_000,
  );

  it('sends several questions apart, and adds a repeat to its ticket', async () => {
    const visitor = await bruno.comes({ script: false });
    const { page } = visitor;
    await page.goto('/es/tickets/nuevo');
    const one = '¿Por qué no llegan los correos de confirmación a mis clientes?';
    await bruno.types(
      visitor,
      'Dos cosas distintas',
      `${one}\n\n¿Cómo cambio el color del menú de la portada?`,
    );
    await page.setInputFiles('#fileIds', [picture]);
    await bruno.goesOn(visitor);
    expect(await page.locator('.offers .aside').count()).toBe(2);
    await page.check('[name=split][value=apart]');
    await bruno.sends(visitor, '**hecho=varios');
    expect(await page.locator('main .rows > li').count()).toBeGreaterThan(1);

    await page.goto('/es/tickets/nuevo');
    await bruno.types(
      visitor,
      'Dos urgencias',
      '¿Por qué nadie puede pagar?\n\n¿Cómo recupero la portada borrada?',
    );
    await bruno.goesOn(visitor);
    await page.check('[name=split][value=apart]');
    await page.check('#level-premium');
    await bruno.sends(visitor, '**/cuenta/pagos?hecho=varios');
    expect(await page.locator('main .rows a[href$="/pago"]').count()).toBe(2);

    await page.goto('/es/tickets/nuevo');
    await bruno.types(visitor, 'No llegan los correos', one);
    await page.setInputFiles('#fileIds', [notes]);
    await bruno.goesOn(visitor);
    await page.locator('form[action$=anadir] button').first().click();
    await page.waitForURL('**hecho=anadido');
    const thread = page.locator('.thread > li');
    expect(await thread.count()).toBe(2);
    expect(await thread.first().textContent()).toContain('captura.png');
    expect(await thread.last().textContent()).toContain('registro.txt');
    await page.goBack();
    expect(await visitor.heading()).toBe('Ya lo ha enviado');
    expect(await bruno.drafts()).toHaveLength(0);
    await visitor.leaves();
  }, 30_000);

  it.each([true, false])(
    'is paid for at the till and goes on from there, once (script: %s)',
    async (script) => {
      const visitor = await bruno.comes({ script }, 'en');
      const { page } = visitor;
      await page.goto('/en/tickets/nuevo');
      await bruno.types(
        visitor,
        `Nobody can pay ${script}`,
        `Every payment fails since this morning, ${script}.`,
      );
      await bruno.goesOn(visitor);
      await page.check('#level-premium');
      await bruno.sends(visitor, '**/pago');
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
      const purchases = (await (await bruno.http()).get('/api/v1/purchases')).body.items;
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
    const visitor = await bruno.comes();
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

  it.each([
    ['light', 1280],
    ['light', 360],
    ['dark', 1280],
    ['dark', 360],
    ['light', 320],
  ] as const)(
    'has no barriers in %s at %i px, and is small',
    async (scheme, width) => {
      const visitor = await bruno.comes({ scheme, width });
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
      await bruno.goesOn(visitor);
      await looks();
      await page.goto('/es/tickets/nuevo');
      await looks();
      const two = `¿Cómo cambio el color del menú ${width}?\n\n¿Por qué no llegan los correos a ${scheme}?`;
      await bruno.types(visitor, `Dos cosas ${scheme} ${width}`, two);
      await bruno.goesOn(visitor);
      await looks();
      await page.check('#level-premium');
      await bruno.sends(visitor, '**/pago');
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
