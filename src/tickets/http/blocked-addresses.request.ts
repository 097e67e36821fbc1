import { IsEmail, MaxLength } from 'class-validator';
import { IsNotBlank } from '../../platform/http/is-not-blank';

/** An address from which no ticket is to be taken. */
export class BlockAddressRequest {
  @IsEmail()
  @MaxLength(254)
  email: string;

  /** For the audit log. */
  @IsNotBlank()
  @MaxLength(500)
  reason: string;
}
