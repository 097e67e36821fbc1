import { Article } from '../domain/article';
import { ArticleText } from '../domain/article-text';
import { ArticleView } from '../domain/article-view';
import { Category } from '../domain/category';
import { Feedback } from '../domain/feedback';
import { FormerSlug } from '../domain/former-slug';
import { Question } from '../domain/question';
import { Revision } from '../domain/revision';
import { Knowledge1700000000003 } from './migrations/1700000000003-knowledge';
import { KnowledgeEditing1700000000050 } from './migrations/1700000000050-knowledge-editing';

export const knowledgeEntities = [
  ...[Category, Article, ArticleText, Revision, FormerSlug, Question, ArticleView, Feedback],
];
export const knowledgeMigrations = [Knowledge1700000000003, KnowledgeEditing1700000000050];
