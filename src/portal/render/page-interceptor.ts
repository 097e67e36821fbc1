import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { mergeMap, type Observable } from 'rxjs';
import { isPage } from './page';
import { RenderPage } from './render-page';

/** A controller of the portal answers with a page; people get HTML. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly renderer: RenderPage) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return next
      .handle()
      .pipe(
        mergeMap(async (value: unknown) =>
          isPage(value)
            ? this.renderer.render(value, http.getRequest<Request>(), http.getResponse<Response>())
            : value,
        ),
      );
  }
}
