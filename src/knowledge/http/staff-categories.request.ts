import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { longestKeyword, mostKeywords } from '../domain/article-text';
import { CategoryTitlesRequest } from './category-titles.request';

const slugForm = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longestSlug = 200;

/** How a category is called. */
class CategoryNamesRequest {
  @IsDefined()
  @ValidateNested()
  @Type(() => CategoryTitlesRequest)
  titles: CategoryTitlesRequest;

  /** Former names and product names by which people look for it; searched, never shown. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(mostKeywords)
  @IsString({ each: true })
  @MaxLength(longestKeyword, { each: true })
  formerNames?: string[];
}

/** A new category. */
export class DefineCategoryRequest extends CategoryNamesRequest {
  /** For good, since tickets name their category by it; by default made of the Spanish title. */
  @IsOptional()
  @IsString()
  @MaxLength(longestSlug)
  @Matches(slugForm)
  slug?: string;

  /** The slug of the category it lies in. */
  @IsOptional()
  @IsString()
  @MaxLength(longestSlug)
  @Matches(slugForm)
  parent?: string;
}

/** Other names of a category. */
export class ChangeCategoryRequest extends CategoryNamesRequest {
  /** The `version` that was read. */
  @IsInt()
  @Min(1)
  @Max(1_000_000_000)
  basedOn: number;
}

/** A category and where it lies. */
export class PlacedCategoryRequest {
  @IsString()
  @MaxLength(longestSlug)
  slug: string;

  /** The slug of the category it lies in; `null` at the top. */
  @ValidateIf((_placed, value) => value !== null)
  @IsString()
  @MaxLength(longestSlug)
  parent: string | null;
}

/** All categories, in their new order. */
export class CategoryOrderRequest {
  @IsArray()
  @ArrayMaxSize(1_000)
  @ValidateNested({ each: true })
  @Type(() => PlacedCategoryRequest)
  items: PlacedCategoryRequest[];
}
