/**
 * Snowball expects accents, which folding has taken away, and parts some plurals from their singulars. What follows
 * brings a folded word into the form that is stemmed best; it need not be a word.
 */

/** Short words end in s by themselves. */
const PLURAL_FROM = 5;

/** «configuracion» is not stemmed, «configuración» becomes "configur". */
export function spanishForm(folded: string): string {
  return replaced(spanishSingular(folded), [[/([csx])ion$/, '$1ión']]);
}

/**
 * «imágenes» becomes "imagen" and «imagen» "imag", «luces» "luc" and «luz» "luz", «borrosas» "borr" and «borrosa»
 * "borros". As singulars they meet.
 */
function spanishSingular(folded: string): string {
  if (folded.length < PLURAL_FROM || !folded.endsWith('s')) return folded;
  if (folded.endsWith('ces')) return `${folded.slice(0, -3)}z`;
  if (/[djlnrsyz]es$/.test(folded)) return folded.slice(0, -2);
  return /[aeiou]s$/.test(folded) ? folded.slice(0, -1) : folded;
}

/** «imagens» and «imagem», «cartões» and «cartão», «configurações» and «configurar» part otherwise. */
export function portugueseForm(folded: string): string {
  const singular = folded.length < PLURAL_FROM ? folded : replaced(folded, PORTUGUESE_PLURALS);
  return replaced(singular, [
    [/cao$/, 'ção'],
    [/([sx])ao$/, '$1ão'],
  ]);
}

/** «refusée» and «refusé», «première» and «premier», «œuf» and «oeuf», «envois» and «envoi» part otherwise. */
export function frenchForm(folded: string): string {
  const singular = folded.length < PLURAL_FROM ? folded : replaced(folded, [[/([eo]i|[eéo])s$/, '$1']]);
  return replaced(singular, [
    [/œ/, 'oe'],
    [/iere$/, 'ière'],
    [/ee$/, 'ée'],
  ]);
}

/** «envoyé» becomes "envoy" and «envoi» "envoi", «modifié» "modif" and «modifier» "modifi". */
export function frenchStemEnd(stem: string): string {
  const end = stem.replace(/y$/, 'i');
  return end.length < PLURAL_FROM ? end : end.replace(/i$/, '');
}

type Replacement = readonly [ending: RegExp, by: string];

const PORTUGUESE_PLURALS: readonly Replacement[] = [
  [/(oes|aes|aos)$/, 'ao'],
  [/ns$/, 'm'],
  [/([aeou])is$/, '$1l'],
];

function replaced(word: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((form, [ending, by]) => form.replace(ending, by), word);
}
