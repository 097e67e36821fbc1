import { dialects, emptyPostgres, emptySqlite, postgresForFile } from '../faults/built-databases';
import { anyCategory, draft, firstAdmin, newCustomer } from '../faults/desk-people';
import { describeBuilt, startBuilt } from '../support/start-built';
import { anId, api, BesiegedDesk, expectProblem } from './besieged-desk';

const postgres = postgresForFile();

describeBuilt('a body that is not as it should be', () => {
  describe.each(dialects)('on %s', (dialect) => {
    const desk = new BesiegedDesk(dialect, postgres);
    const ticket = (more: object = {}) => ({ ...draft(desk.category, 'Una duda'), ...more });
    const send = (more: object) => desk.ana.post(api('/tickets'), ticket(more));

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
      [
        'an address of another scheme',
        { pageUrl: 'javascript:alert(1)' },
        'pageUrl',
        'request.not-an-address',
      ],
      ['facts that are no texts', { facts: { a: { b: 1 } } }, 'facts', 'request.wrong-form'],
    ])('%s is refused by path and code', async (_what, more, path, code) => {
      const answer = await send(more);
      expectProblem(
        answer,
        400,
        ['tickets.unknown-category', 'tickets.unknown-shop', 'tickets.unknown-question'].includes(code)
          ? code
          : 'request.invalid',
      );
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
      const withTicket =
        raw.startsWith('{"') && raw.endsWith('}')
          ? `${JSON.stringify(ticket()).slice(0, -1)},${raw.slice(1)}`
          : raw;
      const answer = await desk.ana.send('POST', api('/tickets'), withTicket, {
        'content-type': 'application/json',
      });
      expectProblem(answer, 400, 'request.malformed');
    });

    it('a null where something is needed, and a list where an object is, are no request either', async () => {
      for (const body of ['null', '[]', '[{}]', '[1]', '5', 'true']) {
        const answer = await desk.ana.send('POST', api('/tickets'), body, {
          'content-type': 'application/json',
        });
        expect([body, answer.status]).toEqual([body, 400]);
        expectProblem(answer, 400, answer.code ?? '');
      }
    });

    it('more than 100 kB are refused, said or unsaid', async () => {
      expectProblem(await send({ body: 'x'.repeat(110_000) }), 413, 'request.too-large');
      const stream = new Blob([JSON.stringify(ticket({ body: 'x'.repeat(110_000) }))]).stream();
      const init = { method: 'POST', body: stream, duplex: 'half' as const };
      const response = await fetch(desk.app.url + api('/questions'), {
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
      const answer = await desk.ana.send('POST', api('/tickets'), JSON.stringify(ticket()), {
        'content-type': type,
      });
      expectProblem(answer, 415, 'request.unsupported-type');
    });

    it('an instant that no calendar knows does not move the clock', async () => {
      for (const now of [
        '2026-W10',
        '2026-02-30T10:00:00Z',
        '+275760-09-13T00:00:00.000Z',
        '9999-12-31T23:59:59Z',
        '',
        5,
      ]) {
        expectProblem(await desk.app.http.put(api('/dev/clock'), { now }), 400, 'request.invalid');
      }
    });

    it('a price that no column holds is refused', async () => {
      const price = { price: { amount: 995, currency: 'EUR' }, taxRatePercent: 21 };
      for (const wrong of [
        { price: { amount: 1e15, currency: 'EUR' } },
        { price: null },
        { taxRatePercent: '21' },
        { validFrom: '2026-W10' },
      ]) {
        expectProblem(
          await desk.admin.post(api('/admin/prices'), { ...price, ...wrong }),
          400,
          'request.invalid',
        );
      }
    });

    it('a setting out of its bounds, unknown or of another kind is refused', async () => {
      const { body } = await desk.admin.get(api('/admin/policies/queue'));
      for (const value of [
        { skipMinutes: 0 },
        { skipMinutes: '30' },
        { nothing: 1 },
        { skipMinutes: null },
        { skipMinutes: 1e9 },
      ]) {
        expectProblem(
          await desk.admin.put(api('/admin/policies/queue'), { value, basedOn: body.version }),
          400,
          'request.invalid',
        );
      }
      expectProblem(
        await desk.admin.put(api('/admin/policies/queue'), { value: {}, basedOn: 2 ** 53 }),
        409,
        'settings.changed-meanwhile',
      );
      expectProblem(
        await desk.admin.put(api('/admin/policies/constructor'), { value: {} }),
        404,
        'settings.unknown-section',
      );
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
        expectProblem(
          await ana.post(api('/tickets'), { ...question, subject: 'Otra' }, key),
          422,
          'request.idempotency-key-reused',
        );
        expectProblem(
          await ana.post(api('/tickets'), question, { 'idempotency-key': 'k'.repeat(201) }),
          400,
          'request.bad-idempotency-key',
        );
        const other = await blas.post(api('/tickets'), question, key);
        expect(other.status).toBe(201);
        expect(other.body.reference).not.toBe(first.body.reference);
        expect(await database.rows('SELECT id FROM tickets_ticket')).toHaveLength(2);
        // A request that failed keeps no key: with a repaired body it is carried out.
        const repaired = { 'idempotency-key': 'second' };
        expect(
          (await ana.post(api('/tickets'), { ...question, categorySlug: 'nada' }, repaired)).status,
        ).toBe(400);
        expect((await ana.post(api('/tickets'), question, repaired)).status).toBe(201);
      } finally {
        await app.stop();
        await database.drop();
      }
    }, 30_000);
  });
});
