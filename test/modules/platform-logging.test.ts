import { Body, Controller, Get, Logger, Module, Param, Post } from '@nestjs/common';
import { IsString, MaxLength } from 'class-validator';
import { PinoLogger } from 'nestjs-pino';
import pino from 'pino';
import { columnType } from '../../src/platform/database/columns';
import { raw, sql } from '../../src/platform/database/sql';
import { shortReason } from '../../src/platform/events/retry-delays';
import { ForEveryone } from '../../src/platform/http/audience';
import { ReadDatabase } from '../../src/platform/read-database';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import type { RunningApp } from '../support/boot';
import { startPlatform } from '../support/start-platform';

/** Every secret that the test sends begins with this; no line of the log may hold it. */
const canary = 'canary';

class SecretRequest {
  @IsString()
  @MaxLength(200)
  password: string;
}

const faults: Record<string, (text: string) => Promise<unknown>> = {
  bearer: async (text) => Promise.reject(new Error(`The provider said no to Authorization: Bearer ${text}`)),
  token: async (text) =>
    Promise.reject(new Error(`GET https://desk.example/confirm?token=${text}&x=1 failed`)),
  link: async (text) => Promise.reject(new Error(`GET /api/v1/contacts/tickets/${text} failed`)),
  cause: async (text) => Promise.reject(new Error('outer', { cause: new Error(`Bearer ${text}`) })),
};

@ForEveryone()
@Controller('api/v1')
class LeakyController {
  private readonly logger = new Logger(LeakyController.name);

  constructor(
    private readonly unit: UnitOfWork,
    private readonly read: ReadDatabase,
  ) {}

  @Get('contacts/tickets/:token')
  byLink(@Param('token') _token: string) {
    return { ok: true };
  }

  @Get('files/links/:token')
  byFileLink(@Param('token') token: string): never {
    throw new Error(`no file at /api/v1/files/links/${token}`);
  }

  @Post('faults/:kind')
  async fault(@Param('kind') kind: string, @Body() { password }: SecretRequest): Promise<void> {
    await faults[kind]?.(password);
  }

  @Post('objects')
  log(@Body() { password }: SecretRequest): void {
    this.logger.warn({ password, user: { password, deep: { token: password } } }, 'Somebody logged too much');
    this.logger.error({ err: new Error(`Bearer ${password}`), accessToken: password }, 'And again');
  }

  @Post('statements/taken')
  async taken(@Body() { password }: SecretRequest): Promise<void> {
    await this.unit.run(async () => {
      for (let i = 0; i < 2; i++)
        await this.unit.query(sql`INSERT INTO ground_secret (secret) VALUES (${password})`);
    });
  }

  @Post('statements/nonsense')
  async nonsense(@Body() { password }: SecretRequest): Promise<void> {
    await this.read.all(
      sql`SELECT other_id FROM ground_secret WHERE other_id = ${password} AND nonsense(${password}) = 1`,
    );
  }

  @Post('statements/no-id')
  async noId(@Body() { password }: SecretRequest): Promise<void> {
    await this.unit.run(() =>
      this.unit.query(sql`INSERT INTO ground_secret (secret, other_id) VALUES ('x', ${password})`),
    );
  }
}

@Module({ controllers: [LeakyController] })
class LeakyModule {}

let app: RunningApp;
let log = '';
beforeAll(async () => {
  app = await startPlatform({ modules: [LeakyModule], env: { TURNO_LOG_LEVEL: 'warn' } });
  // The real logger with all its settings, writing everything, and to us.
  PinoLogger.root.level = 'trace';
  Reflect.set(PinoLogger.root, pino.symbols.streamSym, { write: (line: string) => (log += line) });
  await app.sql(sql`CREATE TABLE ground_secret (secret varchar UNIQUE, other_id ${raw(columnType.id)})`);
});
beforeEach(() => {
  log = '';
});
afterAll(() => app.close());

const secrets = {
  authorization: `Bearer ${canary}-access-token.with.dots`,
  cookie: `session=${canary}-session; __Host-refresh=${canary}-refresh`,
  'x-api-key': `${canary}-api-key`,
  referer: `https://desk.example/reset?token=${canary}-referer`,
};

describe('the log', () => {
  it('holds each request with its method, path, status and request id', async () => {
    const answer = await app.http.get('/api/v1/contacts/tickets/abc', secrets);
    const line = JSON.parse(log.trim().split('\n').at(-1) ?? '{}');
    expect(line).toMatchObject({
      req: { method: 'GET', url: '/api/v1/contacts/tickets/[redacted]' },
      res: { statusCode: 200 },
      requestId: answer.headers.get('x-request-id'),
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    });
  });

  it.each<[string, string, string, unknown]>([
    ['a link token in the path', 'GET', `/api/v1/contacts/tickets/${canary}-link`, undefined],
    [
      'a token in the query',
      'GET',
      `/api/v1/contacts/tickets/x?token=${canary}-query&other=${canary}`,
      undefined,
    ],
    ['a link that fails', 'GET', `/api/v1/files/links/${canary}-file`, undefined],
    ['an unknown path below a link', 'GET', `/api/v1/contacts/tickets/${canary}-link/nothing`, undefined],
    ['a password in the body', 'POST', '/api/v1/faults/none', { password: canary }],
    [
      'a body that is not valid',
      'POST',
      '/api/v1/faults/none',
      { password: canary.repeat(100), other: canary },
    ],
    ['a body that is no JSON', 'POST', '/api/v1/faults/none', `{"password":"${canary}"`],
    ['an error that quotes a bearer', 'POST', '/api/v1/faults/bearer', { password: `${canary}.abc-_~+/=` }],
    ['an error that quotes an address with a token', 'POST', '/api/v1/faults/token', { password: canary }],
    ['an error that quotes a link', 'POST', '/api/v1/faults/link', { password: canary }],
    ['an error behind an error', 'POST', '/api/v1/faults/cause', { password: canary }],
    ['secret fields of logged objects', 'POST', '/api/v1/objects', { password: canary }],
    ['the values of a statement that broke a rule', 'POST', '/api/v1/statements/taken', { password: canary }],
    [
      'the values of a statement that made no sense',
      'POST',
      '/api/v1/statements/nonsense',
      { password: canary },
    ],
    ['a value that is no id', 'POST', '/api/v1/statements/no-id', { password: canary }],
  ])('holds nothing of %s, nor of the headers', async (_what, method, path, body) => {
    await app.http.send(method, path, body, { ...secrets, 'content-type': 'application/json' });
    expect(log.split('\n').filter((line) => line.includes(canary))).toEqual([]);
  });

  it('would show a secret that nothing masks: the test has teeth', async () => {
    await app.http.post('/api/v1/faults/token', { password: 'x' }, { ...secrets });
    expect(log).toContain('An unforeseen error');
    expect(log).toContain('desk.example/confirm?token=[redacted]');
    new Logger('Test').warn(`an unknown secret ${canary}`);
    expect(log).toContain(canary);
  });
});

describe('what an admin is shown of a failure', () => {
  it('holds nothing of it either', async () => {
    for (const way of ['taken', 'noId', 'nonsense'] as const) {
      const [outcome] = await Promise.allSettled([app.get(LeakyController)[way]({ password: canary })]);
      expect(shortReason(outcome?.status === 'rejected' ? outcome.reason : '')).not.toContain(canary);
    }
    expect(shortReason(new Error(`Bearer ${canary}`))).not.toContain(canary);
    expect(shortReason(new Error(`https://x/?token=${canary}`))).not.toContain(canary);
  });
});
