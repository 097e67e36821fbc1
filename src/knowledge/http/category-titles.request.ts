import { IsString, MaxLength } from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';
import { longestTitle } from '../domain/article-text';

/** The title of a category in both languages. */
export class CategoryTitlesRequest {
  @IsString()
  @IsNotBlank()
  @MaxLength(longestTitle)
  es: string;

  @IsString()
  @IsNotBlank()
  @MaxLength(longestTitle)
  en: string;
}
