import { Article } from '../domain/article';
import { ArticleText } from '../domain/article-text';
import { Category } from '../domain/category';
import { FactsSheet } from '../domain/facts-sheet';
import { Feedback } from '../domain/feedback';
import { Question } from '../domain/question';
import { Revision } from '../domain/revision';
import { Knowledge1700000000003 } from './migrations/1700000000003-knowledge';
import { CategoryFacts1700000000080 } from './migrations/1700000000080-category-facts';

export const knowledgeEntities = [Category, Article, ArticleText, Revision, Question, Feedback, FactsSheet];
export const knowledgeMigrations = [Knowledge1700000000003, CategoryFacts1700000000080];
