import { IsOptional, IsString, MaxLength } from 'class-validator';

export class SignInQuery {
  /** Where to go afterwards. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
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
  @MaxLength(2000)
  next?: string;
}
