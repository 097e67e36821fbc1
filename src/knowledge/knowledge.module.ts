import { Module } from '@nestjs/common';
import { ArticleValues } from './commands/article-values';
import { AskQuestionHandler } from './commands/ask-question';
import { ChangeArticleHandler } from './commands/change-article';
import { ChangeCategoryHandler } from './commands/change-category';
import { ChangePinHandler } from './commands/change-pin';
import { ChangePublicationHandler } from './commands/change-publication';
import { ChangedMeanwhile } from './commands/changed-meanwhile';
import { CreateArticleHandler } from './commands/create-article';
import { DefineCategoryHandler } from './commands/define-category';
import { Editing } from './commands/editing';
import { ChangeCategoryFactsHandler } from './commands/change-category-facts';
import { CarryQuestionHandler } from './commands/carry-question';
import { EndQuestionHandler } from './commands/end-question';
import { GiveFeedbackHandler } from './commands/give-feedback';
import { ImportArticlesHandler } from './commands/import-articles';
import { LinkArticlesHandler } from './commands/link-articles';
import { NoteViewHandler } from './commands/note-view';
import { OrderCategoriesHandler } from './commands/order-categories';
import { PinArticleHandler } from './commands/pin-article';
import { PublishScheduledHandler } from './commands/publish-scheduled';
import { RemoveCategoryHandler } from './commands/remove-category';
import { RemoveLanguageHandler } from './commands/remove-language';
import { RemovePinHandler } from './commands/remove-pin';
import { ReplaceWordListHandler } from './commands/replace-word-list';
import { RestoreRevisionHandler } from './commands/restore-revision';
import { ReviewArticleHandler } from './commands/review-article';
import { SeedAtFirstStart } from './commands/seed-at-first-start';
import { SeedKnowledgeHandler } from './commands/seed-knowledge';
import { SubmitArticleHandler } from './commands/submit-article';
import { VoteCount } from './commands/vote-count';
import { ArticleTextsController } from './http/article-texts.controller';
import { ArticlesController } from './http/articles.controller';
import { CategoryFactsController } from './http/category-facts.controller';
import { ExplanationsController } from './http/explanations.controller';
import { FeedbackController } from './http/feedback.controller';
import { QuestionsController } from './http/questions.controller';
import { RevisionsController } from './http/revisions.controller';
import { StaffArticlesController } from './http/staff-articles.controller';
import { StaffCategoriesController } from './http/staff-categories.controller';
import { SteeringController } from './http/steering.controller';
import { ForgetVotes } from './jobs/forget-votes';
import { PublishDueArticles } from './jobs/publish-due-articles';
import { ArticleIndex } from './memory/article-index';
import { ArticleSource } from './memory/article-source';
import { IndexWorker } from './memory/index-worker';
import { LearnedAnswers } from './memory/learned-answers';
import { SearchLocales } from './memory/search-locales';
import { ArticleAddressHandler } from './queries/article-address';
import { ArticlePublicationHandler } from './queries/article-publication';
import { ArticleRevisionHandler, ArticleRevisionsHandler } from './queries/article-revisions';
import { CategoryExistsHandler } from './queries/category-exists';
import { ExplainSearchHandler } from './queries/explain-search';
import { ExportedArticlesHandler } from './queries/exported-articles';
import { FeedbackGivenHandler } from './queries/feedback-given';
import { FactsOfCategoryHandler } from './queries/facts-of-category';
import { ListArticlesHandler } from './queries/list-articles';
import { ListCategoriesHandler } from './queries/list-categories';
import { ListPinsHandler } from './queries/list-pins';
import { MostReadArticlesHandler } from './queries/most-read-articles';
import { QuestionExistsHandler } from './queries/question-exists';
import { ReadArticleHandler } from './queries/read-article';
import { ReadWordListHandler } from './queries/read-word-list';
import { SearchArticlesHandler } from './queries/search-articles';
import { ArticleFiles, ArticleImages } from './store/article-images';
import { StaffArticleHandler } from './queries/staff-article';
import { StaffArticlesHandler } from './queries/staff-articles';
import { StaffCategoriesHandler, StaffCategoryHandler } from './queries/staff-categories';
import { Articles } from './store/articles';
import { Categories } from './store/categories';
import { FactsSheets } from './store/facts-sheets';
import { Feedbacks } from './store/feedbacks';
import { Questions } from './store/questions';
import { Slugs } from './store/slugs';
import { Views } from './store/views';
import { SearchSteering } from './store/search-steering';
import { Votes } from './store/votes';
import './problem-sentences';

/** Self-help: topics, articles, the search over them, and what people asked. */
@Module({
  controllers: [
    ...[ArticlesController, QuestionsController, StaffArticlesController, RevisionsController],
    ...[FeedbackController, StaffCategoriesController, SteeringController, ExplanationsController],
    ...[CategoryFactsController, ArticleTextsController],
  ],
  providers: [
    ...[
      Articles,
      ArticleImages,
      ArticleFiles,
      Slugs,
      Categories,
      Feedbacks,
      Questions,
      Views,
      SearchSteering,
      Votes,
    ],
    ...[SearchLocales, IndexWorker, ArticleSource, ArticleIndex, LearnedAnswers, ForgetVotes],
    ...[ChangePinHandler, PinArticleHandler, RemovePinHandler, ReplaceWordListHandler, VoteCount],
    ...[AskQuestionHandler, CarryQuestionHandler, EndQuestionHandler, NoteViewHandler, GiveFeedbackHandler],
    ...[SeedKnowledgeHandler, SeedAtFirstStart],
    ...[ArticleValues, ChangedMeanwhile, Editing],
    ...[CreateArticleHandler, ChangeArticleHandler, RestoreRevisionHandler, SubmitArticleHandler],
    RemoveLanguageHandler,
    ...[ChangePublicationHandler, PublishScheduledHandler, PublishDueArticles, ReviewArticleHandler],
    ...[DefineCategoryHandler, ChangeCategoryHandler, OrderCategoriesHandler, RemoveCategoryHandler],
    ...[CategoryExistsHandler, QuestionExistsHandler, ListArticlesHandler, ListCategoriesHandler],
    ...[ReadArticleHandler, ArticleAddressHandler, ArticlePublicationHandler, SearchArticlesHandler],
    ...[StaffArticlesHandler, StaffArticleHandler, ArticleRevisionsHandler, ArticleRevisionHandler],
    ...[StaffCategoriesHandler, StaffCategoryHandler, FeedbackGivenHandler],
    ...[ImportArticlesHandler, LinkArticlesHandler, ExportedArticlesHandler],
    ...[ExplainSearchHandler, ListPinsHandler, ReadWordListHandler],
    MostReadArticlesHandler,
    ...[FactsSheets, FactsOfCategoryHandler, ChangeCategoryFactsHandler],
  ],
})
export class KnowledgeModule {}
