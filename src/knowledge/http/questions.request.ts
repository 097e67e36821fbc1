import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

/** How a question ended. */
export class EndQuestionRequest {
  /** `solved`: an article answered it; `continued`: the person went on to write a ticket. */
  @IsIn(['solved', 'continued'])
  outcome: 'solved' | 'continued';

  /** The article that solved it, or the one that was being read when it did not. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  articleSlug?: string;
}
