import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { Article } from '../../src/knowledge/domain/article';
import { Articles } from '../../src/knowledge/store/articles';
import { sql } from '../../src/platform/database/sql';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import { startApp } from '../support/start-app';
import { png, upload } from '../support/uploads';

let app: RunningApp;
let ana: Owner;
let marta: Agent;
beforeAll(async () => {
  app = await startApp({ env: withAdmin });
  [ana, marta] = [await anOwner(app, 'Ana'), await anAgent(app, 'Marta')];
});
afterAll(() => app.close());

/** Writes an article with this text, as an editor's command does. */
async function write(slug: string, body: string): Promise<void> {
  const [category] = await app.sql<{ id: string }>(sql`SELECT id FROM knowledge_category LIMIT 1`);
  await app.get(UnitOfWork).run(async () => {
    const now = new Date(await app.clock.now());
    const facts = { slug, kind: 'documentation' as const, categoryId: category?.id ?? '', keywords: [] };
    const article = Article.draft(facts, now);
    article.write('es', { title: slug, summary: slug, body }, null, now);
    await app.get(Articles).add(article);
  });
}

const secret = 'GPS 40.4168 -3.7038';

it('an image that a revision refers to is seen by everybody, drawn anew, and by nobody as it was uploaded', async () => {
  const { body: file } = await upload(
    marta.http,
    'foto.png',
    Buffer.concat([png(400, 300), Buffer.from(secret)]),
  );
  const at = `/api/v1/files/${file.id}`;
  expect((await app.http.get(at)).status).toBe(404);
  await write('con-imagen', `Vea ![la página](${at}).`);
  // Until it is drawn there is nothing to see.
  expect((await app.http.get(at)).code).toBe('files.no-picture');
  await app.clock.tick();
  for (const reader of [app.http, ana.http, marta.http]) {
    const { status, headers, body } = await reader.get(at);
    expect([status, headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(headers.get('cache-control')).toBe('public, max-age=3600');
    expect(headers.get('content-disposition')).toBe('inline');
    expect(body).not.toContain(secret);
  }
  expect((await marta.http.delete(at)).code).toBe('files.already-sent');
  const draft = { shopId: null, categorySlug: 'envios', subject: 'x', body: 'y', level: 'standard' };
  expect((await ana.http.post('/api/v1/tickets', { ...draft, fileIds: [file.id] })).code).toBe(
    'files.not-found',
  );
});

it("a customer's file, one that was sent, and what is no image do not become public by being named", async () => {
  const [ofAna, text, sent] = [
    (await upload(ana.http, 'a.png', png(5, 5))).body.id,
    (await upload(marta.http, 'a.txt', 'texto')).body.id,
    (await upload(marta.http, 'b.png', png(5, 5))).body.id,
  ];
  const { reference } = await ana.sends('Algo');
  await marta.http.post(`/api/v1/staff/tickets/${reference}/notes`, { body: 'Nota.', fileIds: [sent] });
  await app.clock.tick();
  await write('con-otras', [ofAna, text, sent].map((id) => `![x](/api/v1/files/${id})`).join(' '));
  for (const id of [ofAna, text, sent]) {
    for (const form of ['', '/preview', '/thumbnail'])
      expect((await app.http.get(`/api/v1/files/${id}${form}`)).status).toBe(404);
  }
});
