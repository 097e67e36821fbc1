import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { distFolder } from '../support/start-built';
import { join } from 'node:path';

const executablePath = process.env.TURNO_TEST_BROWSER ?? '/usr/bin/chromium';
const canRun = existsSync(executablePath) && existsSync(join(distFolder, 'src/main.js'));

/** `describe` with a browser. Without one, or without a build, it says loudly that nothing was proved. */
export function describePages(name: string, tests: () => void): void {
  if (canRun) return describe(name, tests);
  process.stderr.write(`SKIPPED: "${name}" needs a build and a browser at ${executablePath}.\n`);
  describe.skip(name, tests);
}

export function startBrowser(): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];
  const plain = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  return chromium.launch({ executablePath, args: [...plain, ...quiet] });
}

interface Visit {
  width?: number;
  scheme?: 'light' | 'dark';
  script?: boolean;
}

/** A person in front of a browser; what the pages complain about is kept. */
export class Visitor {
  /** What the console said: errors, and what the content policy refused. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      const isRefusal = message.type() === 'error' && !/status of 4\d\d/.test(message.text());
      if (isRefusal) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    // Something that was written has run.
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
  }

  static async come(browser: Browser, baseURL: string, visit: Visit = {}): Promise<Visitor> {
    const { width = 1280, scheme = 'light', script = true } = visit;
    const context = await browser.newContext({
      baseURL,
      viewport: { width, height: 900 },
      // Below this it is a telephone.
      hasTouch: width < 500,
      colorScheme: scheme,
      javaScriptEnabled: script,
      locale: 'es-ES',
      reducedMotion: 'reduce',
    });
    return new Visitor(context, await context.newPage());
  }

  async signsIn(email: string, password: string, locale = 'es'): Promise<void> {
    await this.page.goto(`/${locale}/entrar`);
    await this.page.fill('#email', email);
    await this.page.fill('#password', password);
    await Promise.all([
      this.page.waitForURL((address) => !address.pathname.endsWith('/entrar')),
      this.page.click('main button.button'),
    ]);
  }

  async heading(): Promise<string> {
    return (await this.page.locator('h1').first().textContent()) ?? '';
  }

  leaves(): Promise<void> {
    return this.context.close();
  }
}
