import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { currentContext } from '../../platform/context';
import { NotFound } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { Pages } from '../for-pages';
import type { Page } from '../render/page';
import { LinkQuery } from './people.request';

/** Addresses without a language, as letters and articles have them: the reader's own is put before. */
@ApiExcludeController()
@ForEveryone()
@Controller()
export class EntranceController {
  @Get()
  home(@Res() response: Response): void {
    this.lead(response, '');
  }

  @Get('ayuda/:slug')
  article(@Param('slug') slug: string, @Res() response: Response): void {
    this.lead(response, `/articulos/${encodeURIComponent(slug)}`);
  }

  @Get('tickets/:reference')
  ticket(@Param('reference') reference: string, @Res() response: Response): void {
    this.lead(response, `/tickets/${encodeURIComponent(reference)}`);
  }

  @Get('standing')
  standing(@Res() response: Response): void {
    this.lead(response, '/cuenta/uso-justo');
  }

  /** Where payment providers lead back to. */
  @Get('pagos/:purchaseId')
  payment(@Param('purchaseId') purchaseId: string, @Res() response: Response): void {
    this.lead(response, `/pagos/${encodeURIComponent(purchaseId)}`);
  }

  @Get('confirmar-pregunta')
  question(@Query() { token = '' }: LinkQuery, @Res() response: Response): void {
    this.lead(response, `/confirmar-pregunta?${String(new URLSearchParams({ token }))}`);
  }

  @Get('contacts/tickets/:token')
  contactTicket(@Param('token') token: string, @Res() response: Response): void {
    this.lead(response, `/contacts/tickets/${encodeURIComponent(token)}`);
  }

  private lead(response: Response, to: string): void {
    response.vary('Accept-Language');
    response.redirect(302, `/${currentContext().locale}${to}`);
  }
}

/** The last of the pages: what no other one has. */
@ForEveryone()
@Pages()
export class NoSuchPageController {
  @Get('*path')
  page(): Page {
    throw new NotFound('request.no-such-route');
  }
}

/** An address that somebody mistyped before any language: a reader is shown a page, a program its problem. */
@ApiExcludeController()
@ForEveryone()
@Controller()
export class UnknownAddressController {
  @Get('*path')
  lead(@Req() request: Request, @Res() response: Response): void {
    const { path, originalUrl } = request;
    const isForReaders = !path.startsWith('/api/') && request.accepts(['json', 'html']) === 'html';
    if (!isForReaders) throw new NotFound('request.no-such-route');
    response
      .vary('Accept')
      .vary('Accept-Language')
      .redirect(302, `/${currentContext().locale}${originalUrl}`);
  }
}
