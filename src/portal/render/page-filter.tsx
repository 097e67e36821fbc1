import {
  Catch,
  HttpException,
  Injectable,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { currentContext } from '../../platform/context';
import {
  DomainError,
  NotAllowed,
  NotFound,
  NotIdentified,
  TooMany,
  Unavailable,
} from '../../platform/errors';
import { ErrorPage, type ErrorKind } from '../pages/error-page';
import { wordsIn } from './facts';
import { RenderPage } from './render-page';

const statuses: Readonly<Record<ErrorKind, number>> = {
  notFound: 404,
  forbidden: 403,
  refused: 400,
  busy: 503,
  searching: 503,
  broken: 500,
};

/** What goes wrong on a page is told as a page; whoever must sign in is sent there and comes back. */
@Catch()
@Injectable()
export class PageFilter implements ExceptionFilter {
  private readonly logger = new Logger(PageFilter.name);

  constructor(private readonly renderer: RenderPage) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const { locale } = currentContext();
    if (thrown instanceof NotIdentified) {
      const back = request.method === 'GET' ? `?next=${encodeURIComponent(request.originalUrl)}` : '';
      return response.redirect(303, `/${locale}/entrar${back}`);
    }
    const kind = kindOf(thrown);
    if (kind === 'broken') this.logger.error({ err: thrown }, 'An unforeseen error on a page');
    if (response.headersSent) return void response.end();
    if (thrown instanceof TooMany || thrown instanceof Unavailable) {
      response.setHeader('Retry-After', String(thrown.retryAfterSeconds));
    }
    const { title, body } = { title: wordsIn(locale).errors[kind], body: <ErrorPage kind={kind} /> };
    const page = { title, body, status: thrown instanceof TooMany ? 429 : statuses[kind] };
    response.send(await this.renderer.render(page, request, response));
  }
}

function kindOf(thrown: unknown): ErrorKind {
  if (thrown instanceof NotFound) return 'notFound';
  if (thrown instanceof NotAllowed) return 'forbidden';
  if (thrown instanceof Unavailable) {
    return thrown.code === 'knowledge.search-unavailable' ? 'searching' : 'busy';
  }
  if (thrown instanceof TooMany) return 'busy';
  if (thrown instanceof DomainError) return 'refused';
  if (thrown instanceof HttpException && thrown.getStatus() < 500) return 'notFound';
  return 'broken';
}
