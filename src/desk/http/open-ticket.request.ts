import { Type } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';
import { oneLine, plainAddress } from '../../platform/http/text-rules';
import { QuestionRequest } from '../../tickets/question.request';

/** Somebody without an account. */
export class TakenDownContactRequest {
  @IsNotBlank()
  @MaxLength(120)
  @Matches(oneLine)
  name: string;

  /** Mail goes there at once: whoever writes it down has asked for it. */
  @IsEmail({ allow_utf8_local_part: false })
  @MaxLength(254)
  @Matches(plainAddress)
  email: string;

  /** The language of mail to this person; that of the request when left out. */
  @IsOptional()
  @IsIn(['es', 'en'])
  locale?: 'es' | 'en';
}

/** A ticket that staff open for somebody: of an account, or without one (`contact`). */
export class OpenTicketRequest extends QuestionRequest {
  /** Left out, with person and shop, where there is a `contact`. */
  @ValidateIf(({ contact, accountId }: OpenTicketRequest) => !contact || accountId !== undefined)
  @IsUUID()
  accountId?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => TakenDownContactRequest)
  contact?: TakenDownContactRequest;

  /** Who of the account; without it its owner. */
  @IsOptional()
  @IsUUID()
  personId?: string;

  @IsOptional()
  @IsUUID()
  shopId?: string | null;
}
