import { DomainEvent, EventNamed } from '../platform/event';

@EventNamed('knowledge.article-published', 'articleId')
export class ArticlePublished extends DomainEvent<{ articleId: string; slug: string; revision: number }> {}

/** New words of an article in a language, or that there are none any more; readers may not see it yet. */
@EventNamed('knowledge.article-written', 'articleId')
export class ArticleWritten extends DomainEvent<{ articleId: string; locale: string; revision: number }> {}

/** Somebody asks for the newest words to be published. */
@EventNamed('knowledge.article-submitted', 'articleId')
export class ArticleSubmitted extends DomainEvent<{ articleId: string; revision: number }> {}

@EventNamed('knowledge.article-scheduled', 'articleId')
export class ArticleScheduled extends DomainEvent<{ articleId: string; publishAt: string }> {}

/** It is a draft again. */
@EventNamed('knowledge.article-withdrawn', 'articleId')
export class ArticleWithdrawn extends DomainEvent<{ articleId: string }> {}

@EventNamed('knowledge.article-archived', 'articleId')
export class ArticleArchived extends DomainEvent<{ articleId: string }> {}

/** Its address changed; the old one leads to the new one. */
@EventNamed('knowledge.article-renamed', 'articleId')
export class ArticleRenamed extends DomainEvent<{ articleId: string; from: string; to: string }> {}

@EventNamed('knowledge.article-reviewed', 'articleId')
export class ArticleReviewed extends DomainEvent<{ articleId: string }> {}

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
