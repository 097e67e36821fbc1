import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { readConfig, type Config } from '../../src/platform/config';
import type { Sql } from '../../src/platform/database/sql';
import { configureHttp, openForRequests } from '../../src/platform/http/serve';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import { freshDatabase } from './databases';
import { HttpClient, type Answer } from './http-client';

export interface StartOptions {
  /** Where the manual clock starts; a Friday morning unless told. */
  now?: string;
  /** A database that somebody else made and drops: for several instances, or for a second start. */
  databaseUrl?: string;
  /** More settings, or others than those of tests (`TURNO_CLOCK: 'system'`). */
  env?: Record<string, string | undefined>;
  /** Modules beside the application's own, such as a test's. */
  modules?: (Type | DynamicModule)[];
}

/** The clock that tests move instead of sleeping. */
export interface TestClock {
  now(): Promise<string>;
  set(instant: string): Promise<void>;
  /** Moves the clock on and does what became due. */
  forward(milliseconds: number): Promise<Record<string, number>>;
  /** Does all that is due; answers how much of what. */
  tick(): Promise<Record<string, number>>;
}

/** An application that runs in the test's own process, on a port and a database of its own. */
export interface RunningApp {
  readonly url: string;
  readonly app: NestExpressApplication;
  readonly config: Config;
  readonly http: HttpClient;
  readonly clock: TestClock;
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T;
  /** Runs a statement in a unit of its own: what is committed, and nothing of what is under way. */
  sql<R extends object>(statement: Sql): Promise<R[]>;
  /** The notices written so far (`GET /api/v1/dev/mail`). */
  mail(): Promise<ReturnType<typeof JSON.parse>[]>;
  close(): Promise<void>;
}

export const usualStart = '2026-11-27T09:00:00.000Z';

/** Starts an application as the real process does, but for its logs, its clock and its port. */
export async function boot(
  root: (config: Config) => Type | DynamicModule,
  options: StartOptions,
  newDatabase = freshDatabase,
): Promise<RunningApp> {
  const database = options.databaseUrl ? null : await newDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'turno-data-'));
  const config = readConfig({
    PORT: '0',
    DATABASE_URL: options.databaseUrl ?? database?.url,
    TURNO_DATA_DIR: dataDir,
    TURNO_CLOCK: 'manual',
    TURNO_CLOCK_START: options.now ?? usualStart,
    TURNO_LIMITS: 'off',
    TURNO_LOG_LEVEL: 'silent',
    ...options.env,
  });
  const cleanUp = async () => {
    await database?.drop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const app = await started(root(config), config).catch(async (error: unknown) => {
    await cleanUp();
    throw error;
  });
  const server: Server = app.getHttpServer();
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const http = new HttpClient(url);
  const unit = app.get(UnitOfWork);
  return {
    url,
    app,
    config,
    http,
    clock: clockOf(http),
    get: (token) => app.get(token, { strict: false }),
    sql: (statement) => unit.run(async () => (await unit.query(statement)).rows as never),
    mail: async () => expectOk(await http.get('/api/v1/dev/mail?limit=100')).body.items,
    close: async () => {
      await app.close();
      await cleanUp();
    },
  };
}

async function started(root: Type | DynamicModule, config: Config): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(root, {
    abortOnError: false,
    bodyParser: false,
    bufferLogs: true,
    forceCloseConnections: true,
    rawBody: true,
  });
  try {
    app.useLogger(app.get(Logger));
    configureHttp(app);
    await openForRequests(app, config.port, '127.0.0.1');
    return app;
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
}

function clockOf(http: HttpClient): TestClock {
  const now = async () => expectOk(await http.get('/api/v1/dev/clock')).body.now as string;
  const set = async (instant: string) => void expectOk(await http.put('/api/v1/dev/clock', { now: instant }));
  const tick = async () =>
    expectOk(await http.post('/api/v1/dev/tick')).body.counts as Record<string, number>;
  return {
    now,
    set,
    tick,
    forward: async (milliseconds) => {
      await set(new Date(Date.parse(await now()) + milliseconds).toISOString());
      return tick();
    },
  };
}

function expectOk(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
