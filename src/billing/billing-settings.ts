import { IsString, Matches, MaxLength } from 'class-validator';
import { SettingsSection } from '../platform/settings/section';

@SettingsSection('billing')
export class BillingSettings {
  /** Of the currencies that have a price, the one that purchases are made in (ISO 4217). */
  @Matches(/^[A-Z]{3}$/)
  currency = 'EUR';

  /** Who sells, as receipts name it; while it is empty, the host of `PUBLIC_URL`. */
  @IsString()
  @MaxLength(200)
  sellerName = '';

  @IsString()
  @MaxLength(50)
  sellerTaxId = '';

  @IsString()
  @MaxLength(500)
  sellerAddress = '';
}
