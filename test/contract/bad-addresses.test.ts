import { createHmac } from 'node:crypto';
import { dialects, postgresForFile } from '../faults/built-databases';
import { adminEmail, draft, expectDone, password } from '../faults/desk-people';
import type { HttpClient } from '../support/http-client';
import { describeBuilt } from '../support/start-built';
import { anId, api, BesiegedDesk, expectProblem, secret, withoutRequestId } from './besieged-desk';
import { cursor, keys } from './random-requests';

const postgres = postgresForFile();

describeBuilt('an address or a caller that is not as it should be', () => {
  describe.each(dialects)('on %s', (dialect) => {
    const desk = new BesiegedDesk(dialect, postgres);

    it("another account's things are, byte for byte, what does not exist", async () => {
      const pairs: [string, string, string, object?][] = [
        ['GET', `/tickets/${desk.ofBlas}`, '/tickets/T-ZZZZZZ'],
        ['GET', `/tickets/${desk.ofBlas}/place`, '/tickets/T-ZZZZZZ/place'],
        ['POST', `/tickets/${desk.ofBlas}/messages`, '/tickets/T-ZZZZZZ/messages', { body: 'Hola' }],
        ['POST', `/tickets/${desk.ofBlas}/messages`, '/tickets/no-reference/messages', { solved: true }],
        ['PUT', `/tickets/${desk.ofBlas}/closure`, '/tickets/T-ZZZZZZ/closure'],
        ['PUT', `/tickets/${desk.ofBlas}/premium`, '/tickets/T-ZZZZZZ/premium'],
        ['GET', `/shops/${desk.shopOfBlas}`, `/shops/${anId}`],
        ['GET', `/shops/${desk.shopOfBlas}`, '/shops/no-id'],
        ['PATCH', `/shops/${desk.shopOfBlas}`, `/shops/${anId}`, { name: 'Mía' }],
        ['GET', `/purchases/${desk.purchaseOfBlas}`, `/purchases/${anId}`],
        ['GET', `/purchases/${desk.purchaseOfBlas}/receipt`, '/purchases/no-id/receipt'],
      ];
      for (const [method, theirs, nobodys, body] of pairs) {
        const [one, other] = [
          await desk.ana.send(method, api(theirs), body),
          await desk.ana.send(method, api(nobodys), body),
        ];
        expectProblem(one, 404, one.code ?? '');
        expect(withoutRequestId(one)).toBe(withoutRequestId(other));
      }
      const sendFor = (shopId: string) =>
        desk.ana.post(api('/tickets'), { ...draft(desk.category, 'Una duda'), shopId });
      expect(withoutRequestId(await sendFor(desk.shopOfBlas))).toBe(withoutRequestId(await sendFor(anId)));
    });

    it.each([
      'T-',
      'T-123',
      'T-1234567',
      'T-UUUUUU',
      '%',
      '..%2f..',
      'T-%C3%B1%C3%B1',
      '-1',
      'x'.repeat(2_000),
    ])('the reference %s names nothing', async (reference) => {
      const path = api(
        `/tickets/${/%[0-9A-F]{2}/i.test(reference) ? reference : encodeURIComponent(reference)}`,
      );
      expectProblem(await desk.ana.get(path), 404, 'tickets.not-found');
      expectProblem(
        await desk.admin.get(path.replace('/tickets', '/staff/tickets')),
        404,
        'tickets.not-found',
      );
    });

    it('a reference may be typed as people type', async () => {
      expect((await desk.ana.get(api(`/tickets/%20${desk.mine?.toLowerCase()}%20`))).body.reference).toBe(
        desk.mine,
      );
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
      const by = path.startsWith('/admin') ? desk.admin : desk.ana;
      const answer = await by.send(method, api(path), body);
      expectProblem(answer, 404, answer.code ?? '');
    });

    it('a closed ticket is told apart from one that is not there', async () => {
      expectProblem(
        await desk.ana.put(api(`/tickets/${desk.closed}/closure`)),
        409,
        'tickets.already-closed',
      );
      expectProblem(
        await desk.ana.put(api(`/tickets/${desk.closed}/premium`)),
        409,
        'tickets.already-closed',
      );
      expectProblem(
        await desk.admin.put(api(`/staff/tickets/${desk.closed}/closure`), { as: 'spam' }),
        409,
        'tickets.already-closed',
      );
      expectProblem(await desk.ana.get(api(`/tickets/${desk.closed}/place`)), 409, 'queue.not-waiting');
    });

    it.each(['0', '101', '-1', '1.5', 'abc', '1e2x', '', 'Infinity', '1&limit=2'])(
      'limit=%s is refused',
      async (limit) => {
        for (const path of ['/tickets', '/shops', '/purchases']) {
          expectProblem(await desk.ana.get(api(`${path}?limit=${limit}`)), 400, 'request.invalid');
        }
      },
    );

    it('query parameters that do not exist are refused; those that JavaScript itself has change nothing', async () => {
      for (const query of ['sort=id', 'a[b]=1', 'Limit=1']) {
        expectProblem(await desk.ana.get(api(`/tickets?${query}`)), 400, 'request.invalid');
      }
      const { body } = await desk.ana.get(api('/tickets'));
      for (const query of ['__proto__=x', 'constructor=x']) {
        expect(await desk.ana.get(api(`/tickets?${query}`))).toMatchObject({ status: 200, body });
      }
    });

    it('cursors that we did not write are refused by every list', async () => {
      const lists: [HttpClient, string][] = [
        [desk.ana, '/tickets'],
        [desk.ana, '/shops'],
        [desk.ana, '/purchases'],
        [desk.ana, '/members'],
        [desk.ana, '/sessions'],
        [desk.admin, '/staff/queue'],
        [desk.admin, '/staff/tickets'],
        [desk.admin, '/admin/staff'],
        [desk.admin, '/admin/prices'],
        [desk.admin, '/admin/deliveries'],
      ];
      for (const [by, path] of lists) {
        for (const given of ['!!!', 'AAAA', ...keys.map(cursor)]) {
          expectProblem(await by.get(api(`${path}?cursor=${given}`)), 400, 'request.bad-cursor');
        }
      }
    });

    it('a token that is forged, unsigned, late or of another kind is nobody', async () => {
      const { accessToken } = await expectDone(
        desk.app.http.post(api('/sessions'), { email: adminEmail, password }),
      );
      await desk.countRows();
      const [head = '', claims = '', signature = ''] = String(accessToken).split('.');
      const said = JSON.parse(Buffer.from(claims, 'base64url').toString());
      const signed = (header: object, payload: object, key: string) => {
        const text = [header, payload]
          .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
          .join('.');
        return `${text}.${createHmac('sha256', key).update(text).digest('base64url')}`;
      };
      const hs256 = { alg: 'HS256', typ: 'JWT' };
      const forged = [
        'x',
        '..',
        `${head}.${claims}.`,
        `${head}.${claims}.${[...signature].reverse().join('')}`,
        `${head}.${Buffer.from(JSON.stringify({ ...said, sub: anId })).toString('base64url')}.${signature}`,
        `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${claims}.`,
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.${signature}`,
        signed(hs256, said, secret),
        signed(hs256, said, ''),
        signed({ alg: 'HS512', typ: 'JWT' }, said, secret),
        signed(hs256, { ...said, exp: 1 }, secret),
        anId,
      ];
      for (const token of forged) {
        for (const path of ['/me', '/staff/queue', '/admin/jobs']) {
          expectProblem(await desk.app.http.as(token).get(api(path)), 401, 'accounts.not-identified');
        }
      }
      expectProblem(
        await desk.app.http.get(api('/me'), { authorization: `Basic ${accessToken}` }),
        401,
        'accounts.not-identified',
      );
      expectProblem(
        await desk.app.http.get(api(`/me?access_token=${accessToken}`)),
        401,
        'accounts.not-identified',
      );
    });

    it.each<[string, string, number, string]>([
      ['GET', '/nowhere', 404, 'request.no-such-route'],
      ['GET', '/tickets/a/b/c', 404, 'request.no-such-route'],
      ['PATCH', '/tickets', 404, 'request.no-such-route'],
      ['DELETE', '/status', 404, 'request.no-such-route'],
      ['GET', '/tickets/%E0%A4%A', 400, 'request.malformed'],
      ['GET', '/tickets/a%00b', 400, 'request.malformed'],
    ])('%s %s is no route', async (method, path, status, code) => {
      expectProblem(await desk.ana.send(method, api(path)), status, code);
    });

    it('HEAD answers as GET does without a body, OPTIONS tells no secrets', async () => {
      expect(await desk.ana.send('HEAD', api('/status'))).toMatchObject({ status: 200, body: '' });
      expect((await desk.app.http.send('HEAD', api('/tickets'))).status).toBe(401);
      for (const path of ['/tickets', '/admin/staff', '/nowhere']) {
        const options = await desk.app.http.send('OPTIONS', api(path));
        expect(options.status).toBeLessThan(500);
        expect(options.headers.get('access-control-allow-origin')).toBeNull();
      }
    });
  });
});
