import { IsOptional, IsString, MaxLength } from 'class-validator';

/** For which tickets. */
export class PreparedQuestionQuery {
  /** Those of this category come first, and those of others not at all. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  category?: string;
}
