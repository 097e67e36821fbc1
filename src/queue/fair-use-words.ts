import type { Locale } from '../platform/context';
import type { MarkKind, MarkReason, StandingState, StandingSummary, VoidCause } from './fair-use';
import { reasonMoment } from './reason-words';

type Both<A extends unknown[]> = Readonly<Record<Locale, (...given: A) => string>>;

const standings: Readonly<Record<StandingState, Both<[until: string]>>> = {
  good: { es: () => 'Todo en orden', en: () => 'Good' },
  warned: { es: () => 'Aviso', en: () => 'Warned' },
  deferred: { es: (until) => `Atención más lenta hasta ${until}`, en: (until) => `Deferred until ${until}` },
};

const forStaff: Readonly<Record<StandingState, Readonly<Record<Locale, string>>>> = {
  good: { es: 'Correcto', en: 'Good' },
  warned: { es: 'Avisado', en: 'Warned' },
  deferred: { es: 'Aplazado', en: 'Deferred' },
};

/** A standing in words, for those whom it concerns. */
export function standingText({ standing, until }: StandingSummary, locale: Locale, zone: string): string {
  return standings[standing][locale](until === null ? '' : reasonMoment(until, locale, zone));
}

/** The same as staff say it. */
export function staffStandingText(standing: StandingState, locale: Locale): string {
  return forStaff[standing][locale];
}

const deferral: Both<[hours: string, marks: number]> = {
  es: (hours, marks) =>
    `Sus nuevos tickets estándar se atienden ${hours} más tarde en horario de atención, por ${marks === 1 ? 'una anotación' : `${marks} anotaciones`} desde el aviso.`,
  en: (hours, marks) =>
    `Your new standard tickets are answered ${hours} of open time later, for ${marks === 1 ? 'one mark' : `${marks} marks`} since the warning.`,
};

/** What a deferral means, in one sentence. */
export function deferralText(minutes: number, marks: number, locale: Locale): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const length = [hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
  return deferral[locale](length, marks);
}

/** What a mark says: numbers of its evidence, or what it was about. */
interface ToldMark {
  kind: MarkKind;
  reference: string;
  articleSlug: string | null;
  evidence: Record<string, number>;
}

const marks: Readonly<Record<MarkKind, Both<[ToldMark]>>> = {
  excessive_number: {
    es: ({ evidence: { tickets, messages, limit = 0, days = 0 } }) =>
      tickets === undefined
        ? `Más de ${limit} mensajes en ${days} días (${messages ?? limit}).`
        : `Más de ${limit} tickets en ${days} días (${tickets}).`,
    en: ({ evidence: { tickets, messages, limit = 0, days = 0 } }) =>
      tickets === undefined
        ? `More than ${limit} messages in ${days} days (${messages ?? limit}).`
        : `More than ${limit} tickets in ${days} days (${tickets}).`,
  },
  in_documentation: {
    es: ({ reference, articleSlug }) => `La respuesta a ${reference} ya estaba en la ayuda: ${articleSlug}.`,
    en: ({ reference, articleSlug }) => `The answer to ${reference} was in the help already: ${articleSlug}.`,
  },
  steps_not_followed: {
    es: ({ reference }) => `Los pasos que le dimos en ${reference} quedaron sin probar.`,
    en: ({ reference }) => `The steps that we gave you in ${reference} were not tried.`,
  },
};

export function markText(mark: ToldMark, locale: Locale): string {
  return marks[mark.kind][locale](mark);
}

const reasons: Readonly<Record<MarkReason, Readonly<Record<Locale, string>>>> = {
  counted: { es: 'La anotación cuenta.', en: 'The mark counts.' },
  already_marked: { es: 'Ya había una anotación por lo mismo.', en: 'There is a mark for the same already.' },
  dry_run: {
    es: 'La política está en pruebas: queda anotado, pero no tiene efecto.',
    en: 'The policy is on trial: it is recorded and has no effect.',
  },
  paid_ticket: {
    es: 'El ticket es premium: solo se anota para la estadística.',
    en: 'The ticket is premium: noted for statistics only.',
  },
  article_is_newer: {
    es: 'El artículo se publicó después del ticket.',
    en: 'The article was published after the ticket.',
  },
  documentation_gap: {
    es: 'Con las palabras del cliente no se encuentra ese artículo: es una laguna de la documentación.',
    en: 'The customer’s words do not find that article: it is a gap in the documentation.',
  },
  new_account: {
    es: 'La cuenta es nueva: en sus primeros días no cuenta.',
    en: 'The account is new: in its first days it does not count.',
  },
  step_failed: { es: 'El cliente marcó un paso que falló.', en: 'The customer ticked a step that failed.' },
  steps_done: { es: 'El cliente hizo todos los pasos.', en: 'The customer did all of the steps.' },
  too_soon: {
    es: 'El cliente no tuvo los pasos el tiempo suficiente.',
    en: 'The customer did not have the steps for long enough.',
  },
};

const voids: Readonly<Record<VoidCause, Readonly<Record<Locale, string>>>> = {
  appeal: { es: 'Anulada por un recurso.', en: 'Void after an appeal.' },
  no_ruling: {
    es: 'Anulada: nadie decidió a tiempo sobre el recurso.',
    en: 'Void: nobody ruled on the appeal in time.',
  },
  pardon: { es: 'Perdonada por un administrador.', en: 'Pardoned by an administrator.' },
};

/** Why a mark no longer counts; for the staff. */
export function voidText(cause: VoidCause, locale: Locale): string {
  return voids[cause][locale];
}

/** Why a mark counts, or why it does not; for the staff. */
export function markReasonText(why: MarkReason, locale: Locale): string {
  return reasons[why][locale];
}
