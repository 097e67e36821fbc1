import { Module } from '@nestjs/common';
import { AskQuestionHandler } from './commands/ask-question';
import { ChangeCategoryFactsHandler } from './commands/change-category-facts';
import { EndQuestionHandler } from './commands/end-question';
import { GiveFeedbackHandler } from './commands/give-feedback';
import { SeedAtFirstStart } from './commands/seed-at-first-start';
import { SeedKnowledgeHandler } from './commands/seed-knowledge';
import { ArticlesController } from './http/articles.controller';
import { CategoryFactsController } from './http/category-facts.controller';
import { QuestionsController } from './http/questions.controller';
import { ArticleIndex } from './memory/article-index';
import { CategoryExistsHandler } from './queries/category-exists';
import { FactsOfCategoryHandler } from './queries/facts-of-category';
import { ListArticlesHandler } from './queries/list-articles';
import { ListCategoriesHandler } from './queries/list-categories';
import { QuestionExistsHandler } from './queries/question-exists';
import { ReadArticleHandler } from './queries/read-article';
import { SearchArticlesHandler } from './queries/search-articles';
import { Articles } from './store/articles';
import { Categories } from './store/categories';
import { FactsSheets } from './store/facts-sheets';
import { Feedbacks } from './store/feedbacks';
import { Questions } from './store/questions';
import './problem-sentences';

/** Self-help: topics, articles, the search over them, and what people asked. */
@Module({
  controllers: [ArticlesController, QuestionsController, CategoryFactsController],
  providers: [
    ...[Articles, Categories, Feedbacks, Questions, ArticleIndex],
    ...[AskQuestionHandler, EndQuestionHandler, GiveFeedbackHandler, SeedKnowledgeHandler, SeedAtFirstStart],
    ...[CategoryExistsHandler, QuestionExistsHandler, ListArticlesHandler, ListCategoriesHandler],
    ...[ReadArticleHandler, SearchArticlesHandler],
    ...[FactsSheets, FactsOfCategoryHandler, ChangeCategoryFactsHandler],
  ],
})
export class KnowledgeModule {}
