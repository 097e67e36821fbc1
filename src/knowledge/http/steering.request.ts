import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';
import { helpLocales } from '../languages';

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Words that mean the same. */
export class SynonymGroupRequest {
  /** At least two different words or phrases. */
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @Matches(letterOrDigit, { each: true })
  words: string[];
}

/** All synonyms from now on. */
export class ReplaceSynonymsRequest {
  /** Each group is words or phrases of which a question may use any. */
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SynonymGroupRequest)
  groups: SynonymGroupRequest[];

  /** The version that was shown; a change in between is refused. */
  @IsOptional()
  @IsInt()
  @Min(1)
  basedOn?: number;
}

/** All stop words from now on. */
export class ReplaceStopWordsRequest {
  /** Words that say nothing in questions to this help; those of the language are known as it is. */
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @Matches(letterOrDigit, { each: true })
  words: string[];

  /** The version that was shown; a change in between is refused. */
  @IsOptional()
  @IsInt()
  @Min(1)
  basedOn?: number;
}

/** An answer that is to stand first. */
export class PinArticleRequest {
  /** Words that stand together in a question, in any form; greetings and small words around them do not matter. */
  @IsString()
  @IsNotBlank()
  @MaxLength(200)
  phrase: string;

  @IsString()
  @MaxLength(200)
  articleSlug: string;

  /** The language of the questions it is for; by default all. */
  @IsOptional()
  @IsIn(helpLocales)
  locale?: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';
}

/** What is to be changed of a pinned answer. */
export class ChangePinRequest {
  @IsOptional()
  @IsString()
  @IsNotBlank()
  @MaxLength(200)
  phrase?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  articleSlug?: string;

  /** `null`: questions in all languages. */
  @IsOptional()
  @IsIn(helpLocales)
  locale?: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt' | null;
}

/** A question whose answers are to be explained. */
export class ExplainSearchRequest {
  @IsString()
  @IsNotBlank()
  @MaxLength(2000)
  text: string;

  /** The reader's language; by default that of the text. */
  @IsOptional()
  @IsIn(helpLocales)
  locale?: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';
}
