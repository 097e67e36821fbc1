import { Injectable, Logger } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request, Response } from 'express';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Person } from '../../accounts/api';
import { PageSessions } from '../../accounts/page-sessions';
import { DeskStatus } from '../../desk/api';
import type { StatusResponse } from '../../desk/status.response';
import { Configuration } from '../../platform/config';
import { currentContext } from '../../platform/context';
import { ProblemsAffecting } from '../../tickets/problem-api';
import { Layout } from '../parts/layout';
import { FactsProvider, wordsIn, type Facts } from './facts';
import type { Page } from './page';

/** Nothing from elsewhere, no script or style but our files, and nobody frames us. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Makes HTML of a page: language, person, hours and known problems around what the controller answered. */
@Injectable()
export class RenderPage {
  private readonly logger = new Logger(RenderPage.name);

  constructor(
    private readonly queries: QueryBus,
    private readonly sessions: PageSessions,
    private readonly config: Configuration,
  ) {}

  async render(page: Page, request: Request, response: Response): Promise<string> {
    response.status(page.status ?? response.statusCode);
    const layout = <Layout page={page} origin={this.config.publicUrl} />;
    return `<!doctype html>${await this.part(layout, request, response)}`;
  }

  /** A part of a page, which the script puts in its place. */
  async part(element: ReactElement, request: Request, response: Response): Promise<string> {
    const facts = await this.facts(request);
    response
      .type('html')
      .setHeader('Content-Security-Policy', pagePolicy)
      .setHeader('Content-Language', facts.locale);
    response.vary('Cookie');
    if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-cache');
    return renderToStaticMarkup(<FactsProvider value={facts}>{element}</FactsProvider>);
  }

  private async facts(request: Request): Promise<Facts> {
    const { locale } = currentContext();
    const person = (request as { user?: Person }).user ?? null;
    const status = await this.status();
    const mayBeAffected = person?.kind === 'customer' && status !== null && status.problems.length > 0;
    return {
      locale,
      words: wordsIn(locale),
      person,
      path: request.path.replace(/^\/(es|en)(?=\/|$)/, ''),
      search: /\?.*$/.exec(request.originalUrl)?.[0] ?? '',
      status,
      formToken: person && this.sessions.formToken(person.sessionId),
      affecting: mayBeAffected ? await this.queries.execute(new ProblemsAffecting(person.id)) : [],
    };
  }

  /** A page is worth showing without the hours. */
  private async status(): Promise<StatusResponse | null> {
    try {
      return await this.queries.execute(new DeskStatus());
    } catch (error) {
      this.logger.warn({ err: error }, 'The hours could not be read for a page');
      return null;
    }
  }
}
