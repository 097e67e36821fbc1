import { DomainEvent, EventNamed } from '../platform/event';

@EventNamed('knowledge.article-published', 'articleId')
export class ArticlePublished extends DomainEvent<{ articleId: string; slug: string; revision: number }> {}

@EventNamed('knowledge.question-asked', 'questionId')
export class QuestionAsked extends DomainEvent<{
  questionId: string;
  suggestions: number;
  confident: boolean;
}> {}

/** The person said that the question was answered; `null` when they did not say by which article. */
@EventNamed('knowledge.question-solved', 'questionId')
export class QuestionSolved extends DomainEvent<{ questionId: string; articleSlug: string | null }> {}

/** The person went on to write a ticket. */
@EventNamed('knowledge.question-continued', 'questionId')
export class QuestionContinued extends DomainEvent<{ questionId: string }> {}
