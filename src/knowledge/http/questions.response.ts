import { FoundArticleResponse } from './articles.response';

/** What is suggested for a question. */
export class AskedQuestionResponse {
  questionId: string;

  /** At most five, best first; empty when nothing answers the question well enough (`confident` is false). */
  suggestions: FoundArticleResponse[];

  confident: boolean;

  /** The reader's language: the one asked for, or the one the question is written in. */
  locale: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';
}
