import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CountColumn, InstantColumn, ShortColumn, columnType } from '../../platform/database/columns';
import { Invalid } from '../../platform/errors';
import { newId } from '../../platform/ids';

/** What the fee is in one currency from a moment on; prices are never changed, a later one takes over. */
export interface PriceTerms {
  /** Minor units, tax included. */
  amount: number;
  /** ISO 4217, upper case. */
  currency: string;
  /** Basis points: 2100 is 21 %. */
  taxRateBp: number;
}

@Entity('billing_price')
@Index('ix_billing_price_valid', ['currency', 'validFrom'])
export class Price implements PriceTerms {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_billing_price' })
  id: string;

  @ShortColumn()
  currency: string;

  @CountColumn()
  amount: number;

  @CountColumn({ name: 'tax_rate_bp' })
  taxRateBp: number;

  @InstantColumn({ name: 'valid_from' })
  validFrom: Date;

  @InstantColumn({ name: 'created_at' })
  createdAt: Date;

  /** Errors: `billing.price-in-the-past`: what was charged until now cannot be changed any more. */
  static set(terms: PriceTerms, validFrom: Date, now: Date): Price {
    if (validFrom < now) throw new Invalid('billing.price-in-the-past');
    return Object.assign(new Price(), { ...terms, id: newId(), validFrom, createdAt: now });
  }
}
