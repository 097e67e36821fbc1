import type { ExplainedArticle, ExplainedWord, HelpLocale } from '../../api';
import type { AskedQuestion, Candidate } from '../search-index';
import type { RankedArticle } from './ranked-article';

/** How the words of a question were read; without a candidate nothing is known of them but themselves. */
export function explainedWords({ words }: AskedQuestion, best: Candidate | undefined): ExplainedWord[] {
  if (!best) return [...new Set(words)].map((word) => ({ word, readAs: [], mistyped: false }));
  const written = best.question.filter(({ insteadOf }) => !insteadOf);
  return written.map(({ word, readings, distance }) => {
    const replacing = best.question.filter(({ insteadOf }) => insteadOf?.includes(word));
    const readAs = [...readings.map(({ surface }) => surface), ...replacing.map((each) => each.word)];
    return { word, readAs, mistyped: distance > 0 };
  });
}

/** Why an article stands where it stands. */
export function explainedArticle(
  { slug, title, locale }: { slug: string; title: string; locale: HelpLocale },
  { candidate, lesson, isPinned }: RankedArticle,
): ExplainedArticle {
  const { people, factor } = lesson;
  const shown = { slug, title, locale, learned: { people, factor }, pinned: isPinned };
  if (!candidate) return { ...shown, anchor: '', score: 0, words: [], otherSections: 0, language: 1 };
  const { shelf, question, place, passage, score, passageScore, weighted } = candidate;
  const points = shelf.index.points(question, place);
  return {
    ...shown,
    anchor: passage.section.anchor,
    score: weighted,
    words: question.map(({ word }, at) => ({ word, points: points[at] ?? 0 })),
    otherSections: score - passageScore,
    language: weighted / (score * factor),
  };
}
