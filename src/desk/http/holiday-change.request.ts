import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { LocalizedNameRequest } from './calendar-change.request';

/** What a holiday is called. */
export class SetHolidayRequest {
  @IsObject()
  @ValidateNested()
  @Type(() => LocalizedNameRequest)
  name: LocalizedNameRequest;
}

/** Where holidays are to come from: the library (`country`, `year`) or a file (`ics`, `region`). */
export class ImportHolidaysRequest {
  /** ISO 3166-1 alpha-2, such as `ES`. */
  @IsOptional()
  @Matches(/^[A-Z]{2}$/)
  country?: string;

  /** A part of the country by its code, such as `MD`; without it the national holidays. */
  @IsOptional()
  @Matches(/^[A-Z0-9]{1,12}$/)
  state?: string;

  /** 1970 to 2199. */
  @IsOptional()
  @IsInt()
  @Min(1970)
  @Max(2199)
  year?: number;

  /** The text of an iCalendar file; its whole-day events are holidays. */
  @IsOptional()
  @IsString()
  @MaxLength(90_000)
  ics?: string;

  /** To which list the file's holidays go (`ES`, `ES-MD`). */
  @IsOptional()
  @Matches(/^[A-Z]{2}(-[A-Z0-9]{1,12})?$/)
  region?: string;

  /** Says what would be added, and adds nothing. */
  @IsOptional()
  @IsBoolean()
  dryRun?: boolean;
}
