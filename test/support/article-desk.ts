import { anAgent, withAdmin, type Agent } from './actors';
import type { RunningApp } from './boot';
import type { Answer, HttpClient } from './http-client';
import { startApp } from './start-app';

export const articles = '/api/v1/staff/articles';
const dayMs = 86_400_000;

export const draft = {
  kind: 'documentation',
  categorySlug: 'envios',
  locale: 'es',
  title: 'Enviar a las islas',
  summary: 'Zonas y precios.',
  body: '## Zonas\n\nCree una zona.\n\n## Precios\n\nPonga un precio.',
};

/** A desk with an agent who writes articles and a supervisor who publishes them. */
export class ArticleDesk {
  /** Articles begun so far; each has the number of its own in its title. */
  made = 0;

  private constructor(
    readonly app: RunningApp,
    readonly marta: Agent,
    readonly sergio: Agent,
  ) {}

  static async open(env: Record<string, string> = {}): Promise<ArticleDesk> {
    const app = await startApp({ env: { ...withAdmin, ...env } });
    return new ArticleDesk(app, await anAgent(app, 'Marta'), await anAgent(app, 'Sergio', 'supervisor'));
  }

  async make(more: object = {}): Promise<Answer['body']> {
    this.made += 1;
    const title = `${draft.title} ${this.made}`;
    const { status, body } = await this.marta.http.post(articles, { ...draft, title, ...more });
    expect([status, body.code]).toEqual([201, undefined]);
    return body;
  }

  publish(slug: string, more: object = {}): Promise<Answer> {
    return this.sergio.http.put(`${articles}/${slug}/publication`, { state: 'published', ...more });
  }

  readers(slug: string, more = ''): Promise<Answer> {
    return this.app.http.get(`/api/v1/articles/${slug}${more}`);
  }

  write(http: HttpClient, slug: string, basedOn: number, words: object): Promise<Answer> {
    const { locale, title, summary, body } = draft;
    return http.put(`${articles}/${slug}`, { basedOn, texts: [{ locale, title, summary, body, ...words }] });
  }

  async inDays(days: number): Promise<string> {
    return new Date(Date.parse(await this.app.clock.now()) + days * dayMs).toISOString();
  }
}
