import { IsIn, IsOptional, MaxLength } from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';
import { PageQuery } from '../../platform/http/pages';

/** Which part of the queue. */
export class QueueQuery extends PageQuery {
  /** One lane; without it premium and then standard. */
  @IsOptional()
  @IsIn(['premium', 'standard', 'parked'])
  lane?: 'premium' | 'standard' | 'parked';
}

/** Why the order is left. */
export class OutOfOrderRequest {
  @IsNotBlank()
  @MaxLength(500)
  reason: string;
}
