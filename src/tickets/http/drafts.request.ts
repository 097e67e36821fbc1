import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { IsTextMap } from '../../platform/http/is-text-map';

/** A ticket as far as it is typed: nothing is required and little is checked, so that nothing is lost. */
export class DraftRequest {
  @ValidateIf(({ shopId }: DraftRequest) => shopId !== null && shopId !== undefined)
  @IsUUID()
  shopId?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  categorySlug?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  subject?: string;

  @IsOptional()
  @IsString()
  @MaxLength(40_000)
  body?: string;

  @IsOptional()
  @IsIn(['standard', 'premium'])
  level?: 'standard' | 'premium';

  @IsOptional()
  @IsIn(['es', 'en'])
  locale?: 'es' | 'en';

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  pageUrl?: string;

  @IsOptional()
  @IsObject()
  @IsTextMap({ maxEntries: 30, maxLength: 500 })
  facts?: Record<string, string>;

  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  tried?: string;

  @IsOptional()
  @IsString()
  @MaxLength(10_000)
  expected?: string;

  @IsOptional()
  @IsUUID()
  questionId?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  overrides?: string[];

  /** Files that were uploaded for it. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsUUID('all', { each: true })
  fileIds?: string[];
}

/** All of it again, as it stands now. */
export class RewriteDraftRequest extends DraftRequest {
  /** The `version` that was read: what another device wrote since is not overwritten. */
  @IsOptional()
  @IsInt()
  @Min(1)
  basedOn?: number;
}
