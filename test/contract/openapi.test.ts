import { gapsIn, type OpenApi } from '../support/openapi';
import { describeBuilt, startBuilt, type BuiltApp } from '../support/start-built';

describeBuilt('the OpenAPI document of the built app', () => {
  let app: BuiltApp;
  let stop = async (): Promise<void> => undefined;
  let document: OpenApi;
  beforeAll(async () => {
    app = await startBuilt();
    stop = app.stop;
    document = (await app.http.get('/api/v1/openapi.json')).body as OpenApi;
  }, 30_000);
  afterAll(() => stop());

  it('has no gap: every operation says what it does, every answer has a schema, every error is problem+json', () => {
    expect(Object.keys(document.paths).length).toBeGreaterThan(3);
    expect(gapsIn(document)).toEqual([]);
  });

  it('names each operation once', () => {
    const ids = Object.values(document.paths).flatMap((operations) =>
      Object.values(operations).map((operation) => (operation as { operationId?: string }).operationId),
    );
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
  });

  it('can be browsed: the page answers, and may run its own scripts and nothing else', async () => {
    const page = await app.http.get('/docs');
    expect(page.status).toBe(200);
    expect(page.body).toContain('swagger-ui');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
    const scripts = [...String(page.body).matchAll(/<script src="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      const path = new URL(script, `${app.url}/docs`).pathname;
      expect([path, (await app.http.get(path)).status]).toEqual([path, 200]);
    }
  });

  it('holds the whole way for what it documents of the platform', () => {
    const clock = document.paths['/api/v1/dev/clock']?.put;
    expect(Object.keys(clock?.responses ?? {})).toEqual(expect.arrayContaining(['200', '400', '409']));
  });
});

describe('the check itself', () => {
  const document = (operation: object, schemas: object = {}) =>
    ({ paths: { '/x': { get: operation } }, components: { schemas } }) as unknown as OpenApi;
  const json = (schema: object) => ({ content: { 'application/json': { schema } } });
  const complete = { summary: 'Reads x.', responses: { 200: json({ type: 'string' }), 204: {} } };

  it.each<[string, object, object, string]>([
    ['an empty class', complete, { A: { type: 'object', properties: {} } }, 'A is an object without fields'],
    [
      'an empty field',
      complete,
      { A: { type: 'object', properties: { a: { type: 'object' } } } },
      'A.a is an object without fields',
    ],
    [
      'a list of nothing',
      complete,
      { A: { type: 'object', properties: { a: { type: 'array', items: {} } } } },
      'A.a[] has an empty schema',
    ],
    ['silence', { ...complete, summary: '' }, {}, 'GET /x says nothing of what it does'],
    ['an answer without a body', { ...complete, responses: { 200: {} } }, {}, 'GET /x 200 has no content'],
    [
      'a reference to nowhere',
      { ...complete, responses: { 200: json({ $ref: '#/components/schemas/B' }) } },
      {},
      'GET /x 200 points at B, which is not there',
    ],
    [
      'an error of another kind',
      { ...complete, responses: { ...complete.responses, 409: json({ type: 'string' }) } },
      {},
      'GET /x 409 is no application/problem+json',
    ],
    [
      'a body without a schema',
      { ...complete, requestBody: { content: { 'application/json': {} } } },
      {},
      'GET /x body has no schema',
    ],
  ])('sees %s', (_what, operation, schemas, gap) => {
    expect(gapsIn(document(operation, schemas))).toEqual([gap]);
  });

  it('is content with a complete one', () => {
    expect(
      gapsIn(document(complete, { A: { type: 'object', additionalProperties: { type: 'integer' } } })),
    ).toEqual([]);
  });
});
