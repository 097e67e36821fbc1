import { IsEmail, IsString, MaxLength } from 'class-validator';

/** Asks for a link to choose a new password. */
export class RequestPasswordResetRequest {
  @IsEmail({ allow_utf8_local_part: false })
  @MaxLength(254)
  email: string;
}

/** Chooses a new password by a link. */
export class ResetPasswordRequest {
  /** From the link. */
  @IsString()
  @MaxLength(200)
  token: string;

  /** At least 8 characters; no rules of composition; the most common ones are refused. */
  @IsString()
  @MaxLength(1024)
  password: string;
}
