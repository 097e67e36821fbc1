import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { from, lastValueFrom, type Observable } from 'rxjs';

const leastMs = 150;

/** Answers no sooner than after 150 ms, whatever happened, so that the time tells nothing about an address. */
@Injectable()
export class AnswerInEvenTime implements NestInterceptor {
  intercept(_context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const floor = pause(leastMs);
    const answer = lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(Promise.allSettled([answer, floor]).then(() => answer));
  }
}
