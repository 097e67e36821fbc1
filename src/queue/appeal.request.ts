import { IsUUID, MaxLength } from 'class-validator';
import { IsNotBlank } from '../platform/http/is-not-blank';

/** A customer says that a mark is wrong. */
export class AppealRequest {
  @IsUUID()
  markId: string;

  /** Why. */
  @IsNotBlank()
  @MaxLength(5_000)
  text: string;
}
