import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';
import { PageQuery } from '../../platform/http/pages';

abstract class WithFilesRequest {
  /** Files that were uploaded before (`POST /files`) and are sent with this. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(100)
  @IsUUID(undefined, { each: true })
  fileIds?: string[];
}

/** A message or note of the staff. */
export class StaffTextRequest extends WithFilesRequest {
  @IsNotBlank()
  @MaxLength(20_000)
  body: string;
}

/** An answer to the question. */
export class AnswerRequest extends StaffTextRequest {
  /** The id of the last message that was shown: nobody answers a stale page. */
  @IsUUID()
  seenUpTo: string;

  /** Closes the ticket with the answer. */
  @IsOptional()
  @IsBoolean()
  close?: boolean;

  /** The solution as steps, which the customer ticks one by one. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @IsNotBlank({ each: true })
  @MaxLength(2_000, { each: true })
  steps?: string[];

  /** Help articles that it points to. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  articleSlugs?: string[];

  /** It is an answer although it is very short and points to nothing. */
  @IsOptional()
  @IsBoolean()
  confirmShort?: boolean;
}

/** What we ask the customer: one's own words, prepared questions, or both. */
export class InformationRequest extends WithFilesRequest {
  @IsOptional()
  @IsNotBlank()
  @MaxLength(20_000)
  body?: string;

  /** Codes of `GET /staff/prepared-questions`. */
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(10)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  questions?: string[];
}

/** To whom a ticket is handed over. */
export class AssignmentRequest {
  /** Id of a colleague. */
  @IsUUID()
  to: string;

  /** For the colleague: becomes a note. */
  @IsOptional()
  @IsNotBlank()
  @MaxLength(5_000)
  note?: string;
}

/** Which tickets. */
export class StaffTicketListQuery extends PageQuery {
  /** Words of subject, messages or notes, the last one perhaps unfinished, or a reference in any spelling. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  @IsOptional()
  @IsIn([
    'unconfirmed',
    'queued',
    'claimed',
    'needs_info',
    'parked',
    'answered',
    'closed',
    'archived',
    'merged',
  ])
  status?: string;

  /** Id of an account. */
  @IsOptional()
  @IsUUID()
  account?: string;

  /** Where it waits, is worked on or paused. */
  @IsOptional()
  @IsIn(['premium', 'standard', 'parked'])
  lane?: string;

  /** Id of a shop. */
  @IsOptional()
  @IsUUID()
  shop?: string;

  /** Id of the person who works on it. */
  @IsOptional()
  @IsUUID()
  assignee?: string;

  @IsOptional()
  @MaxLength(100)
  category?: string;

  /** The language it was written in. */
  @IsOptional()
  @IsIn(['es', 'en'])
  locale?: 'es' | 'en';

  /** One of its tags, in any spelling. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  tag?: string;
}
