import { FoundArticleResponse } from './articles.response';

/** What is suggested for a question. */
export class AskedQuestionResponse {
  questionId: string;

  /** At most five, best first; empty when nothing answers the question well enough (`confident` is false). */
  suggestions: FoundArticleResponse[];

  confident: boolean;
}
