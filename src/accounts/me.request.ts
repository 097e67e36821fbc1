import { IsIn, IsString, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsNotBlank } from '../platform/http/is-not-blank';
import { oneLine } from '../platform/http/text-rules';

const isGiven = (_: unknown, value: unknown) => value !== undefined;

/** What is to change about oneself; what is left out stays. */
export class ChangeMeRequest {
  @ValidateIf(isGiven)
  @IsNotBlank()
  @MaxLength(120)
  @Matches(oneLine)
  name?: string;

  /** The language of notices. */
  @ValidateIf(isGiven)
  @IsIn(['es', 'en'])
  locale?: 'es' | 'en';

  /** A new password; needs `currentPassword`, and ends all other sessions. */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(1024)
  password?: string;

  /** The present password. */
  @ValidateIf(({ password }: ChangeMeRequest, value) => password !== undefined || value !== undefined)
  @IsString()
  @MaxLength(1024)
  currentPassword?: string;
}
