import { IsOptional, IsString, MaxLength } from 'class-validator';
import { PageQuery } from '../../platform/http/pages';

/** Which letters to list. */
export class DevMailQuery extends PageQuery {
  /** Only those to this address. */
  @IsOptional()
  @IsString()
  @MaxLength(320)
  to?: string;
}
