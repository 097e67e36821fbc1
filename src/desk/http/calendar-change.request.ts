import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';

/** A name in the languages of the product. */
export class LocalizedNameRequest {
  @IsNotBlank()
  @MaxLength(120)
  es: string;

  @IsNotBlank()
  @MaxLength(120)
  en: string;
}

/** Wall-clock hours, half-open. */
export class HoursRequest {
  /** `HH:mm`. */
  @IsString()
  @MaxLength(10)
  open: string;

  /** `HH:mm`, or `24:00` for the end of the day. */
  @IsString()
  @MaxLength(10)
  close: string;
}

/** What a weekday offers; without hours it is closed. */
export class DayHoursRequest {
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => HoursRequest)
  hours: HoursRequest[];

  /** `HH:mm`; null where receipts count until the last closing. */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  cutOff?: string | null;
}

/** The hours of the week. */
export class WeekRequest {
  @IsObject()
  @ValidateNested()
  @Type(() => DayHoursRequest)
  mon: DayHoursRequest;

  @IsObject()
  @ValidateNested()
  @Type(() => DayHoursRequest)
  tue: DayHoursRequest;

  @IsObject()
  @ValidateNested()
  @Type(() => DayHoursRequest)
  wed: DayHoursRequest;

  @IsObject()
  @ValidateNested()
  @Type(() => DayHoursRequest)
  thu: DayHoursRequest;

  @IsObject()
  @ValidateNested()
  @Type(() => DayHoursRequest)
  fri: DayHoursRequest;

  @IsObject()
  @ValidateNested()
  @Type(() => DayHoursRequest)
  sat: DayHoursRequest;

  @IsObject()
  @ValidateNested()
  @Type(() => DayHoursRequest)
  sun: DayHoursRequest;
}

/** What a date or range with rules of its own says. */
export class SetSpecialDateRequest {
  /** The last day, included; without it the special date is one day. */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  to?: string;

  /** `closed`; `hours`: served in these whatever the week says; `shortens`: a served day is served only in these. */
  @IsIn(['closed', 'hours', 'shortens'])
  kind: 'closed' | 'hours' | 'shortens';

  /** None for `closed`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @ValidateNested({ each: true })
  @Type(() => HoursRequest)
  hours?: HoursRequest[];

  /** `HH:mm`; without it receipts count until the last closing. */
  @IsOptional()
  @IsString()
  @MaxLength(10)
  cutOff?: string | null;

  @IsObject()
  @ValidateNested()
  @Type(() => LocalizedNameRequest)
  name: LocalizedNameRequest;
}

/** A date or range with rules of its own, in a whole calendar. */
export class SpecialDateRequest extends SetSpecialDateRequest {
  /** The first day: `YYYY-MM-DD`, or `MM-DD` for what returns every year (only `shortens`). No two share it. */
  @IsString()
  @MaxLength(10)
  from: string;
}

/** How a promise is counted. */
export class PromiseRuleRequest {
  /** To the end of a served day, or so many minutes of open time. */
  @IsIn(['end-of-served-day', 'open-minutes'])
  kind: 'end-of-served-day' | 'open-minutes';

  /** Of `open-minutes` only: 1 to 525,600. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(525_600)
  minutes?: number | null;
}

/** A whole new version of a lane's calendar. */
export class ChangeCalendarRequest {
  /** `latestVersion` of the calendar as the editor read it: a change made meanwhile is not overwritten. */
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  basedOn: number;

  /** `YYYY-MM-DD` in the calendar's zone, today or later: it holds from that midnight. */
  @IsString()
  @MaxLength(10)
  effectiveFrom: string;

  /** IANA name, such as `Europe/Madrid`. */
  @IsString()
  @MaxLength(60)
  timeZone: string;

  @IsObject()
  @ValidateNested()
  @Type(() => WeekRequest)
  week: WeekRequest;

  @IsArray()
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => SpecialDateRequest)
  specialDates: SpecialDateRequest[];

  @IsObject()
  @ValidateNested()
  @Type(() => PromiseRuleRequest)
  rule: PromiseRuleRequest;

  /** Country, or country and state (`ES`, `ES-MD`). A region without a list gets the library's proposal. */
  @IsString()
  @MaxLength(16)
  holidayRegion: string;

  /** Whether the region's holidays close this lane. */
  @IsBoolean()
  observesHolidays: boolean;
}
