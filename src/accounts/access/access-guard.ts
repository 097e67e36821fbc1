import { Injectable, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Request, Response } from 'express';
import { currentContext } from '../../platform/context';
import { NotAllowed, NotIdentified } from '../../platform/errors';
import { AUDIENCE } from '../../platform/http/audience';
import type { Person } from '../api';
import type { Audience } from '../audience';
import { accessStrategy } from './access-strategy';
import { admits } from './admits';
import { PageVisitors } from './page-visitors';

/** Stands before every route and refuses by default: a route that names no audience is for nobody. */
@Injectable()
export class AccessGuard extends AuthGuard(accessStrategy) {
  constructor(
    private readonly reflector: Reflector,
    private readonly visitors: PageVisitors,
  ) {
    super();
  }

  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const audience = this.reflector.getAllAndOverride<Audience | undefined>(AUDIENCE, [
      context.getHandler(),
      context.getClass(),
    ]);
    const person = audience === 'everyone' ? await this.maybe(context) : await this.identified(context);
    if (!admits(audience, person)) throw new NotAllowed('accounts.not-allowed');
    if (person) currentContext().actor = { id: person.id, kind: person.kind };
    return true;
  }

  /** Called by passport with what the strategy found. */
  override handleRequest<T>(error: unknown, person: T | false, info: unknown): T {
    if (error) throw error as Error;
    if (person) return person;
    const isLate = info instanceof Error && info.name === 'TokenExpiredError';
    throw new NotIdentified(isLate ? 'accounts.token-expired' : 'accounts.not-identified');
  }

  /** On a route for everyone an invalid token is as good as none. */
  private async maybe(context: ExecutionContext): Promise<Person | null> {
    const request = context.switchToHttp().getRequest<Request>();
    if (request.headers.authorization === undefined) {
      const visitor = await this.visitors.of(request);
      if (visitor) identify(context, visitor);
      return visitor;
    }
    try {
      return await this.identified(context);
    } catch (error) {
      if (error instanceof NotIdentified) return null;
      throw error;
    }
  }

  private async identified(context: ExecutionContext): Promise<Person> {
    const request = context.switchToHttp().getRequest<Request & { user: Person }>();
    context.switchToHttp().getResponse<Response>().setHeader('Cache-Control', 'no-store');
    const visitor = request.headers.authorization === undefined ? await this.visitors.of(request) : null;
    if (visitor) identify(context, visitor);
    else await super.canActivate(context);
    return request.user;
  }
}

function identify(context: ExecutionContext, person: Person): void {
  context.switchToHttp().getRequest<{ user?: Person }>().user = person;
  context.switchToHttp().getResponse<Response>().setHeader('Cache-Control', 'no-store');
}
