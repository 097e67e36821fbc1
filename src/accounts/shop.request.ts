import { IsString, IsUrl, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsNotBlank } from '../platform/http/is-not-blank';
import { oneLine } from '../platform/http/text-rules';
import { shopAddress } from './http/text-rules';

/** What is to change about a shop; what is left out stays. */
export class ChangeShopRequest {
  /** What people call it. */
  @ValidateIf((_, value) => value !== undefined)
  @IsNotBlank()
  @MaxLength(120)
  @Matches(oneLine)
  name?: string;

  /** Its address on the web; another one has to be verified again. */
  @ValidateIf((_, value) => value !== undefined)
  @IsString()
  @MaxLength(500)
  @IsUrl(shopAddress)
  url?: string;
}
