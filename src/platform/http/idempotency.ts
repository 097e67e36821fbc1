import { createHmac } from 'node:crypto';
import {
  Injectable,
  UseInterceptors,
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Clock } from '../clock';
import { currentContext } from '../context';
import { sql } from '../database/sql';
import { Invalid } from '../errors';
import { maskedUrl } from '../masking';
import { Secrets } from '../secrets';
import { UnitOfWork } from '../unit-of-work';
import { Problems } from './problems';

const longestKey = 200;

interface KeptAnswer {
  bodyHash: string;
  status: number;
  response: string | null;
}

/**
 * Answers a repeated request with the first one's answer. The answer is kept in the same transaction as what
 * the request changed, so there is never the one without the other; what failed is not kept.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  /** Bodies may hold passwords: without the key a kept hash lets nobody try guesses. */
  private readonly key: Buffer;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    secrets: Secrets,
  ) {
    this.key = secrets.derive('platform.idempotency');
  }

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const key = request.headers['idempotency-key'];
    if (key === undefined) return next.handle();
    if (typeof key !== 'string' || key.length === 0 || key.length > longestKey) {
      throw new Invalid('request.bad-idempotency-key', { max: longestKey });
    }
    return from(this.unit.transaction(() => this.once(key, request, response, next)));
  }

  /** The secret of a link in an address is kept as little as in a log: what stands for it tells addresses apart. */
  private keptPath(path: string): string {
    const shown = maskedUrl(path);
    if (shown === path) return path;
    return `${shown} ${createHmac('sha256', this.key).update(path).digest('base64url')}`;
  }

  private async once(key: string, request: Request, response: Response, next: CallHandler): Promise<unknown> {
    const caller = currentContext().actor.id ?? 'nobody';
    const route = `${request.method} ${this.keptPath(request.originalUrl.split('?', 1)[0] ?? '')}`;
    const bodyHash = createHmac('sha256', this.key)
      .update(JSON.stringify(request.body ?? null))
      .digest('hex');
    const { changed } = await this.unit.query(
      sql`INSERT INTO platform_idempotency (caller, route, key, body_hash, status, kept_at)
          VALUES (${caller}, ${route}, ${key}, ${bodyHash}, 0, ${this.clock.now()}) ON CONFLICT DO NOTHING`,
    );
    const row = sql`caller = ${caller} AND route = ${route} AND key = ${key}`;
    if (changed === 0) {
      const { rows } = await this.unit.query<KeptAnswer>(
        sql`SELECT body_hash AS "bodyHash", status, response FROM platform_idempotency WHERE ${row}`,
      );
      return replay(rows[0], bodyHash, response);
    }
    const answer: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
    await this.unit.query(
      sql`UPDATE platform_idempotency SET status = ${response.statusCode},
                 response = ${answer === undefined ? null : JSON.stringify(answer)} WHERE ${row}`,
    );
    return answer;
  }
}

function replay(kept: KeptAnswer | undefined, bodyHash: string, response: Response): unknown {
  if (kept?.bodyHash !== bodyHash) throw new Invalid('request.idempotency-key-reused', {}, [], 422);
  response.status(kept.status).setHeader('Idempotency-Replayed', 'true');
  return kept.response === null ? undefined : (JSON.parse(kept.response) as unknown);
}

/** The route takes an `Idempotency-Key`: every POST that creates something, unless it answers with a secret. */
export const Idempotent = () =>
  applyDecorators(
    UseInterceptors(IdempotencyInterceptor),
    Problems({ 400: ['request.bad-idempotency-key'], 422: ['request.idempotency-key-reused'] }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: 'Same key and body within 24 hours: the same answer, and nothing happens again.',
      schema: { type: 'string', maxLength: longestKey },
    }),
  );
