import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';

/** What proves who somebody is. */
export class SignInRequest {
  @IsString()
  @MaxLength(254)
  email: string;

  @IsString()
  @MaxLength(1024)
  password: string;

  /** The code of the second factor, for those who have one. */
  @IsOptional()
  @Matches(/^[0-9A-Za-z-]{6,20}$/)
  otp?: string;
}

/** A refresh token, to be exchanged for the next. */
export class RefreshRequest {
  /** As the sign-in or the last refresh answered it. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  refreshToken?: string;
}
