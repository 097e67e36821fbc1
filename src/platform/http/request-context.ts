import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { runInContext, type Locale } from '../context';
import { newId } from '../ids';
import { ManualTime } from '../manual-clock';
import { ReadDatabase } from '../read-database';

const safeRequestId = /^[\w.:-]{8,64}$/;

/** Gives each request its id, language and time, and carries them through everything it causes. */
@Injectable()
export class RequestContextMiddleware implements NestMiddleware {
  constructor(
    private readonly manualTime: ManualTime,
    private readonly read: ReadDatabase,
  ) {}

  use(request: Request, response: Response, next: NextFunction): void {
    const requestId = requestIdOf(request);
    response.setHeader('X-Request-Id', requestId);
    const context = {
      requestId,
      locale: localeOf(request),
      actor: { id: null, kind: 'nobody' as const },
      ...(request.ip && { sender: request.ip }),
    };
    runInContext(context, () => {
      if (!this.manualTime.isManual) return next();
      const ask = async <R extends object>(statement: Parameters<ReadDatabase['all']>[0]) => ({
        rows: await this.read.all<R>(statement),
        changed: 0,
      });
      this.manualTime.refresh(ask).then(() => next(), next);
    });
  }
}

/** The id a proxy already gave, when it is harmless; else a new one. The log uses the same. */
export function requestIdOf(request: { id?: unknown; headers: Request['headers'] }): string {
  if (typeof request.id === 'string') return request.id;
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && safeRequestId.test(given) ? given : newId();
}

/** An address that begins with a language is in that language; else the reader's preference decides. */
function localeOf(request: Request): Locale {
  const [, inPath] = /^\/(es|en)(?:[/?]|$)/.exec(request.url) ?? [];
  if (inPath) return inPath as Locale;
  return request.acceptsLanguages('es', 'en') === 'en' ? 'en' : 'es';
}
