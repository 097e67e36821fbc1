import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { helpLocales } from '../../knowledge/languages';
import { IsNotBlank } from '../../platform/http/is-not-blank';

/** A question, as it is typed into the box of the help. */
export class AskQuestionRequest {
  @IsString()
  @IsNotBlank()
  @MaxLength(2000)
  text: string;

  /** The reader's language; by default that of the text. */
  @IsOptional()
  @IsIn(helpLocales)
  locale?: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt';
}
