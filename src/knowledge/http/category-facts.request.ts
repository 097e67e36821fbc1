import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';
import type { FactType } from '../category-facts';

/** How a fact is asked for; without English words, readers of English see the Spanish ones. */
export class FactHintRequest {
  @IsNotBlank()
  @MaxLength(300)
  es: string;

  @IsOptional()
  @IsNotBlank()
  @MaxLength(300)
  en?: string | null;
}

/** Something that questions of the category are seldom answered without. */
export class CategoryFactRequest {
  /** Its name in `facts` of a ticket. */
  @Matches(/^[a-z][a-z0-9_]{0,39}$/)
  field: string;

  @IsIn(['text', 'number', 'url', 'choice', 'product', 'order', 'date'])
  type: FactType;

  @IsBoolean()
  required: boolean;

  @IsDefined()
  @ValidateNested()
  @Type(() => FactHintRequest)
  hint: FactHintRequest;

  /** Of a `choice` alone: at least two. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  choices?: string[];
}

/** All that the category asks for, in its order. */
export class ChangeCategoryFactsRequest {
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => CategoryFactRequest)
  facts: CategoryFactRequest[];

  /** The version that was read; somebody else's change in between is not overwritten. */
  @IsOptional()
  @IsInt()
  @Min(0)
  basedOn?: number;
}
