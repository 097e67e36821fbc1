import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { currentContext } from '../context';
import {
  Conflict,
  DomainError,
  Invalid,
  Moved,
  NotAllowed,
  NotFound,
  NotIdentified,
  TooLarge,
  TooMany,
  Unavailable,
} from '../errors';
import { problemText, problemTitle } from './problem-words';
import type { ProblemResponse } from './problem.response';

/** Makes problem+json of whatever was thrown. Only our own errors explain themselves; the rest is a 500. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    const request = host.switchToHttp().getRequest<Request>();
    const error = thrown instanceof DomainError ? thrown : fromFramework(thrown);
    if (!error) this.logger.error({ err: thrown }, 'An unforeseen error');
    if (response.headersSent) return void response.end();
    const status = error ? statusOf(error) : 500;
    if (error && status === 503) this.logger.warn({ err: error.cause ?? error }, error.code);
    if (error instanceof TooMany || error instanceof Unavailable) {
      response.setHeader('Retry-After', String(error.retryAfterSeconds));
    }
    if (error instanceof Moved) {
      // A thing may move back: a browser that remembered for ever would then go in a circle.
      response.setHeader('Location', error.location).setHeader('Cache-Control', 'no-cache');
    }
    if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    // A refused body may still be on its way; keeping the connection would read it to its end.
    if (status === 413) response.setHeader('Connection', 'close');
    response
      .status(status)
      .type('application/problem+json')
      .send(JSON.stringify(problem(error, status)));
    request.resume();
  }
}

function problem(error: DomainError | null, status: number): ProblemResponse {
  const { locale, requestId } = currentContext();
  const code = error?.code ?? 'platform.unforeseen';
  const faults = error instanceof Invalid ? error.faults : [];
  return {
    type: `urn:turno:problem:${code}`,
    title: problemTitle(status, locale),
    status,
    detail: problemText(code, locale, error?.params),
    code,
    requestId,
    ...(error instanceof Conflict && error.shown),
    ...(faults.length > 0 && {
      errors: faults.map((fault) => ({
        path: fault.path,
        code: fault.code,
        message: problemText(fault.code, locale, fault.params),
      })),
    }),
  };
}

function statusOf(error: DomainError): number {
  if (error instanceof RequestRefused || error instanceof Invalid) return error.status;
  if (error instanceof Moved) return 301;
  if (error instanceof NotIdentified) return 401;
  if (error instanceof NotAllowed) return 403;
  if (error instanceof NotFound) return 404;
  if (error instanceof Conflict) return 409;
  if (error instanceof TooLarge) return 413;
  if (error instanceof TooMany) return 429;
  return error.code === 'platform.disk-full' ? 507 : 503;
}

/** A request that the HTTP layer itself turns away, before any of our code has seen it. */
class RequestRefused extends DomainError {
  constructor(
    code: string,
    readonly status: number,
  ) {
    super(code);
  }
}

const refusals: Readonly<Record<number, string>> = {
  400: 'request.malformed',
  401: 'accounts.not-identified',
  403: 'accounts.not-allowed',
  404: 'request.no-such-route',
  405: 'request.method-not-allowed',
  408: 'request.too-slow',
  413: 'request.too-large',
  414: 'request.too-large',
  415: 'request.unsupported-type',
  431: 'request.too-large',
};

function fromFramework(thrown: unknown): DomainError | null {
  const status = thrown instanceof HttpException ? thrown.getStatus() : bodyParserStatus(thrown);
  if (status === undefined || status >= 500) return null;
  return new RequestRefused(refusals[status] ?? 'request.malformed', status);
}

/** The body parser throws errors of its own kind, with a status and a type beside the message. */
function bodyParserStatus(thrown: unknown): number | undefined {
  const { status, type } = (thrown ?? {}) as { status?: unknown; type?: unknown };
  return typeof status === 'number' && typeof type === 'string' ? status : undefined;
}
