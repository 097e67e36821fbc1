import { IsOptional, IsString, MaxLength } from 'class-validator';

/** A question that somebody has asked goes along in it, each letter in up to six characters. */
export const longestNext = 14_000;

export class SignInQuery {
  /** Where to go afterwards. */
  @IsOptional()
  @IsString()
  @MaxLength(longestNext)
  next?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  hecho?: string;
}

export class SignInForm {
  @IsOptional()
  @IsString()
  formToken?: string;

  @IsString()
  @MaxLength(320)
  email: string;

  @IsString()
  @MaxLength(1000)
  password: string;

  @IsOptional()
  @IsString()
  @MaxLength(longestNext)
  next?: string;
}
