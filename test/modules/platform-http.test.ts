import { Body, Controller, Get, HttpCode, Module, Param, Post, Query } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
import { hourMs } from '../../src/platform/clock';
import { Commands } from '../../src/platform/commands';
import { sql } from '../../src/platform/database/sql';
import {
  Conflict,
  NotAllowed,
  NotFound,
  NotIdentified,
  TooMany,
  Unavailable,
} from '../../src/platform/errors';
import { ForEveryone } from '../../src/platform/http/audience';
import { Idempotent } from '../../src/platform/http/idempotency';
import { IsNotBlank } from '../../src/platform/http/is-not-blank';
import { PageQuery } from '../../src/platform/http/pages';
import { Lifecycle } from '../../src/platform/lifecycle';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import type { RunningApp } from '../support/boot';
import { startPlatform } from '../support/start-platform';

class AddRequest {
  @IsString()
  @IsNotBlank()
  @MaxLength(20)
  text: string;

  @IsOptional()
  @IsInt()
  @Min(1)
  pieces?: number;
}

class Add extends Command<{ number: number; text: string }> {
  constructor(readonly text: string) {
    super();
  }
}

const world = { failNext: false };

@CommandHandler(Add)
class AddHandler implements ICommandHandler<Add> {
  constructor(private readonly unit: UnitOfWork) {}

  async execute({ text }: Add) {
    const { rows } = await this.unit.query<{ n: number }>(sql`SELECT count(*) AS n FROM ground_added`);
    const number = (rows[0]?.n ?? 0) + 1;
    await this.unit.query(sql`INSERT INTO ground_added (number, text) VALUES (${number}, ${text})`);
    if (world.failNext) throw new Conflict('platform.changed-meanwhile');
    return { number, text };
  }
}

const thrown: Record<string, () => unknown> = {
  'not-found': () => new NotFound('platform.job-not-found'),
  'not-allowed': () => new NotAllowed('accounts.not-allowed'),
  'not-identified': () => new NotIdentified('accounts.not-identified'),
  'too-many': () => new TooMany('accounts.too-many', 7),
  busy: () => new Unavailable('platform.database-busy'),
  full: () => new Unavailable('platform.disk-full'),
  ours: () => new Error('SELECT secret FROM users at /srv/turno/x.ts'),
  text: () => 'a text',
  nothing: () => undefined,
};

@ForEveryone()
@Controller('api/v1/ground')
class GroundController {
  constructor(private readonly commands: Commands) {}

  @Post('additions')
  @Idempotent()
  add(@Body() { text }: AddRequest) {
    return this.commands.execute(new Add(text));
  }

  @Post('silences')
  @Idempotent()
  @HttpCode(204)
  async silence(): Promise<void> {
    await this.commands.execute(new Add('silence'));
  }

  @Get('pages')
  pages(@Query() { limit, cursor }: PageQuery) {
    return { limit, cursor };
  }

  @Get('faults/:kind')
  fault(@Param('kind') kind: string) {
    throw thrown[kind]?.();
  }
}

@Module({ controllers: [GroundController], providers: [AddHandler] })
class GroundHttpModule {}

let app: RunningApp;
beforeEach(async () => {
  world.failNext = false;
  app = await startPlatform({ modules: [GroundHttpModule] });
  await app.sql(sql`CREATE TABLE ground_added (number integer, text varchar)`);
});
afterEach(() => app.close());

const add = (text: string, key?: string) =>
  app.http.post('/api/v1/ground/additions', { text }, key === undefined ? {} : { 'idempotency-key': key });
const added = () =>
  app.sql<{ number: number; text: string }>(sql`SELECT number, text FROM ground_added ORDER BY number`);

describe('an Idempotency-Key', () => {
  it('with the same body answers as the first time, says so, and does nothing again', async () => {
    const first = await add('one', 'key-1');
    expect(first).toMatchObject({ status: 201, body: { number: 1, text: 'one' } });
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    const again = await add('one', 'key-1');
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await added()).toHaveLength(1);
  });

  it('with another body is refused, and harms nothing', async () => {
    await add('one', 'key-1');
    expect(await add('two', 'key-1')).toMatchObject({ status: 422, code: 'request.idempotency-key-reused' });
    expect((await add('one', 'key-1')).status).toBe(201);
    expect(await added()).toHaveLength(1);
  });

  it('sent many times at once has one effect and one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => add('one', 'key-1')));
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(
      answers.map(() => ({ status: 201, body: { number: 1, text: 'one' } })),
    );
    expect(answers.filter(({ headers }) => headers.has('idempotency-replayed'))).toHaveLength(9);
    expect(await added()).toHaveLength(1);
  });

  it('of an attempt that failed is not kept: the next one is carried out', async () => {
    world.failNext = true;
    expect(await add('one', 'key-1')).toMatchObject({ status: 409, code: 'platform.changed-meanwhile' });
    expect(await added()).toEqual([]);
    world.failNext = false;
    const second = await add('one', 'key-1');
    expect(second.status).toBe(201);
    expect(second.headers.has('idempotency-replayed')).toBe(false);
  });

  it('is kept for 24 hours of the clock, and forgotten then', async () => {
    await add('one', 'key-1');
    await app.clock.forward(24 * hourMs);
    expect((await add('one', 'key-1')).headers.get('idempotency-replayed')).toBe('true');
    expect(await app.clock.forward(1)).toEqual({ 'platform.forget-idempotency-keys': 1 });
    expect(await add('other', 'key-1')).toMatchObject({ status: 201, body: { number: 2 } });
  });

  it('belongs to its route, and replays an empty answer as one', async () => {
    await add('one', 'key-1');
    for (const replayed of [null, 'true']) {
      const silent = await app.http.post('/api/v1/ground/silences', undefined, {
        'idempotency-key': 'key-1',
      });
      expect(silent).toMatchObject({ status: 204, body: '' });
      expect(silent.headers.get('idempotency-replayed')).toBe(replayed);
    }
    expect(await added()).toHaveLength(2);
  });

  it('too long is refused; without one each request counts', async () => {
    expect(await add('one', 'k'.repeat(201))).toMatchObject({
      status: 400,
      code: 'request.bad-idempotency-key',
    });
    await Promise.all([add('one'), add('one')]);
    expect(await added()).toHaveLength(2);
  });
});

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
    expect(await add('a\u0000b')).toMatchObject({ status: 400, code: 'request.malformed' });
    expect(await app.http.get('/api/v1/ground/faults/a%00b')).toMatchObject({
      status: 400,
      code: 'request.malformed',
    });
    expect(await app.http.get('/api/v1/ground/pages?cursor=a%00')).toMatchObject({ status: 400 });
    expect(await added()).toEqual([]);
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
    expect(await app.http.get('/readyz')).toMatchObject({ status: 200, body: { status: 'ok' } });
    app.get(Lifecycle).drain();
    expect(await app.http.get('/readyz')).toMatchObject({ status: 503, body: { status: 'draining' } });
    expect((await app.http.get('/healthz')).status).toBe(200);
  });

  it('answers carry the headers that browsers need, and do not name the software', async () => {
    const { headers } = await app.http.get('/healthz');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});
