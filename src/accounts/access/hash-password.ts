import {
  Injectable,
  createParamDecorator,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { from, switchMap, type Observable } from 'rxjs';
import { Passwords } from '../passwords';

interface Hashed {
  body?: { password?: unknown };
  passwordHash?: string;
}

/**
 * Hashes the `password` of a body before the idempotency key opens a transaction; a decorator nearer to the
 * method runs earlier. The body has not been validated yet: what is no text is left for the validation to refuse.
 */
@Injectable()
export class HashPassword implements NestInterceptor {
  constructor(private readonly passwords: Passwords) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Hashed>();
    const password = request.body?.password;
    if (typeof password !== 'string') return next.handle();
    return from(this.passwords.hashNew(password)).pipe(
      switchMap((hash) => {
        request.passwordHash = hash;
        return next.handle();
      }),
    );
  }
}

/** What `HashPassword` made of the password of this request; `null` when there was none. */
export const PasswordHash = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string | null =>
    context.switchToHttp().getRequest<Hashed>().passwordHash ?? null,
);
