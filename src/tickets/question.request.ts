import { IsString, MaxLength } from 'class-validator';
import { IsNotBlank } from '../platform/http/is-not-blank';

/** What every ticket says, whoever writes it. */
export class QuestionRequest {
  /** A category of `GET /categories`. */
  @IsString()
  @IsNotBlank()
  @MaxLength(100)
  categorySlug: string;

  @IsNotBlank()
  @MaxLength(200)
  subject: string;

  @IsNotBlank()
  @MaxLength(20_000)
  body: string;
}
