import { Injectable, SetMetadata, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Person } from '../../accounts/api';
import { PageSessions } from '../../accounts/page-sessions';
import { NotAllowed } from '../../platform/errors';

const KEEPS_WORDS = Symbol('keeps words');

/**
 * The form keeps words that are lost otherwise. From a page of a session before, it is taken as of somebody who has not
 * signed in, and changes nothing of whoever has since.
 */
export const KeepsWords = () => SetMetadata(KEEPS_WORDS, true);

/**
 * A form is taken only from a page of ours: by what browsers say of its origin, and for somebody who is signed in
 * also by the token that the page put into it. Multipart bodies are not read yet here: their token stands in the
 * address of the form.
 */
@Injectable()
export class SameOrigin implements CanActivate {
  constructor(
    private readonly sessions: PageSessions,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request & { user?: Person }>();
    if (['GET', 'HEAD'].includes(request.method)) return true;
    const { user } = request;
    const token = (request.body as Record<string, unknown> | undefined)?.formToken ?? request.query.formToken;
    const isOfSession = user === undefined || this.sessions.isFormToken(user.sessionId, token);
    const keepsWords = this.reflector.get<boolean | undefined>(KEEPS_WORDS, context.getHandler()) ?? false;
    if (!cameFromHere(request) || !(isOfSession || keepsWords)) throw new NotAllowed('portal.foreign-form');
    if (!isOfSession) delete request.user;
    return true;
  }
}

/** Browsers say where a request comes from; older ones at least whose page it was. */
function cameFromHere({ headers }: Request): boolean {
  const { origin = '', host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return URL.canParse(origin) && new URL(origin).host === host;
}
