import { IsIn, IsObject, IsOptional } from 'class-validator';
import { IsInstant } from '../../platform/http/is-instant';

/** Other rules, to be tried on the recorded past. */
export class PolicySimulationRequest {
  @IsIn(['fair-use'])
  policy: 'fair-use';

  /** Every field of the section that is not at its default, as for `PUT /admin/policies/fair-use`. */
  @IsObject()
  value: Record<string, unknown>;

  /** The last 30 days, unless told; 92 days at most. */
  @IsOptional()
  @IsInstant()
  from?: string;

  @IsOptional()
  @IsInstant()
  to?: string;
}
