import { IsString, MaxLength } from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';

/** The title of a category in both languages. */
export class CategoryTitlesRequest {
  @IsString()
  @IsNotBlank()
  @MaxLength(200)
  es: string;

  @IsString()
  @IsNotBlank()
  @MaxLength(200)
  en: string;
}
