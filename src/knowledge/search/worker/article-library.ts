import type { ArticleKind, FoundArticle, SearchAnswer, SearchExplanation } from '../../api';
import { escapeHtml, markWords } from '../../text/marked-words';
import { sectionText, sectionsOf } from '../../text/sections';
import { CONFIDENT_FROM } from '../confidence';
import { excerptOf as sentenceOf } from '../excerpt';
import type { ExcerptSegment, IndexedSection, SearchHit } from '../indexed-document';
import type { SearchLocale } from '../languages';
import { SearchIndex, type AskedQuestion, type Candidate } from '../search-index';
import { explainedArticle, explainedWords } from './explanations';
import { LearnedVotes } from './learned-votes';
import { NO_LESSON, type Lesson, type RankedArticle } from './ranked-article';
import type { ArticleRecord, ArticleWords, IndexTasks, PinRecord, SearchTask, VoteRecord } from './tasks';

/** What was learned lifts an article by a few places: so many more than are shown are looked at. */
const RESERVE = 20;

interface HeldText {
  articleId: string;
  slug: string;
  kind: ArticleKind;
  category: string;
  title: string;
  summary: string;
  locale: SearchLocale;
}

interface Ranking {
  asked: AskedQuestion;
  preferred: SearchLocale;
  ranked: RankedArticle[];
}

/** The published articles with everything that decides about their order: texts, pins, what people said. */
export class ArticleLibrary {
  private readonly index: SearchIndex;
  private readonly texts = new Map<string, HeldText>();
  private readonly localesOf = new Map<string, SearchLocale[]>();
  private readonly votes = new LearnedVotes();
  private pins: readonly PinRecord[] = [];

  constructor(locales: readonly SearchLocale[]) {
    this.index = new SearchIndex(locales);
  }

  /** Adds an article or replaces it; languages that are not searched are left out. */
  put(article: ArticleRecord): void {
    this.remove(article.id);
    const texts = this.index.locales.flatMap(
      (locale) => article.texts.find((text) => text.locale === locale) ?? [],
    );
    this.localesOf.set(
      article.id,
      texts.map(({ locale }) => locale),
    );
    for (const text of texts) this.putText(article, text);
  }

  remove(articleId: string): void {
    for (const locale of this.localesOf.get(articleId) ?? []) {
      this.index.remove(textId(articleId, locale));
      this.texts.delete(textId(articleId, locale));
    }
    this.localesOf.delete(articleId);
  }

  steer({ pins, ...steering }: IndexTasks['steer']): void {
    this.index.steer(steering);
    this.pins = pins;
  }

  learn(vote: VoteRecord): void {
    this.votes.take(vote, this.index.stems(this.index.read(vote.text, { likely: vote.locale })));
  }

  search(task: SearchTask): SearchAnswer {
    const { asked, preferred, ranked } = this.rank(task);
    const shown = ranked.flatMap(({ candidate }) => candidate ?? []);
    const { hits, confident, corrections } = this.index.present(task.text, asked, shown);
    const hitOf = new Map(hits.map((hit) => [hit.id, hit]));
    const items = ranked.flatMap(({ textId, candidate, isPinned }) => {
      const text = this.texts.get(textId);
      return text ? [found(text, hitOf.get(textId), candidate, isPinned, preferred)] : [];
    });
    return {
      items,
      confident: confident || (ranked[0]?.isPinned ?? false),
      locale: preferred,
      corrections,
    };
  }

  explain(task: SearchTask): SearchExplanation {
    const { asked, ranked } = this.rank(task);
    const shown = ranked.flatMap(({ candidate }) => candidate ?? []);
    const { confident, confidence } = this.index.present(task.text, asked, shown);
    return {
      locale: asked.main,
      words: explainedWords(asked, shown[0]),
      confidence,
      confidentFrom: CONFIDENT_FROM,
      confident: confident || (ranked[0]?.isPinned ?? false),
      items: ranked.flatMap((each) => {
        const text = this.texts.get(each.textId);
        return text ? [explainedArticle(text, each)] : [];
      }),
    };
  }

  private rank({ text, locale, limit, now }: SearchTask): Ranking {
    const asked = this.index.read(text, { likely: locale });
    const preferred = locale ?? asked.main;
    const filter = (id: string) => this.isBestFor(id, preferred);
    const stems = this.index.stems(asked);
    const ranked = this.index
      .rank(asked, { limit: limit + RESERVE, filter })
      .map((candidate) => this.weighed(candidate, stems, now))
      .sort((one, other) => scoreOf(other) - scoreOf(one));
    const pinned = this.pinnedFor(asked, preferred);
    const first = pinned.map((id) => ({
      ...(ranked.find(({ textId }) => textId === id) ?? { textId: id, lesson: NO_LESSON }),
      isPinned: true,
    }));
    const rest = ranked.filter(({ textId }) => !pinned.includes(textId));
    // Beside what editors call the answer, only what would be an answer by itself is worth a look.
    const isShown = first.length === 0 || this.isAnswer(text, asked, rest[0]?.candidate);
    return { asked, preferred, ranked: [...first, ...(isShown ? rest : [])].slice(0, limit) };
  }

  private isAnswer(text: string, asked: AskedQuestion, candidate: Candidate | undefined): boolean {
    return candidate !== undefined && this.index.present(text, asked, [candidate]).confident;
  }

  private weighed(candidate: Candidate, stems: ReadonlySet<string>, now: number): RankedArticle {
    const textId = candidate.passage.document.id;
    const lesson: Lesson = this.votes.of(this.texts.get(textId)?.articleId ?? '', stems, now);
    const weighted = candidate.weighted * lesson.factor;
    return { textId, candidate: { ...candidate, weighted }, lesson, isPinned: false };
  }

  private pinnedFor(asked: AskedQuestion, preferred: SearchLocale): string[] {
    const pins = this.pins.filter(({ locale }) => (locale ?? preferred) === preferred);
    if (pins.length === 0) return [];
    const isAsked = this.index.phrasesOf(asked);
    const ids = pins
      .filter(({ phrase }) => isAsked(phrase))
      .flatMap(({ articleId }) => this.localesOf.get(articleId)?.map((each) => textId(articleId, each)) ?? [])
      .filter((id) => this.isBestFor(id, preferred));
    return [...new Set(ids)];
  }

  /** An article shows once: in the preferred language, or in the first one it has. */
  private isBestFor(id: string, preferred: SearchLocale): boolean {
    const text = this.texts.get(id);
    if (!text) return false;
    const locales = this.localesOf.get(text.articleId) ?? [];
    return text.locale === (locales.includes(preferred) ? preferred : locales[0]);
  }

  private putText(article: ArticleRecord, text: ArticleWords): void {
    const { id: articleId, slug, kind, category } = article;
    const { locale, title, summary } = text;
    const id = textId(articleId, locale);
    const keywords = [...article.keywords, ...text.categoryWords];
    this.index.put({ id, locale, title, keywords, sections: searchedSections(text) });
    this.texts.set(id, { articleId, slug, kind, category, title, summary, locale });
  }
}

/** The summary says in one sentence what the article is about: it is read with the introduction. */
function searchedSections({ summary, body }: ArticleWords): IndexedSection[] {
  const sections = sectionsOf(body).map((section) => ({
    anchor: section.anchor,
    heading: section.heading,
    text: sectionText(section),
  }));
  const [first] = sections;
  if (first?.anchor === '') first.text = `${summary}\n${first.text}`;
  else sections.unshift({ anchor: '', heading: '', text: summary });
  return sections;
}

function found(
  text: HeldText,
  hit: SearchHit | undefined,
  candidate: Candidate | undefined,
  pinned: boolean,
  preferred: SearchLocale,
): FoundArticle {
  const { slug, title, kind, category, locale } = text;
  const excerpt = excerptOf(text, hit?.excerpt ?? [], candidate);
  const { anchor, heading } = sectionThatAnswers(hit?.excerpt ?? [], candidate);
  const fallback = locale !== preferred;
  const score = hit?.score ?? 0;
  return { slug, title, kind, category, excerpt, score, locale, fallback, anchor, heading, pinned };
}

/** Where neither a section nor its heading holds a word of the question, the article as a whole answers. */
function sectionThatAnswers(
  segments: readonly ExcerptSegment[],
  candidate: Candidate | undefined,
): Pick<IndexedSection, 'anchor' | 'heading'> {
  const whole = { anchor: '', heading: '' };
  if (!candidate) return whole;
  const { passage, question, shelf } = candidate;
  const inHeading = sentenceOf(passage.section.heading, question, shelf.index);
  return [...segments, ...inHeading].some(({ matched }) => matched) ? passage.section : whole;
}

/** Where only the title or a keyword was asked for, any sentence of the text would be beside the point. */
function excerptOf(
  { summary }: HeldText,
  segments: readonly ExcerptSegment[],
  candidate: Candidate | undefined,
): string {
  if (segments.some(({ matched }) => matched)) return markWords(segments);
  if (!candidate) return escapeHtml(summary);
  return markWords(sentenceOf(summary, candidate.question, candidate.shelf.index));
}

function scoreOf({ candidate }: RankedArticle): number {
  return candidate?.weighted ?? 0;
}

function textId(articleId: string, locale: SearchLocale): string {
  return `${articleId}/${locale}`;
}
