import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';

/** What was answered of a question, what is open, and until when it waits. */
export class ParkRequest {
  /** May be empty, when only an update was sent. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsNotBlank({ each: true })
  @MaxLength(500, { each: true })
  answered: string[];

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsNotBlank({ each: true })
  @MaxLength(500, { each: true })
  open: string[];

  /** What the rest waits for; for the staff. */
  @IsNotBlank()
  @MaxLength(1_000)
  reason: string;

  /** Who looks after it; without it whoever parks it. */
  @IsOptional()
  @IsUUID()
  ownerId?: string;

  /** The served day of the next news, `YYYY-MM-DD`; without it the last one allowed. */
  @IsOptional()
  @Matches(/^\d{4}-\d\d-\d\d$/)
  reviewAt?: string;
}
