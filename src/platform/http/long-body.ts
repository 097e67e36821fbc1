import { promisify } from 'node:util';
import {
  UseInterceptors,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { json, type Request, type Response } from 'express';
import type { Observable } from 'rxjs';
import { Invalid } from '../errors';
import { isReadable, jsonTypes } from './request-rules';

/** Reads a body that may be longer than usual, when it is known who sends it. */
class LongBodyInterceptor implements NestInterceptor {
  private readonly read: (request: Request, response: Response) => Promise<void>;

  constructor(mostBytes: number) {
    this.read = promisify(json({ limit: mostBytes, type: jsonTypes }));
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    await this.read(request, http.getResponse<Response>());
    if (!isReadable(request.body)) throw new Invalid('request.malformed');
    return next.handle();
  }
}

/** The controller has routes that `isLong` names; their bodies may have so many bytes. */
export const TakesLongBodies = (mostBytes: number) => UseInterceptors(new LongBodyInterceptor(mostBytes));
