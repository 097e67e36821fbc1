import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { PageQuery } from '../../platform/http/pages';
import { IsNotBlank } from '../../platform/http/is-not-blank';
import { helpLocales } from '../languages';

/** In which language to answer. */
export class LocaleQuery {
  /** The reader's language; by default that of `Accept-Language`. */
  @IsOptional()
  @IsIn(['es', 'en'])
  locale?: 'es' | 'en';
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

  /** The reader's language; by default that of `Accept-Language`. An article that lacks it comes in the other. */
  @IsOptional()
  @IsIn(['es', 'en'])
  locale?: 'es' | 'en';
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

  /** What was missing, in the reader's words. */
  @IsOptional()
  @IsString()
  @IsNotBlank()
  @MaxLength(2000)
  comment?: string;
}
