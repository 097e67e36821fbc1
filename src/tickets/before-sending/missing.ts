import type { CategoryFact } from '../../knowledge/category-facts';
import { contentStems, foldedWords } from '../../knowledge/content-words';
import type { Locale } from '../../platform/context';
import { complaints } from './asking-words';

/** A question as far as it is written. */
export interface WrittenSoFar {
  subject?: string;
  body: string;
  pageUrl?: string;
  tried?: string;
  expected?: string;
  facts?: Readonly<Record<string, string>>;
}

/** Something that would help with the answer, and how it is asked for. */
export interface MissingPart {
  field: string;
  hint: string;
}

/** Fewer words that say something are too little to answer by. */
const leastStems = 4;

/** What a question lacks: what its category asks for, what was tried and expected, and text. */
export function missingFrom(
  written: WrittenSoFar,
  facts: readonly CategoryFact[],
  locale: Locale,
): MissingPart[] {
  const text = `${written.subject ?? ''}\n${written.body}`;
  const asked = facts
    .filter((fact) => fact.required && !isGiven(fact, written, text))
    .map(({ field, hint }) => ({ field, hint: locale === 'en' ? (hint.en ?? hint.es) : hint.es }));
  const said = foldedWords(text).join(' ');
  const isFault = complaints.some((phrase) => ` ${said} `.includes(` ${phrase} `));
  const parts: MissingPart[] = [];
  if (contentStems(text).length < leastStems) parts.push({ field: 'body', hint: hints.body[locale] });
  if (isFault && !written.tried?.trim() && !tries.test(said)) {
    parts.push({ field: 'tried', hint: hints.tried[locale] });
  }
  if (isFault && !written.expected?.trim() && !expectations.test(said)) {
    parts.push({ field: 'expected', hint: hints.expected[locale] });
  }
  return [...asked, ...parts];
}

const hints = {
  body: {
    es: 'Cuéntenos algo más: qué quiere hacer, dónde y qué ve en la pantalla.',
    en: 'Tell us a little more: what you want to do, where, and what you see on the screen.',
  },
  tried: {
    es: '¿Qué ha probado ya? Así no le propondremos lo mismo.',
    en: 'What have you tried already? Then we will not suggest the same.',
  },
  expected: { es: '¿Qué esperaba que ocurriera?', en: 'What did you expect to happen?' },
};

const tries =
  /\b(?:he|hemos) (?:probado|intentado|cambiado|borrado|reinstalado|desactivado|revisado|comprobado|reiniciado|vaciado)\b|\b(?:probe|intente|ya intente|ya probe)\b|\b(?:i|we) (?:have |ve )?(?:already )?(?:tried|checked|changed|restarted|cleared|reinstalled|removed)\b/;
const expectations =
  /\b(?:deberia|deberian|tendria que|tendrian que|esperaba|esperabamos|antes (?:si )?(?:funcionaba|salia|aparecia|iba))\b|\b(?:should|expected|supposed to|used to)\b/;

/** Given in its field, or recognisable in the text. */
function isGiven({ field, type, choices = [] }: CategoryFact, written: WrittenSoFar, text: string): boolean {
  if (written.facts?.[field]?.trim()) return true;
  switch (type) {
    case 'url':
      return Boolean(written.pageUrl?.trim()) || address.test(text);
    case 'order':
      return order.test(text);
    case 'number':
      return /\d/.test(text);
    case 'date':
      return date.test(text);
    case 'product':
      return product.test(text);
    case 'choice': {
      const said = ` ${foldedWords(text).join(' ')} `;
      return choices.some((choice) => said.includes(` ${foldedWords(choice).join(' ')} `));
    }
    case 'text':
      return false;
  }
}

const address =
  /\bhttps?:\/\/\S|\bwww\.\S|\b[a-z0-9-]{2,63}\.(?:com|es|net|org|eu|shop|store|info|mx|cat|online|example)\b/i;
const date =
  /\b\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\.? (?:de )?(?:ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic|jan|apr|aug|dec)|\b(?:hoy|ayer|anteayer|today|yesterday)\b/i;
const order =
  /\b(?:pedido|pedidos|compra|orden|order|orders)\b[^\d\n]{0,30}\d{2,}|(?:#|n\.?\s?[ºo°]\.?|núm\.?|no\.)\s?\d{2,}|\b[A-Z]{2,5}-?\d{3,}\b/i;
const product =
  /\b(?:producto|productos|artículo|artículos|product|products|item)\b[^\n]{0,20}[«"“'][^»"”'\n]{2,}|\b(?:ref(?:erencia|erence)?|sku|ean|id)\b\.?:?\s?[\w-]*\d/i;
