import { IsIn, IsInt, IsObject, IsOptional, Min } from 'class-validator';
import { PageQuery } from '../../platform/http/pages';

/** Which deliveries. */
export class DeliveryQuery extends PageQuery {
  /** `stuck`: no longer tried by itself. */
  @IsOptional()
  @IsIn(['waiting', 'stuck'])
  state?: 'waiting' | 'stuck';
}

/** A whole section of settings. */
export class ChangePolicyRequest {
  /** Every field that is not at its default. */
  @IsObject()
  value: Record<string, unknown>;

  /** The version that was shown; a change in between is refused. */
  @IsOptional()
  @IsInt()
  @Min(0)
  basedOn?: number;
}
