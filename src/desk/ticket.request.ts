import { ApiProperty, PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { PageQuery } from '../platform/http/pages';
import { IsNotBlank } from '../platform/http/is-not-blank';
import { IsTextMap } from '../platform/http/is-text-map';
import { QuestionRequest } from '../tickets/question.request';

/** A new ticket. */
export class SubmitTicketRequest extends QuestionRequest {
  /** One of the account's shops; `null` for no shop in particular. */
  @ValidateIf((request: SubmitTicketRequest) => request.shopId !== null)
  @IsUUID()
  shopId: string | null;

  /** `premium` begins a purchase; the ticket waits as standard until it is paid. */
  @IsIn(['standard', 'premium'])
  level: 'standard' | 'premium';

  /** The language it is written in; without it that of the person. */
  @IsOptional()
  @IsIn(['es', 'en'])
  locale?: 'es' | 'en';

  /** The page that it is about. */
  @IsOptional()
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(2_000)
  pageUrl?: string;

  /** What the category asks for, by field. */
  @IsOptional()
  @IsObject()
  @IsTextMap({ maxEntries: 30, maxLength: 500 })
  facts?: Record<string, string>;

  /** What was tried. */
  @IsOptional()
  @IsString()
  @MaxLength(5_000)
  tried?: string;

  /** What was expected. */
  @IsOptional()
  @IsString()
  @MaxLength(5_000)
  expected?: string;

  /** The question that was asked of the knowledge base before. */
  @IsOptional()
  @IsUUID()
  questionId?: string;

  /** Files that were uploaded before (`POST /files`) and are sent with this. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];

  /** An offer of `POST /ticket-checks`; its promise is honoured for five minutes. */
  @IsOptional()
  @IsUUID()
  offerId?: string;

  /** The draft that this is the final form of; it is used up. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  draftId?: string;

  /** Codes of the hints that were overridden: `several_questions`, `repeat`, `missing:order_number`, … */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  overrides?: string[];
}

/** Which of the account's tickets. */
export class TicketListQuery extends PageQuery {
  /** Words of subject or messages, the last one perhaps unfinished, or a reference in any spelling. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsIn(['queued', 'claimed', 'needs_info', 'parked', 'answered', 'closed', 'archived', 'merged'])
  status?: string;

  @IsOptional()
  @IsUUID()
  shopId?: string;
}

/** How one step of the last answer that has steps went. */
export class StepResultRequest {
  /** The step's place in the answer, from 0. */
  @IsInt()
  @Min(0)
  @Max(29)
  index: number;

  @IsIn(['done', 'failed', 'not_tried'])
  result: 'done' | 'failed' | 'not_tried';
}

/** A message of the customer, or the word that the matter is solved, or both. */
export class WriteMessageRequest {
  @ValidateIf(
    ({ body, solved, nothingNew, steps }: WriteMessageRequest) =>
      body !== undefined || (solved !== true && nothingNew !== true && !steps?.length),
  )
  @IsNotBlank()
  @MaxLength(20_000)
  body?: string;

  /** «Gracias, resuelto»: closes the ticket. */
  @IsOptional()
  @IsBoolean()
  solved?: boolean;

  /** «Ya lo he dicho / no lo sé»: brings a ticket back that waits for information, its promise as it was. */
  @IsOptional()
  @IsBoolean()
  nothingNew?: boolean;

  /** How the steps of our answer went; what is not named is as it was. */
  @IsOptional()
  @IsArray()
  @ArrayUnique(({ index }: StepResultRequest) => index)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => StepResultRequest)
  steps?: StepResultRequest[];

  /** Files that were uploaded before (`POST /files`) and are sent with this. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

/** «No responde a mi pregunta». */
export class ObjectionRequest {
  /** The answer that is meant: the last one. */
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  messageId: string;
}

/** A ticket as far as it is written. */
export class TicketCheckRequest extends PickType(SubmitTicketRequest, [
  'body',
  'facts',
  'tried',
  'expected',
]) {
  @IsOptional()
  @IsString()
  @MaxLength(200)
  subject?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  categorySlug?: string;

  @ValidateIf(({ shopId }: TicketCheckRequest) => shopId !== null && shopId !== undefined)
  @IsUUID()
  shopId?: string | null;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  pageUrl?: string;
}
