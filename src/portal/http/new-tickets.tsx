import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ShopOfAccount, ShopsOfAccount, type Customer } from '../../accounts/api';
import { TicketCheck } from '../../desk/api';
import { ListCategories } from '../../knowledge/api';
import { FactsOfCategory, type CategoryFact } from '../../knowledge/category-facts';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { MakeOffers } from '../../queue/api';
import type { TicketDraft } from '../../tickets/api';
import type { DraftView } from '../../tickets/draft-api';
import { FactsSaidBefore } from '../../tickets/sending-api';
import { CheckPage } from '../pages/check-page';
import { NewTicketPage, type TicketTyped } from '../pages/new-ticket-page';
import type { FieldFault } from '../parts/error-summary';
import type { AskedFacts } from '../parts/fact-fields';
import { faultsOf } from '../parts/field-faults';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';
import { KeptDrafts } from './kept-drafts';
import { PageForms } from './page-forms';
import { titled } from './ticket-pages';
import { ticketOf } from './written-ticket';

const shopsShown = 100;

interface FormSays {
  faults?: readonly FieldFault[];
  /** What was just done, in words. */
  done?: string | null;
  /** The text stands beside another one, which is offered too. */
  isApart?: boolean;
}

/** The pages of a ticket that is being written: its form, and what there is to know before it is sent. */
@Injectable()
export class NewTickets {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly drafts: KeptDrafts,
    private readonly forms: PageForms,
  ) {}

  async form(
    customer: Customer,
    typed: TicketTyped,
    { faults = [], done = null, isApart = false }: FormSays = {},
  ): Promise<Page> {
    const { locale } = currentContext();
    const { items: shops } = await this.queries.execute(
      new ShopsOfAccount(customer.accountId, { limit: shopsShown }),
    );
    const props = {
      ...{ typed, shops, faults, done },
      files: await this.forms.formFiles(typed.fileIds ?? [], customer),
      categories: await this.queries.execute(new ListCategories(locale)),
      asked: await this.facts(customer, typed.categorySlug ?? ''),
      unsent: typed.id === undefined || isApart ? await this.others(customer, typed) : [],
    };
    return titled(wordsIn(locale).write.title, faults, <NewTicketPage {...props} />);
  }

  private async others({ id }: Customer, typed: TicketTyped): Promise<DraftView[]> {
    return (await this.drafts.unsent(id)).filter((draft) => draft.id !== typed.id);
  }

  /** What a topic asks for, and what to pick from; `null` when there is no such topic. */
  async facts(customer: Customer, categorySlug: string): Promise<AskedFacts | null> {
    const asked = categorySlug ? await this.queries.execute(new FactsOfCategory(categorySlug)) : null;
    if (!asked) return null;
    const { facts } = asked;
    const said = facts.length > 0 ? await this.queries.execute(new FactsSaidBefore(customer)) : {};
    return { categorySlug, facts, known: said };
  }

  /** What there is to know before sending; a draft that cannot be sent yet is shown as a form, with what is wrong. */
  async check(
    customer: Customer,
    draft: DraftView,
    level: 'standard' | 'premium' = 'standard',
    faults: readonly FieldFault[] = [],
  ): Promise<Page> {
    let ticket: TicketDraft;
    const asked = await this.asked(draft);
    try {
      ticket = ticketOf(draft, asked, currentContext().locale);
    } catch (error) {
      return this.form(customer, draft, { faults: draftFaults(error) });
    }
    const { subject, body, categorySlug, facts = {} } = ticket;
    const offers = await this.commands.execute(new MakeOffers(customer.accountId));
    const written = { subject, body, categorySlug, facts };
    const check = await this.queries.execute(new TicketCheck(customer, written, offers));
    const files = await this.forms.files(draft.fileIds ?? [], customer);
    const about = await this.about(customer, ticket);
    const page = <CheckPage {...{ draft, about, files, check, level, faults }} asked={asked ?? []} />;
    return titled(wordsIn(currentContext().locale).write.checkTitle, faults, page);
  }

  /** The ticket that a draft would be sent as. Errors: `request.invalid`, `tickets.unknown-category`. */
  async ticket(draft: DraftView): Promise<TicketDraft> {
    return ticketOf(draft, await this.asked(draft), currentContext().locale);
  }

  private async about({ accountId }: Customer, { categorySlug, shopId }: TicketDraft) {
    const categories = await this.queries.execute(new ListCategories(currentContext().locale));
    const shop = shopId === null ? null : await this.queries.execute(new ShopOfAccount(accountId, shopId));
    const category = categories.find(({ slug }) => slug === categorySlug)?.title ?? categorySlug;
    return { category, shop: shop?.name ?? null };
  }

  private async asked({ categorySlug = '' }: DraftView): Promise<readonly CategoryFact[] | null> {
    const sheet = await this.queries.execute(new FactsOfCategory(categorySlug));
    return sheet?.facts ?? null;
  }
}

/** What is wrong with a draft, beside the fields of its form. */
export function draftFaults(error: unknown, main = 'body'): FieldFault[] {
  const { write, sending } = wordsIn(currentContext().locale);
  const labels = {
    shopId: write.shop,
    categorySlug: write.category,
    subject: write.subject,
    body: write.body,
    fileIds: sending.files,
  };
  return faultsOf(error, labels, main);
}
