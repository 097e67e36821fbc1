import { createHmac } from 'node:crypto';
import {
  dialects,
  emptyPostgres,
  emptySqlite,
  postgresForFile,
  type BuiltDatabase,
} from '../faults/built-databases';
import { adminEmail, anyCategory, draft, expectDone, firstAdmin, newCustomer, payFor, signIn } from '../faults/desk-people';
import type { Answer, HttpClient } from '../support/http-client';
import { describeBuilt, startBuilt, type BuiltApp } from '../support/start-built';
import { cursor, keys } from './random-requests';

const secret = 'a secret of the tests, of more than 32 bytes';
const anId = '01900000-0000-7000-8000-000000000000';
const api = (path: string) => `/api/v1${path}`;
const postgres = postgresForFile();

describeBuilt('bad input', () => {
  describe.each(dialects)('on %s', (dialect) => {
    let database: BuiltDatabase;
    let app: BuiltApp;
    let [ana, blas, admin]: HttpClient[] = [];
    let category = '';
    let shopOfBlas = '';
    let [mine, closed, ofBlas, purchaseOfBlas]: string[] = [];
    let before: string;

    beforeAll(async () => {
      database = dialect === 'sqlite' ? emptySqlite() : await emptyPostgres(await postgres());
      app = await startBuilt({ DATABASE_URL: database.url, TURNO_JWT_SECRET: secret, ...firstAdmin });
      [ana, blas] = [await newCustomer(app.http, 'ana'), await newCustomer(app.http, 'blas')];
      admin = await signIn(app.http, adminEmail);
      category = await anyCategory(app.http);
      const send = async (customer: HttpClient, subject: string) =>
        (await expectDone(customer.post(api('/tickets'), draft(category, subject)))).reference as string;
      [mine, closed, ofBlas] = [await send(ana, 'Mío'), await send(ana, 'Cerrado'), await send(blas, 'De Blas')];
      await expectDone(ana.put(api(`/tickets/${closed}/closure`)));
      purchaseOfBlas = await payFor(blas, ofBlas);
      shopOfBlas = (await expectDone(blas.get(api('/shops')))).items[0].id;
    }, 30_000);
    afterAll(async () => {
      await app.stop();
      await database.drop();
    });
    beforeEach(async () => {
      before = await everythingIn(database);
    });
    afterEach(async () => expect(await everythingIn(database)).toBe(before));

    const ticket = (more: object = {}) => ({ ...draft(category, 'Una duda'), ...more });
    const send = (more: object) => ana.post(api('/tickets'), ticket(more));

    it.each<[string, object, string, string]>([
      ['an unknown field', { priority: 'high' }, 'priority', 'request.unknown-field'],
      ['a field of the wrong type', { subject: 5 }, 'subject', 'request.required'],
      ['a list in place of a text', { body: ['a'] }, 'body', 'request.required'],
      ['a list in place of a choice', { level: ['premium'] }, 'level', 'request.not-a-choice'],
      ['a subject of 201 characters', { subject: 'x'.repeat(201) }, 'subject', 'request.too-long'],
      ['a text of 20,001 characters', { body: 'x'.repeat(20_001) }, 'body', 'request.too-long'],
      ['a text of nothing but invisible characters', { body: ' \u200b\u0007\n' }, 'body', 'request.required'],
      ['no category', { categorySlug: undefined }, 'categorySlug', 'request.required'],
      ['an unknown category', { categorySlug: 'no-such-thing' }, 'categorySlug', 'tickets.unknown-category'],
      ['a category of another kind', { categorySlug: { $ne: 1 } }, 'categorySlug', 'request.not-text'],
      ['a shop that is no id', { shopId: "' OR 1=1 --" }, 'shopId', 'request.not-an-id'],
      ['a shop that is nowhere', { shopId: anId }, 'shopId', 'tickets.unknown-shop'],
      ['a question that is nowhere', { questionId: anId }, 'questionId', 'tickets.unknown-question'],
      ['an address of another scheme', { pageUrl: 'javascript:alert(1)' }, 'pageUrl', 'request.not-an-address'],
      ['facts that are no texts', { facts: { a: { b: 1 } } }, 'facts', 'request.wrong-form'],
    ])('%s is refused by path and code', async (_what, more, path, code) => {
      const answer = await send(more);
      expectProblem(answer, 400, ['tickets.unknown-category', 'tickets.unknown-shop', 'tickets.unknown-question'].includes(code) ? code : 'request.invalid');
      expect(answer.body.errors).toEqual([expect.objectContaining({ path, code })]);
    });

    it.each<[string, string]>([
      ['broken JSON', '{"subject": "a"'],
      ['a NUL in a text', '{"subject": "a\\u0000b"}'],
      ['a NUL in a name', '{"facts": {"a\\u0000b": "x"}}'],
      ['half a character', '{"tried": "\\ud800"}'],
      ['half a character in a name', '{"facts": {"\\udc00": "x"}}'],
      ['the name of the prototype', '{"__proto__": {"level": "premium"}}'],
      ['lists in lists', `{"facts": ${'['.repeat(45_000)}${']'.repeat(45_000)}}`],
      ['objects in objects', `{"x": ${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}}`],
      ['a bare text', '"subject"'],
    ])('%s is no request', async (_what, raw) => {
      const withTicket = raw.startsWith('{"') && raw.endsWith('}') ? `${JSON.stringify(ticket()).slice(0, -1)},${raw.slice(1)}` : raw;
      const answer = await ana.send('POST', api('/tickets'), withTicket, { 'content-type': 'application/json' });
      expectProblem(answer, 400, 'request.malformed');
    });

    it('a null where something is needed, and a list where an object is, are no request either', async () => {
      for (const body of ['null', '[]', '[{}]', '[1]', '5', 'true']) {
        const answer = await ana.send('POST', api('/tickets'), body, { 'content-type': 'application/json' });
        expect([body, answer.status]).toEqual([body, 400]);
        expectProblem(answer, 400, answer.code ?? '');
      }
    });

    it('more than 100 kB are refused, said or unsaid', async () => {
      expectProblem(await send({ body: 'x'.repeat(110_000) }), 413, 'request.too-large');
      const stream = new Blob([JSON.stringify(ticket({ body: 'x'.repeat(110_000) }))]).stream();
      const init = { method: 'POST', body: stream, duplex: 'half' as const };
      const response = await fetch(app.url + api('/questions'), {
        ...init,
        headers: { 'content-type': 'application/json' },
      });
      expect(response.status).toBe(413);
      await response.text();
    });

    it.each([
      'text/plain',
      'application/xml',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json; charset=klingon',
    ])('a body of type %s is refused', async (type) => {
      const answer = await ana.send('POST', api('/tickets'), JSON.stringify(ticket()), { 'content-type': type });
      expectProblem(answer, 415, 'request.unsupported-type');
    });

    it("another account's things are, byte for byte, what does not exist", async () => {
      const pairs: [string, string, string, object?][] = [
        ['GET', `/tickets/${ofBlas}`, '/tickets/T-ZZZZZZ'],
        ['GET', `/tickets/${ofBlas}/place`, '/tickets/T-ZZZZZZ/place'],
        ['POST', `/tickets/${ofBlas}/messages`, '/tickets/T-ZZZZZZ/messages', { body: 'Hola' }],
        ['POST', `/tickets/${ofBlas}/messages`, '/tickets/no-reference/messages', { solved: true }],
        ['PUT', `/tickets/${ofBlas}/closure`, '/tickets/T-ZZZZZZ/closure'],
        ['PUT', `/tickets/${ofBlas}/premium`, '/tickets/T-ZZZZZZ/premium'],
        ['GET', `/shops/${shopOfBlas}`, `/shops/${anId}`],
        ['GET', `/shops/${shopOfBlas}`, '/shops/no-id'],
        ['PATCH', `/shops/${shopOfBlas}`, `/shops/${anId}`, { name: 'Mía' }],
        ['GET', `/purchases/${purchaseOfBlas}`, `/purchases/${anId}`],
        ['GET', `/purchases/${purchaseOfBlas}/receipt`, '/purchases/no-id/receipt'],
      ];
      for (const [method, theirs, nobodys, body] of pairs) {
        const [one, other] = [await ana.send(method, api(theirs), body), await ana.send(method, api(nobodys), body)];
        expectProblem(one, 404, one.code ?? '');
        expect(withoutRequestId(one)).toBe(withoutRequestId(other));
      }
      const theirShop = await send({ shopId: shopOfBlas });
      expect(withoutRequestId(theirShop)).toBe(withoutRequestId(await send({ shopId: anId })));
    });

    it.each(['T-', 'T-123', 'T-1234567', 'T-UUUUUU', '%', '..%2f..', 'T-%C3%B1%C3%B1', '-1', 'x'.repeat(2_000)])(
      'the reference %s names nothing',
      async (reference) => {
        const path = api(`/tickets/${/%[0-9A-F]{2}/i.test(reference) ? reference : encodeURIComponent(reference)}`);
        expectProblem(await ana.get(path), 404, 'tickets.not-found');
        expectProblem(await admin.get(path.replace('/tickets', '/staff/tickets')), 404, 'tickets.not-found');
      },
    );

    it('a reference may be typed as people type', async () => {
      expect((await ana.get(api(`/tickets/%20${mine?.toLowerCase()}%20`))).body.reference).toBe(mine);
    });

    it.each<[string, string]>([
      ['GET', '/shops/1'],
      ['GET', '/purchases/x'],
      ['DELETE', '/sessions/x'],
      ['POST', '/admin/deliveries/x/retries'],
      ['PATCH', '/admin/staff/x'],
      ['POST', '/sandbox/payments/x'],
      ['PUT', '/questions/x/outcome'],
    ])('%s %s, which is no id, is not found', async (method, path) => {
      const bodies: Record<string, object> = { PATCH: { name: 'Otra' }, PUT: { outcome: 'continued' } };
      const body = path.startsWith('/sandbox') ? { outcome: 'paid' } : bodies[method];
      const by = path.startsWith('/admin') ? admin : ana;
      const answer = await by.send(method, api(path), body);
      expectProblem(answer, 404, answer.code ?? '');
    });

    it('a closed ticket is told apart from one that is not there', async () => {
      expectProblem(await ana.put(api(`/tickets/${closed}/closure`)), 409, 'tickets.already-closed');
      expectProblem(await ana.put(api(`/tickets/${closed}/premium`)), 409, 'tickets.already-closed');
      expectProblem(await admin.put(api(`/staff/tickets/${closed}/closure`), { as: 'spam' }), 409, 'tickets.already-closed');
      expectProblem(await ana.get(api(`/tickets/${closed}/place`)), 409, 'queue.not-waiting');
    });

    it.each(['0', '101', '-1', '1.5', 'abc', '1e2x', '', 'Infinity', '1&limit=2'])('limit=%s is refused', async (limit) => {
      for (const path of ['/tickets', '/shops', '/purchases']) {
        expectProblem(await ana.get(api(`${path}?limit=${limit}`)), 400, 'request.invalid');
      }
    });

    it('query parameters that do not exist are refused; those that JavaScript itself has change nothing', async () => {
      for (const query of ['sort=id', 'a[b]=1', 'Limit=1']) {
        expectProblem(await ana.get(api(`/tickets?${query}`)), 400, 'request.invalid');
      }
      const { body } = await ana.get(api('/tickets'));
      for (const query of ['__proto__=x', 'constructor=x']) {
        expect(await ana.get(api(`/tickets?${query}`))).toMatchObject({ status: 200, body });
      }
    });

    it('cursors that we did not write are refused by every list', async () => {
      const lists: [HttpClient, string][] = [
        [ana, '/tickets'], [ana, '/shops'], [ana, '/purchases'], [ana, '/members'], [ana, '/sessions'],
        [admin, '/staff/queue'], [admin, '/staff/tickets'], [admin, '/admin/staff'], [admin, '/admin/prices'], [admin, '/admin/deliveries'],
      ];
      for (const [by, path] of lists) {
        for (const given of ['!!!', 'AAAA', ...keys.map(cursor)]) {
          expectProblem(await by.get(api(`${path}?cursor=${given}`)), 400, 'request.bad-cursor');
        }
      }
    });

    it('a token that is forged, unsigned, late or of another kind is nobody', async () => {
      const { accessToken } = await expectDone(app.http.post(api('/sessions'), { email: adminEmail, password: 'una clave muy larga' }));
      before = await everythingIn(database);
      const [head = '', claims = '', signature = ''] = String(accessToken).split('.');
      const said = JSON.parse(Buffer.from(claims, 'base64url').toString());
      const signed = (header: object, payload: object, key: string) => {
        const text = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
        return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
      };
      const hs256 = { alg: 'HS256', typ: 'JWT' };
      const forged = [
        'x', '..', `${head}.${claims}.`, `${head}.${claims}.${[...signature].reverse().join('')}`,
        `${head}.${Buffer.from(JSON.stringify({ ...said, sub: anId })).toString('base64url')}.${signature}`,
        `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${claims}.`,
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.${signature}`,
        signed(hs256, said, secret), signed(hs256, said, ''), signed({ alg: 'HS512', typ: 'JWT' }, said, secret),
        signed(hs256, { ...said, exp: 1 }, secret), anId,
      ];
      for (const token of forged) {
        for (const path of ['/me', '/staff/queue', '/admin/jobs']) {
          expectProblem(await app.http.as(token).get(api(path)), 401, 'accounts.not-identified');
        }
      }
      expectProblem(await app.http.get(api('/me'), { authorization: `Basic ${accessToken}` }), 401, 'accounts.not-identified');
      expectProblem(await app.http.get(api(`/me?access_token=${accessToken}`)), 401, 'accounts.not-identified');
    });

    it.each<[string, string, number, string]>([
      ['GET', '/nowhere', 404, 'request.no-such-route'],
      ['GET', '/tickets/a/b/c', 404, 'request.no-such-route'],
      ['PATCH', '/tickets', 404, 'request.no-such-route'],
      ['DELETE', '/status', 404, 'request.no-such-route'],
      ['GET', '/tickets/%E0%A4%A', 400, 'request.malformed'],
      ['GET', '/tickets/a%00b', 400, 'request.malformed'],
    ])('%s %s is no route', async (method, path, status, code) => {
      expectProblem(await ana.send(method, api(path)), status, code);
    });

    it('HEAD answers as GET does without a body, OPTIONS tells no secrets', async () => {
      expect(await ana.send('HEAD', api('/status'))).toMatchObject({ status: 200, body: '' });
      expect((await app.http.send('HEAD', api('/tickets'))).status).toBe(401);
      for (const path of ['/tickets', '/admin/staff', '/nowhere']) {
        const options = await app.http.send('OPTIONS', api(path));
        expect(options.status).toBeLessThan(500);
        expect(options.headers.get('access-control-allow-origin')).toBeNull();
      }
    });

    it('an instant that no calendar knows does not move the clock', async () => {
      for (const now of ['2026-W10', '2026-02-30T10:00:00Z', '+275760-09-13T00:00:00.000Z', '9999-12-31T23:59:59Z', '', 5]) {
        expectProblem(await app.http.put(api('/dev/clock'), { now }), 400, 'request.invalid');
      }
    });

    it('a price that no column holds is refused', async () => {
      const price = { price: { amount: 995, currency: 'EUR' }, taxRatePercent: 21 };
      for (const wrong of [{ price: { amount: 1e15, currency: 'EUR' } }, { price: null }, { taxRatePercent: '21' }, { validFrom: '2026-W10' }]) {
        expectProblem(await admin.post(api('/admin/prices'), { ...price, ...wrong }), 400, 'request.invalid');
      }
    });

    it('a setting out of its bounds, unknown or of another kind is refused', async () => {
      const { body } = await admin.get(api('/admin/policies/queue'));
      for (const value of [{ skipMinutes: 0 }, { skipMinutes: '30' }, { nothing: 1 }, { skipMinutes: null }, { skipMinutes: 1e9 }]) {
        expectProblem(await admin.put(api('/admin/policies/queue'), { value, basedOn: body.version }), 400, 'request.invalid');
      }
      expectProblem(await admin.put(api('/admin/policies/queue'), { value: {}, basedOn: 2 ** 53 }), 409, 'settings.changed-meanwhile');
      expectProblem(await admin.put(api('/admin/policies/constructor'), { value: {} }), 404, 'settings.unknown-section');
    });
  });

  describe.each(dialects)('a repeated key on %s', (dialect) => {
    it('with another body is refused, for another person or place it is a new one', async () => {
      const database = dialect === 'sqlite' ? emptySqlite() : await emptyPostgres(await postgres());
      const app = await startBuilt({ DATABASE_URL: database.url, ...firstAdmin });
      try {
        const [ana, blas] = [await newCustomer(app.http, 'ana'), await newCustomer(app.http, 'blas')];
        const question = draft(await anyCategory(app.http), 'Una duda');
        const key = { 'idempotency-key': 'the-key' };
        const first = await ana.post(api('/tickets'), question, key);
        const again = await ana.post(api('/tickets'), question, key);
        expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
        expectProblem(await ana.post(api('/tickets'), { ...question, subject: 'Otra' }, key), 422, 'request.idempotency-key-reused');
        expectProblem(await ana.post(api('/tickets'), question, { 'idempotency-key': 'k'.repeat(201) }), 400, 'request.bad-idempotency-key');
        const other = await blas.post(api('/tickets'), question, key);
        expect(other.status).toBe(201);
        expect(other.body.reference).not.toBe(first.body.reference);
        expect(await database.rows('SELECT id FROM tickets_ticket')).toHaveLength(2);
        // A request that failed keeps no key: with a repaired body it is carried out.
        const repaired = { 'idempotency-key': 'second' };
        expect((await ana.post(api('/tickets'), { ...question, categorySlug: 'nada' }, repaired)).status).toBe(400);
        expect((await ana.post(api('/tickets'), question, repaired)).status).toBe(201);
      } finally {
        await app.stop();
        await database.drop();
      }
    }, 30_000);
  });
});

function expectProblem(answer: Answer, status: number, code: string): void {
  expect(answer).toMatchObject({ status, code });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({ status, code, type: `urn:turno:problem:${code}` });
  expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
  expect(answer.body.detail).not.toBe('');
  expect(JSON.stringify(answer.body)).not.toMatch(/SELECT|INSERT|node_modules|\.js|\/home|\/tmp/);
}

function withoutRequestId({ status, body }: Answer): string {
  return JSON.stringify([status, { ...body, requestId: '' }]);
}

/** How many rows each table of the domain has: what was refused must have left none behind. */
async function everythingIn(database: BuiltDatabase): Promise<string> {
  const tables = [
    'tickets_ticket', 'tickets_message', 'tickets_note', 'queue_entry', 'queue_skip', 'billing_purchase', 'billing_price',
    'accounts_account', 'accounts_user', 'accounts_shop', 'accounts_session', 'platform_event', 'platform_idempotency', 'platform_delivery',
  ];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
  return JSON.stringify(await database.rows(`SELECT ${counts.join(', ')}`));
}
