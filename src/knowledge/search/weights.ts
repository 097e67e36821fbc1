/**
 * How much each kind of evidence counts. The shares of kinds come from trials on three Spanish collections
 * (see bench/search.mjs); k1 and b are those of BM25 (Robertson and Zaragoza, 2009).
 */
export const RANKING = {
  k1: 1.2,
  b: 0.6,
  stem: 1,
  surface: 0.5,
  pair: 0.3,
  trigram: 0.1,
};

/** Occurrences are kept in halves, which lets a field count one and a half times. */
export const HALVES = 2;

/** How much one occurrence in each field counts, in halves of an occurrence in the text. */
export const FIELD_WEIGHTS = { title: 3, keywords: 4, heading: 6, text: 2 };
