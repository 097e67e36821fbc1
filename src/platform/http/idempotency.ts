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
import { Invalid } from '../errors';
import { maskedUrl } from '../masking';
import { KeptAnswers } from './kept-answers';
import { Problems } from './problems';

const longestKey = 200;

/** Answers a repeated request with the first one's answer. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly kept: KeptAnswers) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const key = request.headers['idempotency-key'];
    if (key === undefined) return next.handle();
    if (typeof key !== 'string' || key.length === 0 || key.length > longestKey) {
      throw new Invalid('request.bad-idempotency-key', { max: longestKey });
    }
    return from(this.once(key, request, response, next));
  }

  private async once(key: string, request: Request, response: Response, next: CallHandler): Promise<unknown> {
    const route = `${request.method} ${this.keptPath(request.originalUrl.split('?', 1)[0] ?? '')}`;
    const body: unknown = request.body;
    const { status, answer, replayed } = await this.kept.once({ key, route, body }, async () => {
      const first: unknown = await lastValueFrom(next.handle(), { defaultValue: undefined });
      return { status: response.statusCode, answer: first };
    });
    if (replayed) response.status(status).setHeader('Idempotency-Replayed', 'true');
    return answer;
  }

  /** The secret of a link in an address is kept as little as in a log: what stands for it tells addresses apart. */
  private keptPath(path: string): string {
    const shown = maskedUrl(path);
    return shown === path ? path : `${shown} ${this.kept.fingerprint(path)}`;
  }
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
