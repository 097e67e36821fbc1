import { CorrectionResponse, FoundArticleResponse } from '../../knowledge/found-article.response';

/** A ticket of the own account that was answered, and that holds the words of the question. */
export class OwnTicketResponse {
  reference: string;

  subject: string;

  answeredAt: string;
}

/** What is suggested for a question. */
export class AskedQuestionResponse {
  questionId: string;

  /** At most five, best first; empty when nothing answers the question well enough (`confident` is false). */
  suggestions: FoundArticleResponse[];

  confident: boolean;

  /** The reader's language: the one asked for, or the one the question is written in. */
  locale: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';

  /** Typing errors in the question and what they were read as; it may not be what was meant. */
  corrections: CorrectionResponse[];

  /** For people of an account: at most three, the likest first. */
  ownTickets?: OwnTicketResponse[];
}
