/** One question that staff need not write themselves. */
export class PreparedQuestionResponse {
  /** To be named in `questions` of an information request. */
  code: string;
  es: string;
  en: string;
}

export class PreparedQuestionsResponse {
  items: PreparedQuestionResponse[];
}
