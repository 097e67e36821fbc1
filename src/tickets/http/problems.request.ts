import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';
import { PageQuery } from '../../platform/http/pages';

/** A title; without an English one, readers of English see the Spanish one. */
export class LocalizedTitleRequest {
  @IsNotBlank()
  @MaxLength(200)
  es: string;

  @IsOptional()
  @IsNotBlank()
  @MaxLength(200)
  en?: string;
}

/** A text; without an English one, readers of English see the Spanish one. */
export class LocalizedTextRequest {
  @IsNotBlank()
  @MaxLength(5_000)
  es: string;

  @IsOptional()
  @IsNotBlank()
  @MaxLength(5_000)
  en?: string;
}

/** Which known problems. */
export class ProblemListQuery extends PageQuery {
  @IsOptional()
  @IsIn(['open', 'closed'])
  state?: 'open' | 'closed';
}

/** Something of ours is broken. */
export class OpenProblemRequest {
  @IsDefined()
  @ValidateNested()
  @Type(() => LocalizedTitleRequest)
  title: LocalizedTitleRequest;

  /** What people should know, and do meanwhile. */
  @IsDefined()
  @ValidateNested()
  @Type(() => LocalizedTextRequest)
  text: LocalizedTextRequest;

  /** A category of `GET /categories`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  categorySlug?: string | null;
}

const isGiven = (_: unknown, value: unknown) => value !== undefined;

/** What changes; what is left out stays. */
export class ChangeProblemRequest {
  @ValidateIf(isGiven)
  @IsDefined()
  @ValidateNested()
  @Type(() => LocalizedTitleRequest)
  title?: LocalizedTitleRequest;

  @ValidateIf(isGiven)
  @IsDefined()
  @ValidateNested()
  @Type(() => LocalizedTextRequest)
  text?: LocalizedTextRequest;

  /** `null`: about no category in particular. */
  @ValidateIf(({ categorySlug }: ChangeProblemRequest) => categorySlug !== null && categorySlug !== undefined)
  @IsString()
  @MaxLength(100)
  categorySlug?: string | null;

  /** `true` takes the banner away, `false` brings it back. */
  @ValidateIf(isGiven)
  @IsBoolean()
  closed?: boolean;
}

/** One message for all that the problem concerns. */
export class ProblemUpdateRequest {
  @IsNotBlank()
  @MaxLength(20_000)
  body: string;

  /** The known problem is over with it: the banner goes. */
  @IsOptional()
  @IsBoolean()
  close?: boolean;

  /** It answers the linked tickets; without, it says where things stand. */
  @IsOptional()
  @IsBoolean()
  answer?: boolean;
}

/** Which known problem a ticket is about. */
export class LinkProblemRequest {
  /** `null`: about none after all. */
  @ValidateIf((request: LinkProblemRequest) => request.problemId !== null)
  @IsUUID()
  problemId: string | null;
}
