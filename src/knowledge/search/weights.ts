/**
 * How much each kind of evidence counts. The shares of kinds come from trials on three Spanish collections
 * (see bench/search.mjs); k1 and b are those of BM25 (Robertson and Zaragoza, 2009).
 */
export const RANKING = {
  k1: 1.2,
  b: 0.7,
  stem: 1,
  surface: 0.5,
  pair: 0.3,
  trigram: 0.1,
};

/** Occurrences are kept in halves, which lets a field count one and a half times. */
export const HALVES = 2;

/** How much one occurrence in each field counts, in halves of an occurrence in the text. */
export const FIELD_WEIGHTS = { title: 5, keywords: 4, heading: 6, text: 2 };

/**
 * A section begins with what it is about: in the text of one that is not long, the first words (grammar left out) count
 * double, though less than a title does. Measured on sections without their headings: nDCG@10 .475 without, .495 with it.
 */
export const LEAD = { words: 12, weight: 4, sectionLettersAtMost: 2500 };

/** What a word that stands for another, because editors said so, counts beside the word itself. */
export const SYNONYM_SHARE = 0.8;
