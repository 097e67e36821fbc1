import { IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';

/** What a customer thinks of a ticket that is closed. */
export class RatingRequest {
  @IsInt()
  @Min(1)
  @Max(5)
  score: number;

  @IsOptional()
  @IsNotBlank()
  @MaxLength(2_000)
  comment?: string;
}
