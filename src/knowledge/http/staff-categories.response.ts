import { ApiProperty } from '@nestjs/swagger';

/** The title of a category in both languages. */
export class CategoryTitlesResponse {
  es: string;
  en: string;
}

/** A category as editors see it. */
export class StaffCategoryResponse {
  slug: string;
  titles: CategoryTitlesResponse;
  /** Searched, never shown. */
  formerNames: string[];
  /** The slug of the category it lies in; `null` at the top. */
  @ApiProperty({ type: String, nullable: true })
  parent: string | null;
  /** How many articles of each status lie in it. */
  drafts: number;
  published: number;
  archived: number;
  /** To be sent back as `basedOn`. */
  version: number;
}

/** All categories in their order, each before those that lie in it. */
export class StaffCategoriesResponse {
  items: StaffCategoryResponse[];
}
