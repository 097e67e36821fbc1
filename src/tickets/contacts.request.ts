import { IsEmail, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsNotBlank } from '../platform/http/is-not-blank';
import { oneLine, plainAddress } from '../platform/http/text-rules';
import { QuestionRequest } from './question.request';

/** A question of somebody without an account; files, a level or a shop are refused. */
export class WriteAsContactRequest extends QuestionRequest {
  @IsNotBlank()
  @MaxLength(120)
  @Matches(oneLine)
  name: string;

  /** It must be confirmed by the link that is sent to it; the question waits for that. */
  @IsEmail({ allow_utf8_local_part: false })
  @MaxLength(254)
  @Matches(plainAddress)
  email: string;

  /** The language it is written in; that of the request when left out. */
  @IsOptional()
  @IsIn(['es', 'en'])
  locale?: 'es' | 'en';

  /** The draft that this is the final form of; it is used up. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  draftId?: string;
}

/** The token of the link that was sent. */
export class ConfirmContactRequest {
  @IsString()
  @MaxLength(200)
  token: string;
}

/** Which ticket's link was lost. */
export class ReadingLinkRequest {
  @IsEmail({ allow_utf8_local_part: false })
  @MaxLength(254)
  @Matches(plainAddress)
  email: string;

  /** The ticket's reference, `T-7K4M2Q`. */
  @IsString()
  @MaxLength(20)
  reference: string;
}
