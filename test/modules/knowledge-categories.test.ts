import { anAgent, withAdmin, type Agent } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { PageReader } from '../support/page-reader';
import { startApp } from '../support/start-app';

const staff = '/api/v1/staff';

describe('the categories', () => {
  let app: RunningApp;
  let sergio: Agent;
  beforeAll(async () => {
    app = await startApp({ env: withAdmin });
    sergio = await anAgent(app, 'Sergio', 'supervisor');
  });
  afterAll(() => app.close());
  const categories = async () => (await sergio.http.get(`${staff}/categories`)).body.items;

  it('are ordered by hand and lie in each other, in both languages', async () => {
    const titles = { es: 'Fronteras', en: 'Borders' };
    const made = await sergio.http.post(`${staff}/categories`, { titles, parent: 'envios' });
    expect(made.body).toMatchObject({ slug: 'fronteras', parent: 'envios', version: 1 });
    const shown = (await app.http.get('/api/v1/categories?locale=en')).body.items;
    const at = shown.findIndex((each: { slug: string }) => each.slug === 'fronteras');
    expect(shown[at]).toEqual({ slug: 'fronteras', title: 'Borders', parent: 'envios', articles: 0 });
    expect(shown[at - 1].slug).toBe('envios');

    const order = (await categories()).map(({ slug, parent }: { slug: string; parent: string | null }) => ({
      slug,
      parent,
    }));
    const turned = [order.at(-1), ...order.slice(0, -1)];
    const put = (items: unknown) => sergio.http.put(`${staff}/category-order`, { items });
    expect((await put(turned)).body.items[0].slug).toBe(order.at(-1).slug);
    expect((await put(turned.slice(1))).code).toBe('knowledge.order-incomplete');
    const circle = turned.map((each: { slug: string }) =>
      each.slug === 'envios' ? { ...each, parent: 'fronteras' } : each,
    );
    expect((await put(circle)).code).toBe('knowledge.category-too-deep');
  });

  it('are found by former and by product names', async () => {
    const envios = (await categories()).find(({ slug }: { slug: string }) => slug === 'envios');
    const names = { titles: envios.titles, formerNames: ['MegaTransporte Plus'] };
    const change = (basedOn: number) => sergio.http.put(`${staff}/categories/envios`, { ...names, basedOn });
    expect((await change(envios.version)).body.formerNames).toEqual(['MegaTransporte Plus']);
    const stale = await change(envios.version);
    expect(stale.code).toBe('knowledge.category-changed-meanwhile');
    expect(stale.body.meanwhile).toMatchObject({ version: envios.version + 1, ...names });
    const found = (await app.http.get('/api/v1/categories?q=megatransp')).body.items;
    expect(found.map(({ slug }: { slug: string }) => slug)).toEqual(['envios']);
    const articlesFound = (await app.http.get('/api/v1/search?q=megatransporte')).body.items;
    expect(articlesFound[0].category).toBe('envios');
  });

  it('that lie in one are shown with it, and their articles are found by its names', async () => {
    const titles = { es: 'Trámites', en: 'Paperwork' };
    await sergio.http.post(`${staff}/categories`, { titles, parent: 'fronteras' });
    const article = {
      kind: 'documentation',
      categorySlug: 'tramites',
      locale: 'es',
      title: 'Rellenar el DUA',
    };
    const at = `${staff}/articles`;
    await sergio.http.post(at, { ...article, summary: '', body: 'Pida el modelo.' });
    await sergio.http.put(`${at}/rellenar-el-dua/publication`, { state: 'published' });
    const found = (await app.http.get('/api/v1/search?q=frontera')).body.items;
    expect(found[0]).toMatchObject({ slug: 'rellenar-el-dua', category: 'tramites' });

    const reader = PageReader.nobody(app);
    const link = (slug: string, title: string) => `<a href="/es/ayuda/${slug}">${title}</a>`;
    for (const page of ['/es', '/es/ayuda/envios']) {
      const { body } = await reader.get(page);
      const nested = [link('fronteras', 'Fronteras'), link('tramites', 'Trámites')].map((each) =>
        body.indexOf(each),
      );
      expect(nested[0]).toBeGreaterThan(0);
      expect(nested[1]).toBeGreaterThan(nested[0] ?? NaN);
    }
    const home = (await reader.get('/es')).body;
    expect(home).toContain(`${link('fronteras', 'Fronteras')} <span class="muted">1 artículo</span>`);
    const inner = (await reader.get('/es/ayuda/tramites')).body;
    for (const above of [link('envios', 'Configuración de envíos'), link('fronteras', 'Fronteras')])
      expect(inner).toContain(above);
    expect(inner).not.toContain('<p class="muted"></p>');
    const asked = (await reader.get('/es/preguntar?q=MegaTransporte')).body;
    expect(asked).toContain(link('envios', 'Configuración de envíos'));
    const gone = await reader.get('/es/ayuda/tramites/como-relleno-el-dua');
    expect(gone.status).toBe(404);
    expect(gone.body).toContain('href="/es/ayuda/tramites/rellenar-el-dua"');
  });

  it('can be removed only while nothing lies in them', async () => {
    expect((await sergio.http.delete(`${staff}/categories/envios`)).code).toBe('knowledge.category-in-use');
    await sergio.http.post(`${staff}/categories`, { titles: { es: 'Vacío', en: 'Empty' } });
    expect((await sergio.http.delete(`${staff}/categories/vacio`)).status).toBe(204);
    expect((await sergio.http.delete(`${staff}/categories/vacio`)).code).toBe('knowledge.category-not-found');
  });
});
