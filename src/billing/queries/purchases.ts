import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { CustomerOfAccount, NameOfAccount } from '../../accounts/api';
import { Configuration } from '../../platform/config';
import { sql } from '../../platform/database/sql';
import { Conflict, Invalid, NotFound } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { pageOf, readCursor, type Page } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import { Settings } from '../../platform/settings/settings';
import {
  PurchaseOfAccount,
  PurchasesOfAccount,
  ReceiptOfAccount,
  type Buyer,
  type PurchaseView,
  type Receipt,
  type Seller,
} from '../api';
import { BillingSettings } from '../billing-settings';
import { PaymentProvider } from '../domain/payment-provider';
import type { PriceTerms } from '../domain/price';
import { withoutTax } from '../domain/tax';

type Row = Omit<PurchaseView, 'price' | 'taxRatePercent' | 'checkoutUrl'> & PriceTerms & { buyerId: string };

const columns = sql`id, reference, status, amount, currency, tax_rate_bp AS "taxRateBp",
                    created_at AS "createdAt", paid_at AS "paidAt", failed_at AS "failedAt",
                    refunded_at AS "refundedAt", refund_cause AS "refundCause", buyer_id AS "buyerId"`;

@QueryHandler(PurchasesOfAccount)
export class PurchasesOfAccountHandler implements IQueryHandler<PurchasesOfAccount> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly provider: PaymentProvider,
  ) {}

  async execute({ accountId, page: { limit, cursor } }: PurchasesOfAccount): Promise<Page<PurchaseView>> {
    const [before] = readCursor(cursor, [''] as [string]) ?? [];
    if (before !== undefined && !isId(before)) throw new Invalid('request.bad-cursor');
    const rows = await this.read.all<Row>(
      sql`SELECT ${columns} FROM billing_purchase
          WHERE account_id = ${accountId} ${before === undefined ? sql`` : sql`AND id < ${before}`}
          ORDER BY id DESC LIMIT ${limit + 1}`,
    );
    const views = rows.map((row) => viewOf(row, this.provider));
    return pageOf(views, limit, ({ id }) => [id]);
  }
}

@QueryHandler(PurchaseOfAccount)
export class PurchaseOfAccountHandler implements IQueryHandler<PurchaseOfAccount> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly provider: PaymentProvider,
  ) {}

  async execute({ accountId, purchaseId }: PurchaseOfAccount): Promise<PurchaseView> {
    return viewOf(await rowOf(this.read, accountId, purchaseId), this.provider);
  }
}

@QueryHandler(ReceiptOfAccount)
export class ReceiptOfAccountHandler implements IQueryHandler<ReceiptOfAccount> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
    private readonly settings: Settings,
    private readonly config: Configuration,
  ) {}

  async execute({ accountId, purchaseId }: ReceiptOfAccount): Promise<Receipt> {
    const row = await rowOf(this.read, accountId, purchaseId);
    const { amount, currency, taxRateBp, reference, paidAt, refundedAt } = row;
    if (paidAt === null) throw new Conflict('billing.not-paid');
    const { net, tax } = withoutTax(amount, taxRateBp);
    return {
      seller: this.seller(),
      buyer: await this.buyer(accountId, row.buyerId),
      purchaseId: row.id,
      reference,
      paidAt,
      net: { amount: net, currency },
      tax: { amount: tax, currency },
      total: { amount, currency },
      taxRatePercent: taxRateBp / 100,
      refundedAt,
    };
  }

  private seller(): Seller {
    const { sellerName, sellerTaxId, sellerAddress } = this.settings.of(BillingSettings);
    const name = sellerName || new URL(this.config.publicUrl).hostname;
    return { name, taxId: sellerTaxId, address: sellerAddress };
  }

  private async buyer(accountId: string, buyerId: string): Promise<Buyer> {
    const account = await this.queries.execute(new NameOfAccount(accountId));
    const person = await this.queries.execute(new CustomerOfAccount(accountId, buyerId));
    return { account: account ?? '', name: person?.name ?? '', email: person?.email ?? '' };
  }
}

async function rowOf(read: ReadDatabase, accountId: string, purchaseId: string): Promise<Row> {
  const found = isId(purchaseId)
    ? await read.first<Row>(
        sql`SELECT ${columns} FROM billing_purchase WHERE id = ${purchaseId} AND account_id = ${accountId}`,
      )
    : undefined;
  if (!found) throw new NotFound('billing.purchase-not-found');
  return found;
}

function viewOf(
  { amount, currency, taxRateBp, buyerId: _, ...row }: Row,
  provider: PaymentProvider,
): PurchaseView {
  return {
    ...row,
    price: { amount, currency },
    taxRatePercent: taxRateBp / 100,
    ...(row.status === 'pending' && { checkoutUrl: provider.checkoutUrl(row.id) }),
  };
}
