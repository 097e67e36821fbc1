import { Module } from '@nestjs/common';
import { AccountController } from './http/account.controller';
import { ArticlePagesController } from './http/article-pages.controller';
import { AskController } from './http/ask.controller';
import { AssetsController } from './http/assets.controller';
import { ConfirmController } from './http/confirm.controller';
import { ContactController } from './http/contact.controller';
import { ContactTicketPagesController } from './http/contact-ticket.controller';
import {
  EntranceController,
  NoSuchPageController,
  UnknownAddressController,
} from './http/entrance.controller';
import { PageFilesController } from './http/files.controller';
import { HelpController } from './http/help.controller';
import { HoursController } from './http/hours.controller';
import { KeptDrafts } from './http/kept-drafts';
import { NewTicketController } from './http/new-ticket.controller';
import { NewTickets } from './http/new-tickets';
import { PageForms } from './http/page-forms';
import { PaymentPagesController } from './http/payment.controller';
import { ProblemsPagesController } from './http/problems.controller';
import { PurchasesPagesController } from './http/purchases.controller';
import { RecoverController } from './http/recover.controller';
import { RegisterController } from './http/register.controller';
import { SessionsPagesController } from './http/sessions.controller';
import { ShopsPagesController } from './http/shops.controller';
import { SitemapController } from './http/sitemap.controller';
import { SignInController } from './http/sign-in.controller';
import { SendOnce } from './http/send-once';
import { StandingPagesController } from './http/standing.controller';
import { SendTickets } from './http/send-tickets';
import { TicketActionsController } from './http/ticket-actions.controller';
import { TicketPages } from './http/ticket-pages';
import { TicketsPagesController } from './http/tickets.controller';
import { WritingController } from './http/writing.controller';
import { PageFilter } from './render/page-filter';
import { PageInterceptor } from './render/page-interceptor';
import { RenderPage } from './render/render-page';
import { SameOrigin } from './render/same-origin';
import './problem-sentences';

/** The customers' pages, rendered here. They send the same commands and queries as REST. */
@Module({
  controllers: [
    AssetsController,
    SitemapController,
    EntranceController,
    HelpController,
    ArticlePagesController,
    AskController,
    HoursController,
    SignInController,
    RegisterController,
    ConfirmController,
    RecoverController,
    AccountController,
    ShopsPagesController,
    SessionsPagesController,
    PurchasesPagesController,
    StandingPagesController,
    ProblemsPagesController,
    ContactController,
    ContactTicketPagesController,
    // Before the one that takes any reference.
    NewTicketController,
    WritingController,
    PageFilesController,
    PaymentPagesController,
    TicketsPagesController,
    TicketActionsController,
    // It takes every address below a language that none of the others has.
    NoSuchPageController,
    UnknownAddressController,
  ],
  providers: [
    ...[SendOnce, KeptDrafts, PageForms, TicketPages, NewTickets, SendTickets],
    ...[RenderPage, PageInterceptor, PageFilter, SameOrigin],
  ],
})
export class PortalModule {}
