import { Module } from '@nestjs/common';
import { AskController } from './http/ask.controller';
import { AssetsController } from './http/assets.controller';
import { EntranceController, NoSuchPageController } from './http/entrance.controller';
import { HelpController } from './http/help.controller';
import { HoursController } from './http/hours.controller';
import { SignInController } from './http/sign-in.controller';
import { PageFilter } from './render/page-filter';
import { PageInterceptor } from './render/page-interceptor';
import { RenderPage } from './render/render-page';
import { SameOrigin } from './render/same-origin';
import './problem-sentences';

/** The customers' pages, rendered here. They send the same commands and queries as REST. */
@Module({
  controllers: [
    AssetsController,
    EntranceController,
    HelpController,
    AskController,
    HoursController,
    SignInController,
    // It takes every address below a language that none of the others has.
    NoSuchPageController,
  ],
  providers: [RenderPage, PageInterceptor, PageFilter, SameOrigin],
})
export class PortalModule {}
