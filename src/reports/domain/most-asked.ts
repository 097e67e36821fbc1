import { textWords } from '../../knowledge/text-words';

/** A question for which nothing was found, as it was written. */
export interface UnansweredQuestion {
  text: string;
  locale: string;
  times: number;
  lastAskedAt: string;
  continued: number;
}

/**
 * What was asked most often first. Questions that differ in capitals, accents and signs alone are one, as the one that
 * was written most often; given in the order in which they are shown otherwise.
 */
export function mostAsked(wordings: readonly UnansweredQuestion[]): UnansweredQuestion[] {
  const questions = new Map<string, UnansweredQuestion>();
  for (const wording of wordings) {
    const { text, locale, lastAskedAt } = wording;
    const key = `${locale} ${textWords(text).join(' ') || text}`;
    const [times, continued] = [Number(wording.times), Number(wording.continued)];
    const known = questions.get(key);
    if (!known) {
      questions.set(key, { ...wording, times, continued });
      continue;
    }
    known.times += times;
    known.continued += continued;
    if (lastAskedAt > known.lastAskedAt) known.lastAskedAt = lastAskedAt;
  }
  return [...questions.values()].sort((one, other) => other.times - one.times);
}
