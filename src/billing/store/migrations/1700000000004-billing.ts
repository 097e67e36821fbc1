import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable, nullable, primary } from '../../../platform/migrations/table';

export class Billing1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, {
      name: 'billing_price',
      columns: [
        column('id', 'id', primary),
        column('currency', 'short'),
        column('amount', 'count'),
        column('tax_rate_bp', 'count'),
        column('valid_from', 'instant'),
        column('created_at', 'instant'),
      ],
      indices: { ix_billing_price_valid: ['currency', 'valid_from'] },
    });
    // The price of a new desk, in force at whatever time its clock starts.
    await runner.query(
      `INSERT INTO billing_price (id, currency, amount, tax_rate_bp, valid_from, created_at)
       VALUES ('01900000-0000-7000-8000-000000000001', 'EUR', 995, 2100,
               '2000-01-01T00:00:00.000Z', '2000-01-01T00:00:00.000Z')`,
    );
    await createTable(runner, {
      name: 'billing_purchase',
      columns: [
        column('id', 'id', primary),
        column('reference', 'short'),
        column('open_reference', 'short', nullable),
        column('account_id', 'id'),
        column('buyer_id', 'id'),
        column('status', 'short'),
        column('amount', 'count'),
        column('currency', 'short'),
        column('tax_rate_bp', 'count'),
        column('provider', 'short'),
        column('provider_ref', 'short', nullable),
        column('created_at', 'instant'),
        column('paid_at', 'instant', nullable),
        column('failed_at', 'instant', nullable),
        column('refunded_at', 'instant', nullable),
        column('refund_cause', 'short', nullable),
        column('refund_due_at', 'instant', nullable),
        column('refund_attempts', 'count'),
        column('refund_error', 'text', nullable),
        column('refund_sent_at', 'instant', nullable),
        column('version', 'count'),
      ],
      indices: {
        uq_billing_purchase_open: ['open_reference'],
        ix_billing_purchase_reference: ['reference'],
        ix_billing_purchase_account: ['account_id', 'id'],
        ix_billing_purchase_refund_due: ['refund_due_at'],
      },
    });
    await createTable(runner, {
      name: 'billing_ledger',
      columns: [
        column('id', 'id', primary),
        column('purchase_id', 'id'),
        column('kind', 'short'),
        column('book', 'short'),
        column('amount', 'count'),
        column('currency', 'short'),
        column('entered_at', 'instant'),
      ],
      indices: {
        uq_billing_ledger_line: ['purchase_id', 'kind', 'book'],
        ix_billing_ledger_entered: ['entered_at', 'id'],
      },
    });
    await createTable(runner, {
      name: 'billing_hook',
      columns: [
        column('provider', 'short', primary),
        column('event_id', 'short', primary),
        column('kind', 'short'),
        column('purchase_id', 'id'),
        column('handled_at', 'instant'),
      ],
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['hook', 'ledger', 'purchase', 'price']) await runner.dropTable(`billing_${table}`);
  }
}
