import { Matches } from 'class-validator';
import { SettingsSection } from '../platform/settings/section';

@SettingsSection('billing')
export class BillingSettings {
  /** Of the currencies that have a price, the one that purchases are made in (ISO 4217). */
  @Matches(/^[A-Z]{3}$/)
  currency = 'EUR';
}
