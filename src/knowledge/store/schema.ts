import { Article } from '../domain/article';
import { ArticleReading } from '../domain/article-reading';
import { ArticleText } from '../domain/article-text';
import { ArticleView } from '../domain/article-view';
import { Category } from '../domain/category';
import { FactsSheet } from '../domain/facts-sheet';
import { Feedback } from '../domain/feedback';
import { FormerSlug } from '../domain/former-slug';
import { Pin } from '../domain/pin';
import { Question } from '../domain/question';
import { Revision } from '../domain/revision';
import { Vote } from '../domain/vote';
import { WordList } from '../domain/word-list';
import { Knowledge1700000000003 } from './migrations/1700000000003-knowledge';
import { SearchSteering1700000000040 } from './migrations/1700000000040-search-steering';
import { KnowledgeEditing1700000000050 } from './migrations/1700000000050-knowledge-editing';
import { CategoryFacts1700000000080 } from './migrations/1700000000080-category-facts';
import { FoldedTitles1700000000120 } from './migrations/1700000000120-folded-titles';
import { ArticleReadings1700000000150 } from './migrations/1700000000150-article-readings';
import { RemovedLanguages1700000000190 } from './migrations/1700000000190-removed-languages';

export const knowledgeEntities = [
  ...[Category, Article, ArticleText, Revision, FormerSlug, Question, ArticleView, Feedback],
  ...[WordList, Pin, Vote, FactsSheet, ArticleReading],
];
export const knowledgeMigrations = [
  Knowledge1700000000003,
  SearchSteering1700000000040,
  KnowledgeEditing1700000000050,
  CategoryFacts1700000000080,
  FoldedTitles1700000000120,
  ArticleReadings1700000000150,
  RemovedLanguages1700000000190,
];
