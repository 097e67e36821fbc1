import { Entity, Index, PrimaryColumn } from 'typeorm';
import {
  CountColumn,
  IdColumn,
  InstantColumn,
  ShortColumn,
  columnType,
} from '../../platform/database/columns';
import { newId } from '../../platform/ids';
import { withoutTax } from './tax';

/**
 * `sale`: a fee was captured. `refund`: it was given up, and is owed to the customer. `refund_sent`: the provider
 * has it on its way back.
 */
export type Movement = 'sale' | 'refund' | 'refund_sent';

/** `provider`: money that the provider holds for us. `sales`, `tax`: what was earned. `refunds_due`: what we owe. */
export type Book = 'provider' | 'sales' | 'tax' | 'refunds_due';

/** What a movement moves. */
export interface MovedPurchase {
  readonly id: string;
  readonly amount: number;
  readonly currency: string;
  readonly taxRateBp: number;
}

/**
 * One line of the double entry: the lines of a movement add up to zero. Lines are only ever added, and the unique
 * key lets each movement of a purchase happen once, whatever our code believes.
 */
@Entity('billing_ledger')
@Index('uq_billing_ledger_line', ['purchaseId', 'movement', 'book'], { unique: true })
@Index('ix_billing_ledger_entered', ['enteredAt', 'id'])
export class LedgerEntry {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_billing_ledger' })
  id: string;

  @IdColumn({ name: 'purchase_id' })
  purchaseId: string;

  @ShortColumn({ name: 'kind' })
  movement: Movement;

  @ShortColumn()
  book: Book;

  /** Minor units; what comes into a book is positive. */
  @CountColumn()
  amount: number;

  @ShortColumn()
  currency: string;

  @InstantColumn({ name: 'entered_at' })
  enteredAt: Date;
}

/** The balanced lines of one movement of a purchase. */
export function ledgerLines(purchase: MovedPurchase, movement: Movement, now: Date): LedgerEntry[] {
  return lines[movement](purchase)
    .filter(([, amount]) => amount !== 0)
    .map(([book, amount]) =>
      Object.assign(new LedgerEntry(), {
        id: newId(),
        purchaseId: purchase.id,
        movement,
        book,
        amount,
        currency: purchase.currency,
        enteredAt: now,
      }),
    );
}

const lines: Record<Movement, (purchase: MovedPurchase) => [Book, number][]> = {
  sale: ({ amount, taxRateBp }) => {
    const { net, tax } = withoutTax(amount, taxRateBp);
    return [
      ['provider', amount],
      ['sales', -net],
      ['tax', -tax],
    ];
  },
  refund: ({ amount, taxRateBp }) => {
    const { net, tax } = withoutTax(amount, taxRateBp);
    return [
      ['sales', net],
      ['tax', tax],
      ['refunds_due', -amount],
    ];
  },
  refund_sent: ({ amount }) => [
    ['refunds_due', amount],
    ['provider', -amount],
  ],
};
