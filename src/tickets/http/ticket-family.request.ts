import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { QuestionRequest } from '../question.request';

/** A question that is to go on in a ticket of its own; its text is what of the customer's words belongs to it. */
export class PartRequest extends QuestionRequest {
  /** The customer's message it comes from; without it the first one. */
  @IsOptional()
  @IsUUID()
  messageId?: string;

  /** The customer wants what was paid to go with this part; else it stays with the ticket. */
  @IsOptional()
  @IsBoolean()
  premium?: boolean;

  /** Files of that message that go with this part; the others stay with it. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(10)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

/** The parts of a ticket. */
export class SplitRequest {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PartRequest)
  parts: PartRequest[];
}

/** Which ticket goes on with both. */
export class MergeRequest {
  /** Its reference. */
  @IsString()
  @MaxLength(20)
  into: string;
}

/** Which ticket belongs together with this one. */
export class LinkRequest {
  /** Its reference. */
  @IsString()
  @MaxLength(20)
  to: string;
}

/** Words by which staff find a ticket again; they replace the ones it has. */
export class TagsRequest {
  @IsArray()
  @ArrayMaxSize(20)
  @Matches(/\S/, { each: true })
  @MaxLength(40, { each: true })
  tags: string[];
}

/** To whom a ticket belongs. */
export class MoveRequest {
  @IsUUID()
  accountId: string;

  /** Who of the account; without it its owner. */
  @IsOptional()
  @IsUUID()
  personId?: string;

  /** Which of its shops; without it none in particular. */
  @IsOptional()
  @IsUUID()
  shopId?: string | null;
}

/** What an agent has typed and not sent. */
export class ReplyDraftRequest {
  /** Where there is nothing else either, an empty text keeps nothing. */
  @IsString()
  @MaxLength(20_000)
  body: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @MaxLength(2_000, { each: true })
  steps?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  articleSlugs?: string[];

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}
