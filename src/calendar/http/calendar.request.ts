import { Type } from 'class-transformer';
import { IsInt, Matches, Max, Min } from 'class-validator';
import { PageQuery } from '../../platform/http/pages';

/** Which part of a lane's versions. */
export class VersionPageQuery extends PageQuery {}

/** Which list of holidays. */
export class HolidayListQuery {
  /** Country, or country and state (`ES`, `ES-MD`). */
  @Matches(/^[A-Z]{2}(-[A-Z0-9]{1,12})?$/)
  region: string;

  /** 1900 to 2199. */
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2199)
  year: number;
}
