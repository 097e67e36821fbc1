import type { RunningApp } from './boot';
import type { Answer, HttpClient } from './http-client';

const password = 'camino-largo-al-mar';

/** Somebody who reads pages without a browser: keeps the cookie, and sends forms as they stand on the page. */
export class PageReader {
  private constructor(private readonly http: HttpClient) {}

  static async signedIn(app: RunningApp, email: string): Promise<PageReader> {
    return new PageReader(PageReader.nobody(app).http.with(await PageReader.cookieOf(app, email)));
  }

  /** The header by which a browser shows who has signed in to the pages. */
  static async cookieOf(app: RunningApp, email: string): Promise<{ cookie: string }> {
    const answer = await PageReader.nobody(app).send('/es/entrar', { email, password });
    return { cookie: answer.headers.get('set-cookie')?.split(';', 1)[0] ?? '' };
  }

  /** A person who has not signed in, or whose session has ended. */
  static nobody(app: RunningApp): PageReader {
    return new PageReader(app.http.with({ origin: app.http.url, 'sec-fetch-site': 'same-origin' }));
  }

  get(path: string): Promise<Answer> {
    return this.http.get(path);
  }

  /** A form without files. */
  send(path: string, fields: Record<string, string>): Promise<Answer> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.http.post(path, String(new URLSearchParams(fields)), type);
  }

  /** A form with files, whose token stands in its address. */
  sendFiles(
    path: string,
    fields: Record<string, string>,
    files: Record<string, string> = {},
  ): Promise<Answer> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const [name, bytes] of Object.entries(files)) form.append('files', new Blob([bytes]), name);
    return this.http.post(path, form);
  }
}

/** The hidden fields of a page's main form, `action` included: what a browser sends along. */
export function formOf(page: Answer, action: RegExp): { action: string; fields: Record<string, string> } {
  const html = String(page.body);
  const form = [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].find(
    ([, address = '']) => action.test(address),
  );
  if (!form) throw new Error(`${page.status}: no form for ${String(action)} in ${html.slice(0, 400)}`);
  const hidden = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  return { action: (form[1] ?? '').replaceAll('&amp;', '&'), fields };
}
