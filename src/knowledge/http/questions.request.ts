import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';
import { helpLocales } from '../languages';

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

/** How a question ended. */
export class EndQuestionRequest {
  /** `solved`: an article answered it; `continued`: the person went on to write a ticket. */
  @IsIn(['solved', 'continued'])
  outcome: 'solved' | 'continued';

  /** The article that solved it, or the one that was being read when it did not. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  articleSlug?: string;
}
