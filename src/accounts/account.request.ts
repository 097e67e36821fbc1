import { Type } from 'class-transformer';
import {
  IsDefined,
  IsEmail,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  IsUrl,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsNotBlank } from '../platform/http/is-not-blank';
import { oneLine, plainAddress } from '../platform/http/text-rules';
import { countryCode, shopAddress } from './http/text-rules';

/** A shop as its people enter it. */
export class ShopRequest {
  /** What people call it. */
  @IsNotBlank()
  @MaxLength(120)
  @Matches(oneLine)
  name: string;

  /** Its address on the web; `https://` may be left out. */
  @IsString()
  @MaxLength(500)
  @IsUrl(shopAddress)
  url: string;
}

/** Registers an account with its owner and, if wanted, a first shop. */
export class RegisterAccountRequest {
  /** The firm or person that the account is for. */
  @IsNotBlank()
  @MaxLength(120)
  @Matches(oneLine)
  accountName: string;

  /** The owner's name. */
  @IsNotBlank()
  @MaxLength(120)
  @Matches(oneLine)
  name: string;

  /** The owner's address; it must be confirmed before the first ticket. */
  @IsEmail({ allow_utf8_local_part: false })
  @MaxLength(254)
  @Matches(plainAddress)
  email: string;

  /** At least 8 characters; no rules of composition; the most common ones are refused. */
  @IsString()
  @MaxLength(1024)
  password: string;

  /** ISO 3166-1 alpha-2. */
  @IsOptional()
  @Matches(countryCode)
  country?: string;

  /** The language of notices; that of the request when left out. */
  @IsOptional()
  @IsIn(['es', 'en'])
  locale?: 'es' | 'en';

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => ShopRequest)
  shop?: ShopRequest;
}

/** The token of a link that was sent by mail. */
export class LinkRequest {
  @IsString()
  @IsDefined()
  @MaxLength(200)
  token: string;
}
