import { Module } from '@nestjs/common';
import { AskQuestionHandler } from './commands/ask-question';
import { ChangePinHandler } from './commands/change-pin';
import { EndQuestionHandler } from './commands/end-question';
import { GiveFeedbackHandler } from './commands/give-feedback';
import { PinArticleHandler } from './commands/pin-article';
import { RemovePinHandler } from './commands/remove-pin';
import { ReplaceWordListHandler } from './commands/replace-word-list';
import { SeedAtFirstStart } from './commands/seed-at-first-start';
import { SeedKnowledgeHandler } from './commands/seed-knowledge';
import { VoteCount } from './commands/vote-count';
import { ArticlesController } from './http/articles.controller';
import { ExplanationsController } from './http/explanations.controller';
import { QuestionsController } from './http/questions.controller';
import { SteeringController } from './http/steering.controller';
import { ForgetVotes } from './jobs/forget-votes';
import { ArticleIndex } from './memory/article-index';
import { ArticleSource } from './memory/article-source';
import { IndexWorker } from './memory/index-worker';
import { LearnedAnswers } from './memory/learned-answers';
import { SearchLocales } from './memory/search-locales';
import { CategoryExistsHandler } from './queries/category-exists';
import { ExplainSearchHandler } from './queries/explain-search';
import { ListArticlesHandler } from './queries/list-articles';
import { ListCategoriesHandler } from './queries/list-categories';
import { ListPinsHandler } from './queries/list-pins';
import { QuestionExistsHandler } from './queries/question-exists';
import { ReadArticleHandler } from './queries/read-article';
import { ReadWordListHandler } from './queries/read-word-list';
import { SearchArticlesHandler } from './queries/search-articles';
import { Articles } from './store/articles';
import { Categories } from './store/categories';
import { Feedbacks } from './store/feedbacks';
import { Questions } from './store/questions';
import { SearchSteering } from './store/search-steering';
import { Votes } from './store/votes';
import './problem-sentences';

/** Self-help: topics, articles, the search over them, and what people asked. */
@Module({
  controllers: [ArticlesController, QuestionsController, SteeringController, ExplanationsController],
  providers: [
    ...[Articles, Categories, Feedbacks, Questions, SearchSteering, Votes],
    ...[SearchLocales, IndexWorker, ArticleSource, ArticleIndex, LearnedAnswers, ForgetVotes],
    ...[ChangePinHandler, PinArticleHandler, RemovePinHandler, ReplaceWordListHandler, VoteCount],
    ...[AskQuestionHandler, EndQuestionHandler, GiveFeedbackHandler, SeedKnowledgeHandler, SeedAtFirstStart],
    ...[CategoryExistsHandler, QuestionExistsHandler, ListArticlesHandler, ListCategoriesHandler],
    ...[
      ReadArticleHandler,
      SearchArticlesHandler,
      ExplainSearchHandler,
      ListPinsHandler,
      ReadWordListHandler,
    ],
  ],
})
export class KnowledgeModule {}
