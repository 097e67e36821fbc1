import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { Request, Response } from 'express';
import helmet from 'helmet';
import { Configuration } from '../config';
import { Lifecycle } from '../lifecycle';
import { LiveTopics } from '../live/live-topics';
import { Preparations } from '../process/preparations';
import { describeApi } from './describe-api';
import { RequestContextMiddleware, requestIdOf } from './request-context';
import {
  isLong,
  jsonTypes,
  limitArrival,
  refuseOtherTypes,
  refuseUnreadableAddress,
  refuseUnreadableBody,
} from './request-rules';

const bodyLimit = '100kb';

/** Everything that every answer has in common; the same for the real process and for tests. */
export function configureHttp(app: NestExpressApplication): void {
  const config = app.get(Configuration);
  const context = app.get(RequestContextMiddleware);
  app.disable('x-powered-by');
  app.set('trust proxy', config.trustProxy);
  app.set('query parser', 'simple');
  // Before the body is read, so that a refused body is answered with a request id as well.
  app.use((request: { id?: string }, response: never, next: () => void) => {
    request.id = requestIdOf(request as never);
    context.use(request as never, response, next);
  });
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
      },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: config.publicUrl.startsWith('https:') && { maxAge: 31_536_000 },
    }),
  );
  const lifecycle = app.get(Lifecycle);
  app.use((_request: unknown, response: Response, next: () => void) => {
    // Whoever keeps asking on a connection kept open would keep us from ending.
    if (lifecycle.isDraining) response.setHeader('Connection', 'close');
    next();
  });
  app.use(compression({ filter: isPageOrAsset }));
  app.use(refuseUnreadableAddress, refuseOtherTypes, limitArrival);
  const isShortJson = (request: Request) => !isLong(request) && Boolean(request.is(jsonTypes));
  app.useBodyParser('json', { limit: bodyLimit, type: (request) => isShortJson(request as Request) });
  // Forms of pages; the interface takes none, see above.
  app.useBodyParser('urlencoded', { limit: bodyLimit, extended: false });
  app.use(refuseUnreadableBody);
  describeApi(app);
}

/** The interface stays plain: its answers are small, and may hold secrets beside what somebody else chose. */
function isPageOrAsset(request: Request, response: Response): boolean {
  return !request.path.startsWith('/api/') && compression.filter(request, response);
}

/** Prepares what must stand before the first request, and then takes requests. */
export async function openForRequests(
  app: NestExpressApplication,
  port: number,
  host?: string,
): Promise<void> {
  await app.init();
  await app.get(Preparations).run();
  // Another instance that started beside this one may have prepared it instead.
  await app.get(LiveTopics).catchUp();
  await (host ? app.listen(port, host) : app.listen(port));
  // Slow or silent clients are let go before they hold a socket for long.
  const server = app.getHttpServer();
  server.headersTimeout = 10_000;
  // For uploads; `limitArrival` is stricter with everything else.
  server.requestTimeout = 120_000;
  server.keepAliveTimeout = 65_000;
}
