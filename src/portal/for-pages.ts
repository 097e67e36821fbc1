import { applyDecorators, Controller, UseFilters, UseGuards, UseInterceptors } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { pageLocales } from './render/page';
import { PageFilter } from './render/page-filter';
import { PageInterceptor } from './render/page-interceptor';
import { SameOrigin } from './render/same-origin';

/** A controller of pages below `/es` and `/en`: answers `Page`s, tells errors as pages, takes only forms of ours. */
export const Pages = (path = '') =>
  applyDecorators(
    Controller(pageLocales.map((locale) => (path ? `${locale}/${path}` : locale))),
    ApiExcludeController(),
    UseGuards(SameOrigin),
    UseInterceptors(PageInterceptor),
    UseFilters(PageFilter),
  );
