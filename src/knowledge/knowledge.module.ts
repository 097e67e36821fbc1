import { Module } from '@nestjs/common';
import { ArticleValues } from './commands/article-values';
import { AskQuestionHandler } from './commands/ask-question';
import { ChangeArticleHandler } from './commands/change-article';
import { ChangeCategoryHandler } from './commands/change-category';
import { ChangedMeanwhile } from './commands/changed-meanwhile';
import { ChangePublicationHandler } from './commands/change-publication';
import { CreateArticleHandler } from './commands/create-article';
import { DefineCategoryHandler } from './commands/define-category';
import { Editing } from './commands/editing';
import { EndQuestionHandler } from './commands/end-question';
import { GiveFeedbackHandler } from './commands/give-feedback';
import { ImportArticlesHandler } from './commands/import-articles';
import { LinkArticlesHandler } from './commands/link-articles';
import { NoteViewHandler } from './commands/note-view';
import { OrderCategoriesHandler } from './commands/order-categories';
import { PublishScheduledHandler } from './commands/publish-scheduled';
import { RemoveCategoryHandler } from './commands/remove-category';
import { RestoreRevisionHandler } from './commands/restore-revision';
import { ReviewArticleHandler } from './commands/review-article';
import { SeedAtFirstStart } from './commands/seed-at-first-start';
import { SeedKnowledgeHandler } from './commands/seed-knowledge';
import { SubmitArticleHandler } from './commands/submit-article';
import { ArticlesController } from './http/articles.controller';
import { FeedbackController } from './http/feedback.controller';
import { QuestionsController } from './http/questions.controller';
import { RevisionsController } from './http/revisions.controller';
import { StaffArticlesController } from './http/staff-articles.controller';
import { StaffCategoriesController } from './http/staff-categories.controller';
import { PublishDueArticles } from './jobs/publish-due-articles';
import { ArticleIndex } from './memory/article-index';
import { ArticlePublicationHandler } from './queries/article-publication';
import { ArticleAddressHandler } from './queries/article-address';
import { ArticleRevisionHandler, ArticleRevisionsHandler } from './queries/article-revisions';
import { CategoryExistsHandler } from './queries/category-exists';
import { ExportedArticlesHandler } from './queries/exported-articles';
import { FeedbackGivenHandler } from './queries/feedback-given';
import { ListArticlesHandler } from './queries/list-articles';
import { ListCategoriesHandler } from './queries/list-categories';
import { QuestionExistsHandler } from './queries/question-exists';
import { ReadArticleHandler } from './queries/read-article';
import { SearchArticlesHandler } from './queries/search-articles';
import { StaffArticleHandler } from './queries/staff-article';
import { StaffArticlesHandler } from './queries/staff-articles';
import { StaffCategoriesHandler, StaffCategoryHandler } from './queries/staff-categories';
import { Articles } from './store/articles';
import { Categories } from './store/categories';
import { Feedbacks } from './store/feedbacks';
import { Questions } from './store/questions';
import { Slugs } from './store/slugs';
import { Views } from './store/views';
import './problem-sentences';

/** Self-help: topics, articles, the search over them, and what people asked. */
@Module({
  controllers: [
    ...[ArticlesController, QuestionsController, StaffArticlesController, RevisionsController],
    ...[FeedbackController, StaffCategoriesController],
  ],
  providers: [
    ...[Articles, Slugs, Categories, Feedbacks, Questions, Views, ArticleIndex],
    ...[AskQuestionHandler, EndQuestionHandler, NoteViewHandler, GiveFeedbackHandler],
    ...[SeedKnowledgeHandler, SeedAtFirstStart],
    ...[ArticleValues, ChangedMeanwhile, Editing],
    ...[CreateArticleHandler, ChangeArticleHandler, RestoreRevisionHandler, SubmitArticleHandler],
    ...[ChangePublicationHandler, PublishScheduledHandler, PublishDueArticles, ReviewArticleHandler],
    ...[DefineCategoryHandler, ChangeCategoryHandler, OrderCategoriesHandler, RemoveCategoryHandler],
    ...[CategoryExistsHandler, QuestionExistsHandler, ListArticlesHandler, ListCategoriesHandler],
    ...[ReadArticleHandler, ArticleAddressHandler, ArticlePublicationHandler, SearchArticlesHandler],
    ...[StaffArticlesHandler, StaffArticleHandler, ArticleRevisionsHandler, ArticleRevisionHandler],
    ...[StaffCategoriesHandler, StaffCategoryHandler, FeedbackGivenHandler],
    ...[ImportArticlesHandler, LinkArticlesHandler, ExportedArticlesHandler],
  ],
})
export class KnowledgeModule {}
