import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsInstant } from '../../platform/http/is-instant';
import { IsNotBlank } from '../../platform/http/is-not-blank';
import { PageQuery } from '../../platform/http/pages';
import { feedbackReasons, type FeedbackReason } from '../api';
import {
  longestBody,
  longestKeyword,
  longestSummary,
  longestTitle,
  mostKeywords,
  mostRelated,
} from '../domain/article-text';
import { helpLocales } from '../languages';

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longestSlug = 200;
/** A letter of two halves with a sign that says how to show it, each as an escape (`\ud83d`). */
const mostBytesOfLetter = 18;
/** As long as an article that the classes below take can be: its words in all languages, keywords, slugs, and signs between them. */
export const longestArticleBytes =
  mostBytesOfLetter *
  (helpLocales.length * (longestBody + longestTitle + longestSummary) +
    mostKeywords * longestKeyword +
    (mostRelated + 10) * longestSlug);
/** Words of a query are text; anything else stays as it is and is refused. */
const yesOrNo = ({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value;

/** Which articles editors want to see. */
export class StaffArticlesQuery extends PageQuery {
  /** Part of a title or of an address. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** The slug of a category. */
  @IsOptional()
  @IsString()
  @MaxLength(longestSlug)
  category?: string;

  @IsOptional()
  @IsIn(['documentation', 'faq'])
  kind?: 'documentation' | 'faq';

  @IsOptional()
  @IsIn(['draft', 'published', 'archived'])
  status?: 'draft' | 'published' | 'archived';

  /** Published, and not reviewed within the months of the setting `knowledge`. */
  @IsOptional()
  @Transform(yesOrNo)
  @IsBoolean()
  needsReview?: boolean;

  /** Waiting for somebody to publish it. */
  @IsOptional()
  @Transform(yesOrNo)
  @IsBoolean()
  submitted?: boolean;

  /** Published, with newer words that readers do not see yet. */
  @IsOptional()
  @Transform(yesOrNo)
  @IsBoolean()
  unpublishedWords?: boolean;

  /** Waiting for the moment at which it is published by itself. */
  @IsOptional()
  @Transform(yesOrNo)
  @IsBoolean()
  scheduled?: boolean;

  /** Not written in this language yet. */
  @IsOptional()
  @IsIn(helpLocales)
  lacks?: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';
}

/** Words of an article in one language. */
export class ArticleWordsRequest {
  /** Spanish, English, or one that the configuration adds to the search. */
  @IsIn(helpLocales)
  locale: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';

  @IsString()
  @IsNotBlank()
  @MaxLength(longestTitle)
  title: string;

  /** What the article is about, in a sentence. */
  @IsString()
  @MaxLength(longestSummary)
  summary: string;

  /** Markdown; each `##` begins a section. */
  @IsString()
  @IsNotBlank()
  @MaxLength(longestBody)
  body: string;
}

/** A new article, with its words in one language. */
export class CreateArticleRequest extends ArticleWordsRequest {
  /** By default made of the title. */
  @IsOptional()
  @IsString()
  @MaxLength(longestSlug)
  @Matches(slugForm)
  slug?: string;

  @IsIn(['documentation', 'faq'])
  kind: 'documentation' | 'faq';

  @IsString()
  @MaxLength(longestSlug)
  @Matches(slugForm)
  categorySlug: string;

  /** Other words by which it is found. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostKeywords)
  @IsString({ each: true })
  @MaxLength(longestKeyword, { each: true })
  keywords?: string[];

  /** Slugs of articles to read on. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostRelated)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(longestSlug, { each: true })
  @Matches(slugForm, { each: true })
  related?: string[];

  /** Of a frequent question: the slug of the article that answers it at length. */
  @IsOptional()
  @IsString()
  @MaxLength(longestSlug)
  @Matches(slugForm)
  pointsTo?: string;
}

/** A change of an article; what is left out stays as it is. */
export class ChangeArticleRequest {
  /** The `version` that was read. */
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  basedOn: number;

  /** Another address; the old one goes on leading here. */
  @IsOptional()
  @IsString()
  @MaxLength(longestSlug)
  @Matches(slugForm)
  slug?: string;

  @IsOptional()
  @IsIn(['documentation', 'faq'])
  kind?: 'documentation' | 'faq';

  @IsOptional()
  @IsString()
  @MaxLength(longestSlug)
  @Matches(slugForm)
  categorySlug?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostKeywords)
  @IsString({ each: true })
  @MaxLength(longestKeyword, { each: true })
  keywords?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostRelated)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(longestSlug, { each: true })
  @Matches(slugForm, { each: true })
  related?: string[];

  /** `null`: it points nowhere any more. */
  @ValidateIf((_change, value) => value !== null && value !== undefined)
  @IsString()
  @MaxLength(longestSlug)
  @Matches(slugForm)
  pointsTo?: string | null;

  /** New words; a language that is left out keeps its own. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(helpLocales.length)
  @ArrayUnique((words: ArticleWordsRequest) => words.locale)
  @ValidateNested({ each: true })
  @Type(() => ArticleWordsRequest)
  texts?: ArticleWordsRequest[];
}

/** Which revisions to list. */
export class RevisionsQuery extends PageQuery {
  @IsOptional()
  @IsIn(helpLocales)
  locale?: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';
}

/** With what to compare a revision. */
export class RevisionQuery {
  /** The number of another revision; by default the one before it in its language. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  against?: number;
}

/** A revision that says again what an earlier one said. */
export class RestoreRevisionRequest {
  /** The number of the earlier one. */
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  restores: number;

  /** The `version` of the article that was read. */
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  basedOn: number;
}

/** On which version of an article a language is taken away. */
export class RemoveLanguageQuery {
  /** The `version` that was read. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  basedOn: number;
}

/** Whether and from when on everybody may read an article. */
export class PublicationRequest {
  /** `draft` takes it out of the help, back from the archive, or off the schedule. */
  @IsIn(['draft', 'published', 'archived'])
  state: 'draft' | 'published' | 'archived';

  /** With `published`: not now but at this moment. */
  @IsOptional()
  @IsInstant()
  at?: string;

  /** The `version` that was read: publishes nothing that the caller has not seen. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  basedOn?: number;
}

/** Which opinions to list. */
export class FeedbackQuery extends PageQuery {
  /** The slug of an article. */
  @IsOptional()
  @IsString()
  @MaxLength(longestSlug)
  article?: string;

  @IsOptional()
  @Transform(yesOrNo)
  @IsBoolean()
  helpful?: boolean;

  @IsOptional()
  @IsIn(feedbackReasons)
  reason?: FeedbackReason;
}
