import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsUUID, Min, ValidateNested } from 'class-validator';
import { IsInstant } from '../../platform/http/is-instant';

/** One stretch for which somebody will be there. */
export class DutyEntryRequest {
  @IsUUID()
  staffId: string;

  @IsInstant()
  from: string;

  /** After `from`; at this instant duty is over. */
  @IsInstant()
  to: string;
}

/** The whole duty list from now on. */
export class ReplaceDutyRequest {
  /** What is over is dropped. */
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => DutyEntryRequest)
  entries: DutyEntryRequest[];

  /** The version that was shown; a change in between is refused. */
  @IsOptional()
  @IsInt()
  @Min(1)
  basedOn?: number;
}
