import {
  IsBoolean,
  IsEmail,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';
import { oneLine, plainAddress } from '../../platform/http/text-rules';

const isGiven = (_: unknown, value: unknown) => value !== undefined;

/** Adds somebody to the staff. */
export class AddStaffRequest {
  @IsNotBlank()
  @MaxLength(120)
  @Matches(oneLine)
  name: string;

  @IsEmail({ allow_utf8_local_part: false })
  @MaxLength(254)
  @Matches(plainAddress)
  email: string;

  /** Each rank may do what the one before may. */
  @IsIn(['agent', 'supervisor', 'admin'])
  role: 'agent' | 'supervisor' | 'admin';

  /** Without one the person chooses it by way of a password reset. */
  @ValidateIf(isGiven)
  @IsString()
  @MaxLength(1024)
  password?: string;

  /** The language of notices; that of the request when left out. */
  @IsOptional()
  @IsIn(['es', 'en'])
  locale?: 'es' | 'en';
}

/** What is to change about somebody of the staff; what is left out stays. */
export class ChangeStaffRequest {
  @ValidateIf(isGiven)
  @IsNotBlank()
  @MaxLength(120)
  @Matches(oneLine)
  name?: string;

  @ValidateIf(isGiven)
  @IsIn(['agent', 'supervisor', 'admin'])
  role?: 'agent' | 'supervisor' | 'admin';

  /** Whether the person is kept from signing in; their sessions end at once. */
  @ValidateIf(isGiven)
  @IsBoolean()
  suspended?: boolean;
}
