import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** A date, or an instant of ISO 8601 with its offset. */
const moment = /^(19|2[01])\d\d-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;

/** Of when and in which form. */
export class ReportQuery {
  /** An instant, or a date of the desk's zone; by default 30 days before `to`. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Matches(moment)
  from?: string;

  /** An instant, or the last date that belongs to it; by default now. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @Matches(moment)
  to?: string;

  /** By default what `Accept` asks for. */
  @IsOptional()
  @IsIn(['json', 'csv'])
  format?: 'json' | 'csv';
}
