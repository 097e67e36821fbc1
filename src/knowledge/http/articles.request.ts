import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { feedbackReasons, type FeedbackReason } from '../api';
import { PageQuery } from '../../platform/http/pages';
import { IsNotBlank } from '../../platform/http/is-not-blank';
import { helpLocales } from '../languages';

/** Which categories to list. */
export class CategoriesQuery {
  /** The reader's language; by default that of `Accept-Language`. */
  @IsOptional()
  @IsIn(['es', 'en'])
  locale?: 'es' | 'en';

  /** Words of a title, a former name or a product name: only the categories that all of them fit. */
  @IsOptional()
  @IsString()
  @IsNotBlank()
  @MaxLength(200)
  q?: string;
}

/** How to read an article. */
export class ReadArticleQuery {
  /** The reader's language; by default that of `Accept-Language`, Spanish or English. */
  @IsOptional()
  @IsIn(helpLocales)
  locale?: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';

  /** The question that led here: that it was read is kept with it. */
  @IsOptional()
  @IsUUID()
  questionId?: string;
}

/** Which articles to list. */
export class ArticlesQuery extends PageQuery {
  /** The slug of a category. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @Matches(/^[a-z0-9-]+$/)
  category?: string;

  @IsOptional()
  @IsIn(['documentation', 'faq'])
  kind?: 'documentation' | 'faq';

  /** The reader's language; by default that of `Accept-Language`. An article that lacks it comes in another. */
  @IsOptional()
  @IsIn(helpLocales)
  locale?: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';
}

/** What to look for. */
export class SearchQuery {
  /** A whole sentence or a few words, as people write them. */
  @IsString()
  @IsNotBlank()
  @MaxLength(2000)
  q: string;

  /** The reader's language; by default that of the text. Articles that lack it come in another. */
  @IsOptional()
  @IsIn(helpLocales)
  locale?: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';

  /** How many items at most: 1 to 100. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit: number = 20;
}

/** What a reader thinks of an article. */
export class GiveFeedbackRequest {
  @IsBoolean()
  helpful: boolean;

  /** Why it did not help. */
  @IsOptional()
  @IsIn(feedbackReasons)
  reason?: FeedbackReason;

  /** What was missing, in the reader's words. */
  @IsOptional()
  @IsString()
  @IsNotBlank()
  @MaxLength(2000)
  comment?: string;
}
