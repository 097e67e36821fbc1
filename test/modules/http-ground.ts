import { Body, Controller, Get, HttpCode, Module, Param, Post, Query } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';
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
import { UnitOfWork } from '../../src/platform/unit-of-work';
import type { Answer } from '../support/http-client';
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

/** What a test plugs into the handler. */
export const world = { failNext: false };

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

/** A platform with routes of its own, over which all requests and answers come. */
export async function startHttpGround(): Promise<RunningApp> {
  world.failNext = false;
  const app = await startPlatform({ modules: [GroundHttpModule] });
  await app.sql(sql`CREATE TABLE ground_added (number integer, text varchar)`);
  return app;
}

export function add(app: RunningApp, text: string, key?: string): Promise<Answer> {
  const headers = key === undefined ? undefined : { 'idempotency-key': key };
  return app.http.post('/api/v1/ground/additions', { text }, headers);
}

export function added(app: RunningApp): Promise<{ number: number; text: string }[]> {
  return app.sql(sql`SELECT number, text FROM ground_added ORDER BY number`);
}
