import { SubmitTicketRequest } from '../../desk/ticket.request';
import type { CategorySummary } from '../../knowledge/api';
import type { Locale } from '../../platform/context';
import { Invalid } from '../../platform/errors';
import { checked } from '../../platform/http/validation';
import type { TicketDraft } from '../../tickets/api';
import type { TicketTyped } from '../pages/new-ticket-page';
import type { NewTicketForm, SendTicketForm } from './new-ticket.request';

/** A form as it goes along from page to page; browsers end lines in two characters. */
export function typedIn(form: NewTicketForm): TicketTyped {
  const { shopId, categorySlug, subject, body, questionId, sendKey } = form;
  return { shopId, categorySlug, subject, body: body.replaceAll('\r\n', '\n'), questionId, sendKey };
}

/** The ticket of a form, by the rules of REST. Errors: `request.invalid`, `tickets.unknown-category`. */
export function draftOf(
  typed: TicketTyped,
  categories: readonly CategorySummary[],
  locale: Locale,
): TicketDraft {
  const { shopId, categorySlug, subject, body, questionId } = typed;
  if (!categories.some(({ slug }) => slug === categorySlug)) {
    const code = 'tickets.unknown-category';
    throw new Invalid(code, {}, [{ path: 'categorySlug', code }]);
  }
  const request = checked(SubmitTicketRequest, {
    shopId: shopId || null,
    ...{ categorySlug, subject, body, locale },
    level: 'standard',
    ...(questionId && { questionId }),
  });
  return { ...request, locale };
}

/** What was chosen on the page that checks a ticket. */
export function chosenIn({ level, standardOffer, premiumOffer, hints, split }: SendTicketForm) {
  const offerId = level === 'premium' ? premiumOffer : standardOffer;
  const shown = hints.split(',').filter(Boolean);
  const overrides = split === 'apart' ? shown.filter((code) => code !== 'several_questions') : shown;
  return { level, overrides, ...(offerId && { offerId }) };
}
