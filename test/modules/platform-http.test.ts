import { Lifecycle } from '../../src/platform/lifecycle';
import type { RunningApp } from '../support/boot';
import { startPlatform } from '../support/start-platform';
import { add, added, startHttpGround } from './http-ground';

let app: RunningApp;
beforeAll(async () => {
  app = await startHttpGround();
});
afterAll(() => app.close());

describe('an error', () => {
  it.each([
    ['not-found', 404, 'platform.job-not-found'],
    ['not-allowed', 403, 'accounts.not-allowed'],
    ['not-identified', 401, 'accounts.not-identified'],
    ['too-many', 429, 'accounts.too-many'],
    ['busy', 503, 'platform.database-busy'],
    ['full', 507, 'platform.disk-full'],
    ['ours', 500, 'platform.unforeseen'],
    ['text', 500, 'platform.unforeseen'],
    ['nothing', 500, 'platform.unforeseen'],
  ])('of kind %s is problem+json with status %i and code %s', async (kind, status, code) => {
    const answer = await app.http.get(`/api/v1/ground/faults/${kind}`);
    expect(answer).toMatchObject({ status, code, body: { status, code, type: `urn:turno:problem:${code}` } });
    expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
    expect(JSON.stringify(answer.body)).not.toMatch(/SELECT|srv|\.ts/);
    if (status === 429 || status === 503)
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it.each<[string, string, string, unknown, Record<string, string>, number, string]>([
    ['an unknown address', 'GET', '/api/v1/nowhere', undefined, {}, 404, 'request.no-such-route'],
    [
      'broken JSON',
      'POST',
      '/api/v1/ground/additions',
      '{"text":',
      { 'content-type': 'application/json' },
      400,
      'request.malformed',
    ],
    [
      'a body too large',
      'POST',
      '/api/v1/ground/additions',
      { text: 'x'.repeat(110_000) },
      {},
      413,
      'request.too-large',
    ],
    ['a broken address', 'GET', '/api/v1/ground/faults/%E0%A4%A', undefined, {}, 400, 'request.malformed'],
    [
      'an unknown charset',
      'POST',
      '/api/v1/ground/additions',
      '{}',
      { 'content-type': 'application/json; charset=klingon' },
      415,
      'request.unsupported-type',
    ],
  ])(
    'of the HTTP layer, %s, is problem+json as well',
    async (_what, method, path, body, headers, status, code) => {
      const answer = await app.http.send(method, path, body, headers);
      expect(answer).toMatchObject({ status, code });
      expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
    },
  );

  it('speaks the language that is asked for, Spanish otherwise', async () => {
    const path = '/api/v1/ground/faults/busy';
    expect((await app.http.get(path)).body.detail).toMatch(/ocupada/);
    expect((await app.http.get(path, { 'accept-language': 'en-GB,es;q=0.5' })).body.detail).toMatch(/busy/);
    expect((await app.http.get(path, { 'accept-language': 'de' })).body.detail).toMatch(/ocupada/);
  });

  it('names every value that is wrong, by path and code', async () => {
    const answer = await app.http.post('/api/v1/ground/additions', {
      text: ' \u200b ',
      pieces: 'two',
      admin: true,
    });
    expect(answer).toMatchObject({ status: 400, code: 'request.invalid' });
    const faults = (answer.body.errors as { path: string; code: string }[]).map(
      ({ path, code }) => `${path} ${code}`,
    );
    expect(faults.sort()).toEqual([
      'admin request.unknown-field',
      'pieces request.not-a-whole-number',
      'text request.required',
    ]);
    expect((await app.http.get('/api/v1/ground/pages?limit=101')).body.errors).toMatchObject([
      { path: 'limit' },
    ]);
    expect((await app.http.get('/api/v1/ground/pages?sort=id')).body.errors).toMatchObject([
      { code: 'request.unknown-field' },
    ]);
    expect((await app.http.get('/api/v1/ground/pages?limit=5')).body).toEqual({ limit: 5 });
  });

  it('quotes a harmless request id of the caller, and no other', async () => {
    const idFor = async (given: string) =>
      (await app.http.get('/healthz', { 'x-request-id': given })).headers.get('x-request-id');
    expect(await idFor('from-proxy:12345678')).toBe('from-proxy:12345678');
    expect(await idFor('short')).not.toBe('short');
    expect(await idFor('<script>alert(1)</script>')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('text with a NUL character, which PostgreSQL cannot keep', () => {
  it('is refused like other broken requests, on both databases', async () => {
    expect(await add(app, 'a\u0000b')).toMatchObject({ status: 400, code: 'request.malformed' });
    expect(await app.http.get('/api/v1/ground/faults/a%00b')).toMatchObject({
      status: 400,
      code: 'request.malformed',
    });
    expect(await app.http.get('/api/v1/ground/pages?cursor=a%00')).toMatchObject({ status: 400 });
    expect(await added(app)).toEqual([]);
  });
});

describe('the clock of the demonstration', () => {
  it('starts where it was told, moves forward, and never back', async () => {
    expect(await app.clock.now()).toBe('2026-11-27T09:00:00.000Z');
    await app.clock.set('2026-11-27T15:30:00.000Z');
    expect(await app.clock.now()).toBe('2026-11-27T15:30:00.000Z');
    await app.clock.set('2026-11-27T15:30:00.000Z');
    const back = await app.http.put('/api/v1/dev/clock', { now: '2026-11-27T15:29:59.999Z' });
    expect(back).toMatchObject({ status: 409, code: 'platform.clock-never-goes-back' });
    expect(back.body.detail).toContain('2026-11-27T15:30:00.000Z');
    expect((await app.http.put('/api/v1/dev/clock', { now: 'tomorrow' })).status).toBe(400);
  });

  it('does not exist under the clock of the system', async () => {
    const real = await startPlatform({ env: { TURNO_CLOCK: 'system' } });
    try {
      for (const path of ['clock', 'mail'])
        expect((await real.http.get(`/api/v1/dev/${path}`)).status).toBe(404);
      expect((await real.http.post('/api/v1/dev/tick')).status).toBe(404);
    } finally {
      await real.close();
    }
  });
});

describe('health', () => {
  it('is ready while it serves, and not when it drains; it is alive all along', async () => {
    const draining = await startPlatform();
    try {
      expect(await draining.http.get('/readyz')).toMatchObject({ status: 200, body: { status: 'ok' } });
      draining.get(Lifecycle).drain();
      expect(await draining.http.get('/readyz')).toMatchObject({
        status: 503,
        body: { status: 'draining' },
      });
      expect((await draining.http.get('/healthz')).status).toBe(200);
    } finally {
      await draining.close();
    }
  });

  it('answers carry the headers that browsers need, and do not name the software', async () => {
    const { headers } = await app.http.get('/healthz');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
