import { describePages } from './pages';
import { TicketWriter } from './ticket-writer';

const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const picture = { name: 'captura.png', mimeType: 'image/png', buffer: Buffer.from(dot, 'base64') };

describePages('a ticket that is being written', () => {
  let bruno: TicketWriter;

  beforeAll(async () => {
    bruno = await TicketWriter.begin();
  }, 30_000);
  afterAll(() => bruno.end());

  it.each([true, false])(
    'loses no word when the session ends, nor on the way to another device (script: %s)',
    async (script) => {
      const visitor = await bruno.comes({ script });
      const { page } = visitor;
      const subject = `Se acaba la sesión ${script}`;
      await page.goto('/es/tickets/nuevo');
      await bruno.types(visitor, subject);
      await page.locator('button[value=save]').click();
      await page.waitForURL('**hecho=guardado**');

      const other = await bruno.comes({ script: false, width: 360 });
      await other.page.goto('/es/tickets/nuevo');
      await other.page.getByRole('link', { name: `Seguir con «${subject}»` }).click();
      expect(await other.page.inputValue('#subject')).toBe(subject);
      await other.leaves();

      await page.fill('#body', 'Lo último que escribí antes de que se acabara.');
      await visitor.context.clearCookies();
      await page.locator('main form button[value=continue]').last().click();
      await page.waitForURL('**/entrar?next=**');
      await bruno.signsInAgain(visitor);
      await page.waitForURL('**/revisar?**');
      expect(await page.locator('main .panel').first().textContent()).toContain('Lo último que escribí');
      expect(await bruno.drafts()).toHaveLength(1);
      await visitor.context.clearCookies();
      await page.locator('form[action$=enviar] button.button').click();
      await page.waitForURL('**/entrar?next=**');
      await bruno.signsInAgain(visitor);
      await page.waitForURL('**/revisar?**');
      await bruno.sends(visitor);
      expect(await bruno.drafts()).toHaveLength(0);

      // The same for a message of a ticket.
      await page.click('main a.button-plain');
      await page.fill('#body', 'Y una cosa más.');
      await visitor.context.clearCookies();
      await page.click('main button[value=message]');
      await page.waitForURL('**/entrar?next=**');
      await bruno.signsInAgain(visitor);
      await page.waitForURL('**/tickets/T-**');
      expect(await page.inputValue('#body')).toBe('Y una cosa más.');
      await visitor.leaves();
    },
    30_000,
  );

  it('tells what is wrong beside its field, focused, and keeps all that was typed', async () => {
    const visitor = await bruno.comes();
    const { page } = visitor;
    await page.goto('/es/tickets/nuevo');
    await page.fill('#body', 'Un texto sin asunto ni tema.');
    await bruno.goesOn(visitor);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.evaluate('document.activeElement.className')).toBe('error-summary');
    await page.locator('.error-summary a').first().click();
    expect(await page.evaluate('document.activeElement.id')).toBe('categorySlug');
    await bruno.types(visitor, 'Ahora con asunto', await page.inputValue('#body'));
    await bruno.goesOn(visitor);
    await bruno.sends(visitor);
    await visitor.leaves();
  }, 30_000);

  it('keeps what is typed, takes a pasted screenshot, and sends a reply with a file', async () => {
    const visitor = await bruno.comes();
    const { page } = visitor;
    await page.goto('/es/tickets/nuevo');
    const saved = page.waitForResponse('**/guardar?**');
    await bruno.types(visitor, 'Se guarda solo');
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
    await bruno.goesOn(visitor);
    await bruno.sends(visitor);
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

  it('is kept twice when two devices write in it, is told so, and goes on after going back', async () => {
    const [computer, telephone] = [await bruno.comes(), await bruno.comes({ width: 360 })];
    const saves = async ({ page }: typeof computer, body: string) => {
      const saved = page.waitForResponse('**/guardar?**');
      await page.fill('#body', body);
      expect((await saved).status()).toBe(201);
    };
    const bodies = async () => (await bruno.drafts()).map(({ body }) => body);
    const notice = computer.page.locator('p.notice-warn');
    await computer.page.goto('/es/tickets/nuevo');
    await bruno.types(computer, 'En dos aparatos');
    await saves(computer, 'Desde el ordenador.');
    await telephone.page.goto('/es/tickets/nuevo');
    await telephone.page.getByRole('link', { name: 'En dos aparatos' }).click();
    await telephone.page.waitForURL('**borrador=**');
    await saves(telephone, 'Desde el teléfono.');
    await saves(telephone, 'Desde el teléfono, y más.');
    expect(await notice.count()).toBe(0);

    await saves(computer, 'Desde el ordenador, y más.');
    await notice.waitFor();
    expect(await notice.textContent()).toContain('en otro dispositivo');
    await saves(computer, 'Desde el ordenador, y ya está.');
    expect(await bodies()).toEqual(['Desde el ordenador, y ya está.', 'Desde el teléfono, y más.']);

    await bruno.goesOn(computer);
    await computer.page.goBack();
    await saves(computer, 'Desde el ordenador, después de volver.');
    expect(await notice.count()).toBe(0);
    await bruno.goesOn(computer);
    await bruno.sends(computer);
    expect(await bodies()).toEqual(['Desde el teléfono, y más.']);
    for (const visitor of [computer, telephone]) {
      expect(visitor.complaints).toEqual([]);
      await visitor.leaves();
    }
  }, 30_000);
});
