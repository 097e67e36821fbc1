import type { IncomingMessage } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { Config } from './config';
import { currentContext } from './context';
import { masked, maskedUrl } from './masking';

/** Header and body fields that never reach a log, wherever they stand in a logged object. */
const secretFields = [
  'password',
  'token',
  'accessToken',
  'refreshToken',
  'otp',
  'secret',
  'authorization',
  'cookie',
];
const redacted = [
  'req.headers',
  'res.headers',
  ...secretFields.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
];

/** Structured logs, one JSON line each; secrets are cut where they could appear. */
export function logging(config: Config): DynamicModule {
  return LoggerModule.forRoot({
    pinoHttp: {
      level: config.logLevel,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      redact: { paths: redacted, censor: '[redacted]' },
      // Given before, so that answers to requests that were never routed carry it as well.
      genReqId: (request: IncomingMessage & { id?: unknown }) =>
        typeof request.id === 'string' ? request.id : 'none',
      mixin: () => ({
        requestId: currentContext().requestId,
        actorId: currentContext().actor.id ?? undefined,
      }),
      quietReqLogger: true,
      autoLogging:
        config.logLevel === 'silent' ? false : { ignore: ({ url }) => /^\/(healthz|readyz)/.test(url ?? '') },
      // Ours see what was logged itself; wrapped ones would see a copy without its stack.
      wrapSerializers: false,
      serializers: {
        req: ({ method, url }: { method: string; url: string }) => ({ method, url: maskedUrl(url) }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
        err: maskedError,
      },
    },
  });
}

/** Errors of statements hold the values that were written; the log keeps what went wrong and where. */
function maskedError(error: unknown): object {
  if (!(error instanceof Error)) return { message: 'no error object' };
  const { name, message, stack, cause } = error;
  return {
    type: name,
    message: masked(message),
    stack: masked(stack ?? ''),
    ...(cause !== undefined && { cause: maskedError(cause) }),
  };
}
