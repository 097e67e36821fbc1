import { IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';

/** What staff say of a ticket. */
export class MarkTicketRequest {
  @IsIn(['in_documentation', 'steps_not_followed'])
  kind: 'in_documentation' | 'steps_not_followed';

  /** The article that answers it. */
  @ValidateIf(
    ({ kind, articleSlug }: MarkTicketRequest) => kind === 'in_documentation' || articleSlug !== undefined,
  )
  @IsString()
  @MaxLength(200)
  articleSlug?: string;

  /** The answer whose steps were not followed. */
  @ValidateIf(
    ({ kind, messageId }: MarkTicketRequest) => kind === 'steps_not_followed' || messageId !== undefined,
  )
  @IsUUID()
  messageId?: string;
}

/** A supervisor's ruling on an appeal. */
export class AppealRulingRequest {
  /** `accepted` makes the mark void. */
  @IsIn(['accepted', 'rejected'])
  ruling: 'accepted' | 'rejected';

  /** The customer reads it. */
  @IsNotBlank()
  @MaxLength(1_000)
  reason: string;
}

/** Forgives an account its marks. */
export class PardonRequest {
  @IsUUID()
  accountId: string;

  /** One mark; without it all of them, and what was written before counts no more. */
  @IsOptional()
  @IsUUID()
  markId?: string;

  @IsNotBlank()
  @MaxLength(1_000)
  reason: string;
}
