import type { Browser } from 'playwright-core';
import { freePort } from '../support/free-port';
import type { HttpClient } from '../support/http-client';
import { startBuilt, type BuiltApp } from '../support/start-built';
import { startBrowser, Visitor } from './pages';

const credentials = { email: 'bruno@cafebruno.example', password: 'demo-turno-2026' };

/** Bruno, who writes tickets in a browser, and the desk that he writes to. */
export class TicketWriter {
  private constructor(
    private readonly app: BuiltApp,
    private readonly browser: Browser,
  ) {}

  static async begin(): Promise<TicketWriter> {
    // The way to the till and back is made of full addresses, which hold the port.
    const port = await freePort();
    const env = { TURNO_DEMO: '1', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` };
    const [app, browser] = await Promise.all([startBuilt(env), startBrowser()]);
    return new TicketWriter(app, browser);
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.app.stop();
  }

  /** What he reads over REST. */
  async http(): Promise<HttpClient> {
    return this.app.http.as((await this.app.http.post('/api/v1/sessions', credentials)).body.accessToken);
  }

  async drafts(): Promise<{ body: string }[]> {
    return (await (await this.http()).get('/api/v1/drafts')).body.items;
  }

  async comes(visit: Parameters<typeof Visitor.come>[2] = {}, locale = 'es'): Promise<Visitor> {
    const visitor = await Visitor.come(this.browser, this.app.url, visit);
    await visitor.signsIn(credentials.email, credentials.password, locale);
    return visitor;
  }

  async signsInAgain({ page }: Visitor): Promise<void> {
    await page.fill('#email', credentials.email);
    await page.fill('#password', credentials.password);
    await page.click('main button.button');
  }

  /** In a topic that asks for nothing that must be said. */
  async types(
    { page }: Visitor,
    subject: string,
    body = `${subject}. Lo veo en la portada desde ayer.`,
  ): Promise<void> {
    await page.selectOption('#categorySlug', 'marketing');
    await page.fill('#subject', subject);
    await page.fill('#body', body);
  }

  async goesOn({ page }: Visitor): Promise<void> {
    await page.locator('main form button[value=continue]').last().click();
    await page.waitForURL('**/tickets/nuevo/revisar?**');
  }

  async sends({ page }: Visitor, to = '**/recibido'): Promise<void> {
    await page.locator('form[action$=enviar] button.button').click();
    await page.waitForURL(to);
  }
}
