import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { QueryBus } from '@nestjs/cqrs';
import { exportFolder } from '../../src/knowledge/folder-export';
import { importFolder } from '../../src/knowledge/folder-import';
import { Commands } from '../../src/platform/commands';
import { sql } from '../../src/platform/database/sql';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import { anAgent, withAdmin, type Agent } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';

describe('a folder of Markdown', () => {
  let app: RunningApp;
  let sergio: Agent;
  let folder: string;
  beforeEach(async () => {
    app = await startApp({ env: withAdmin });
    sergio = await anAgent(app, 'Sergio', 'supervisor');
    folder = mkdtempSync(join(tmpdir(), 'turno-folder-'));
  });
  afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const put = (files: Record<string, string>) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  const take = (from = folder, dryRun = false, into = app) => {
    const desk = {
      commands: into.get(Commands),
      queries: into.get(QueryBus),
      unit: into.get(UnitOfWork),
    };
    return importFolder(desk, from, { dryRun, locale: 'es', progress: () => undefined });
  };
  const article = async (slug: string) => (await app.http.get(`/api/v1/articles/${slug}`)).body;
  const manual = {
    'manual/README.md': '# El manual\n\nEmpiece por [los pagos](pagos/cobrar.md#con-tarjeta).',
    'manual/pagos/cobrar.md':
      '---\nsummary: Cómo cobrar.\nkind: faq\ntags: [TPV, datáfono]\npointsTo: manual\n---\n# Cobrar\n\n## Con tarjeta\n\nUn ornitorrinco.\n\n![foto](foto.png)',
    'manual/pagos/cobrar.en.md': '# Charging\n\nA card.',
    'manual/pagos/roto.md': '---\ntitle: x\nSin final',
    'manual/vacio.md': '\n\n',
  };

  it('becomes articles and nested categories, and what was left out is told with its reason', async () => {
    put(manual);
    const report = await take();
    expect(report.categories.added).toBe(2);
    expect(report.articles).toEqual({ added: 2, changed: 0, unchanged: 0 });
    expect(report.leftOut).toEqual([
      { path: 'manual/pagos/roto.md', says: 'its front matter does not end' },
      { path: 'manual/vacio.md', says: 'there is nothing to read in it' },
    ]);
    expect(report.remarks).toEqual([
      { path: 'manual/pagos/cobrar.md', says: 'shows foto.png, which is no file of the desk' },
    ]);
    expect(await article('cobrar')).toMatchObject({
      title: 'Cobrar',
      summary: 'Cómo cobrar.',
      kind: 'faq',
      locales: ['es', 'en'],
      pointsTo: { slug: 'manual' },
    });
    expect((await article('manual')).bodyHtml).toContain('href="/ayuda/cobrar#s-con-tarjeta"');
    const categories = (await app.http.get('/api/v1/categories?q=pagos')).body.items;
    expect(categories).toContainEqual({ slug: 'pagos', title: 'Pagos', parent: 'manual', articles: 1 });
    expect((await app.http.get('/api/v1/search?q=datafono')).body.items[0].slug).toBe('cobrar');
  });

  it('is taken once however often it is imported, and only what changed makes a revision', async () => {
    put(manual);
    await take();
    expect((await take()).articles).toEqual({ added: 0, changed: 0, unchanged: 2 });
    put({ 'manual/pagos/cobrar.md': manual['manual/pagos/cobrar.md'].replace('ornitorrinco', 'castor') });
    expect((await take()).articles).toEqual({ added: 0, changed: 1, unchanged: 1 });
    expect((await article('cobrar')).bodyHtml).toContain('castor');
    const [{ count } = { count: 0 }] = await app.sql<{ count: number }>(
      sql`SELECT count(*) AS count FROM knowledge_revision r JOIN knowledge_article a ON a.id = r.article_id
          WHERE a.slug = 'cobrar'`,
    );
    expect(count).toBe(3);
  });

  it('shows in a dry run what would come of it, and changes nothing', async () => {
    put(manual);
    const before = await app.sql(sql`SELECT count(*) AS n FROM platform_event`);
    const report = await take(folder, true);
    expect(report.articles.added).toBe(2);
    expect((await app.http.get('/api/v1/articles/cobrar')).status).toBe(404);
    expect(await app.sql(sql`SELECT count(*) AS n FROM platform_event`)).toEqual(before);
    expect((await take()).articles.added).toBe(2);
  });

  it('gives two pages of one name in different folders each a slug of its own', async () => {
    put({ 'a/intro.md': '# Uno\n\nx', 'b/intro.md': '# Dos\n\ny' });
    expect((await take()).articles.added).toBe(2);
    expect([(await article('a-intro')).title, (await article('b-intro')).title]).toEqual(['Uno', 'Dos']);
    expect((await take()).articles.unchanged).toBe(2);
  });

  it('is written back so that another desk makes the same of it, byte by byte', async () => {
    await changeEverything(app, sergio);
    const written = join(folder, 'first');
    const told = await exportFolder(app.get(QueryBus), written, () => undefined);
    expect(told.articles).toBeGreaterThan(80);
    await expect(exportFolder(app.get(QueryBus), written, () => undefined)).rejects.toThrow('not empty');
    expect((await take(written)).articles).toMatchObject({ added: 0, changed: 0 });

    const other = await startApp({ env: withAdmin });
    try {
      await other.sql(sql`DELETE FROM knowledge_article`);
      for (const table of ['article_text', 'revision', 'category', 'former_slug']) {
        await emptied(other, table);
      }
      const report = await take(written, false, other);
      expect([report.leftOut, report.remarks]).toEqual([[], []]);
      const again = join(folder, 'second');
      await exportFolder(other.get(QueryBus), again, () => undefined);
      expect(filesOf(again)).toEqual(filesOf(written));
    } finally {
      await other.close();
    }
  });

  /** Documentation of packages: real Markdown that nobody wrote for us. */
  const packages = ['marked', 'luxon', 'fast-check', 'prettier', 'pino', 'pg', 'helmet', 'passport'].map(
    (name) => join(__dirname, '../../node_modules', name),
  );

  it('may be the documentation of others: all of it is taken or left out, and taken once', async () => {
    for (const from of packages.filter(existsSync)) {
      const report = await take(from);
      const { added, changed } = report.articles;
      expect(added + changed + report.leftOut.length).toBeGreaterThan(0);
      expect(await take(from)).toMatchObject({
        articles: { added: 0, changed: 0, unchanged: added + changed },
      });
    }
  });
});

const emptied = (app: RunningApp, table: string) => {
  if (table === 'article_text') return app.sql(sql`DELETE FROM knowledge_article_text`);
  if (table === 'revision') return app.sql(sql`DELETE FROM knowledge_revision`);
  if (table === 'category') return app.sql(sql`DELETE FROM knowledge_category`);
  return app.sql(sql`DELETE FROM knowledge_former_slug`);
};

/** One article in every condition that there is. */
async function changeEverything(app: RunningApp, { http }: Agent): Promise<void> {
  const at = (slug: string, more = '') => `/api/v1/staff/articles/${slug}${more}`;
  const version = async (slug: string) => (await http.get(at(slug))).body.version;
  const done = async (answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(JSON.stringify(body));
  };
  const text = (locale: string, body: string) => ({
    locale,
    title: `"Título" [raro]: ${locale} #1`,
    summary: '',
    body,
  });
  const draft = {
    kind: 'faq',
    categorySlug: 'envios',
    ...text('es', '    código\n\n---\n\ntítulo: sí\n---'),
  };
  await done(
    http.post(at('').slice(0, -1), { ...draft, slug: 'un-borrador', pointsTo: 'subir-el-logotipo' }),
  );
  await done(
    http.post(at('').slice(0, -1), { ...draft, slug: 'solo-en', locale: 'en', related: ['un-borrador'] }),
  );
  await done(http.put(at('solo-en', '/publication'), { state: 'published' }));
  await done(http.post(at('').slice(0, -1), { ...draft, slug: 'programado' }));
  await done(http.put(at('programado', '/publication'), { state: 'published', at: '2027-01-01T00:00:00Z' }));
  const logo = 'subir-el-logotipo';
  await done(
    http.put(at(logo), { basedOn: await version(logo), texts: [text('en', 'Logo.'), text('es', 'Otro.')] }),
  );
  const dns = 'cuanto-tarda-un-cambio-de-dns';
  await done(
    http.put(at(dns), { basedOn: await version(dns), slug: 'dns', keywords: ['a, b', '"c"', '[d]'] }),
  );
  await done(http.put(at('crear-un-formulario', '/publication'), { state: 'archived' }));
  const titles = { es: 'Aduanas: todo', en: 'Customs' };
  await done(http.post('/api/v1/staff/categories', { titles, parent: 'envios', formerNames: ['x: y', 'z'] }));
  await app.clock.tick();
}

function filesOf(folder: string, below = ''): Record<string, string> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(join(folder, below)).sort()) {
    const path = join(below, name);
    if (statSync(join(folder, path)).isDirectory()) Object.assign(files, filesOf(folder, path));
    else files[path] = readFileSync(join(folder, path), 'utf8');
  }
  return files;
}
