import { SubmitTicketRequest } from '../../desk/ticket.request';
import type { CategoryFact } from '../../knowledge/category-facts';
import type { Locale } from '../../platform/context';
import { Invalid } from '../../platform/errors';
import type { FormFields } from '../../platform/files/receive-form';
import { checked } from '../../platform/http/validation';
import { isId } from '../../platform/ids';
import type { TicketDraft } from '../../tickets/api';
import type { DraftView } from '../../tickets/draft-api';
import type { DraftContent } from '../../tickets/draft-content';
import { factFieldPrefix } from '../parts/fact-fields';
import type { NewTicketForm, SendTicketForm } from './new-ticket.request';

const longest = { slug: 100, subject: 1_000, body: 40_000, fact: 500, facts: 30, files: 100 };

/** A form as it is kept; browsers end lines in two characters. */
export function contentOf(
  form: NewTicketForm,
  facts: Record<string, string>,
  fileIds: readonly string[],
): DraftContent {
  const { shopId, categorySlug, subject, body, questionId } = form;
  return {
    shopId: isId(shopId) ? shopId : null,
    categorySlug: categorySlug.slice(0, longest.slug),
    subject: subject.slice(0, longest.subject),
    body: body.replaceAll('\r\n', '\n').slice(0, longest.body),
    facts,
    fileIds: [...new Set(fileIds)].filter(isId).slice(0, longest.files),
    ...(isId(questionId) && { questionId }),
  };
}

/** What was typed into the fields of the topic, without those left empty, and the rest of the form. */
export function factsIn(fields: FormFields): { facts: Record<string, string>; rest: FormFields } {
  const entries = Object.entries(fields);
  const isFact = ([name]: [string, unknown]) => name.startsWith(factFieldPrefix);
  const facts = entries.filter(isFact).flatMap(([name, value]) => {
    const text = String(value).trim().slice(0, longest.fact);
    return text ? [[name.slice(factFieldPrefix.length), text] as const] : [];
  });
  return {
    facts: Object.fromEntries(facts.slice(0, longest.facts)),
    rest: Object.fromEntries(entries.filter((entry) => !isFact(entry))),
  };
}

/**
 * The ticket of a draft, by the rules of REST; `asked` are the facts of its topic, `null` when there is no such topic.
 * Errors: `request.invalid`, `tickets.unknown-category`.
 */
export function ticketOf(
  draft: DraftView,
  asked: readonly CategoryFact[] | null,
  locale: Locale,
): TicketDraft {
  const { shopId = null, categorySlug, subject = '', body = '', questionId, fileIds = [] } = draft;
  const known = Object.entries(draft.facts ?? {}).filter(([name]) =>
    asked?.some(({ field }) => field === name),
  );
  const request = checked(SubmitTicketRequest, {
    ...{ shopId, categorySlug, subject, body, locale, fileIds },
    level: 'standard',
    facts: Object.fromEntries(known),
    ...(questionId && { questionId }),
  });
  if (asked === null) {
    const code = 'tickets.unknown-category';
    throw new Invalid(code, {}, [{ path: 'categorySlug', code }]);
  }
  return { ...request, locale, draftId: draft.id };
}

/** What was chosen on the page that checks a ticket. */
export function chosenIn({ level, standardOffer, premiumOffer, hints, split }: SendTicketForm) {
  const offerId = level === 'premium' ? premiumOffer : standardOffer;
  const shown = hints.split(',').filter(Boolean);
  const overrides = split === 'apart' ? shown.filter((code) => code !== 'several_questions') : shown;
  return { level, overrides, ...(offerId && { offerId }) };
}
