import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';
import { IsTextMap } from '../../platform/http/is-text-map';

/** One question of several; as for a single ticket. */
export class BatchPartRequest {
  @IsString()
  @MaxLength(100)
  categorySlug: string;

  @IsNotBlank()
  @MaxLength(200)
  subject: string;

  @IsNotBlank()
  @MaxLength(20_000)
  body: string;

  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(2_000)
  pageUrl?: string;

  @IsOptional()
  @IsObject()
  @IsTextMap({ maxEntries: 30, maxLength: 500 })
  facts?: Record<string, string>;

  @IsOptional()
  @IsString()
  @MaxLength(5_000)
  tried?: string;

  @IsOptional()
  @IsString()
  @MaxLength(5_000)
  expected?: string;

  @IsOptional()
  @IsUUID()
  questionId?: string;

  /** Codes of the hints that were overridden. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  overrides?: string[];
}

/** Several questions, each as a ticket of its own: all are sent, or none. */
export class SubmitBatchRequest {
  /** One of the account's shops; `null` for no shop in particular. */
  @ValidateIf((request: SubmitBatchRequest) => request.shopId !== null)
  @IsUUID()
  shopId: string | null;

  /** Of all of them; `premium` begins a purchase for each. */
  @IsIn(['standard', 'premium'])
  level: 'standard' | 'premium';

  /** The language they are written in; without it that of the person. */
  @IsOptional()
  @IsIn(['es', 'en'])
  locale?: 'es' | 'en';

  /** An offer of `POST /ticket-checks`; its promise is honoured for five minutes, for all of them. */
  @IsOptional()
  @IsUUID()
  offerId?: string;

  /** The draft that this is the final form of; it is used up. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  draftId?: string;

  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => BatchPartRequest)
  parts: BatchPartRequest[];
}
