import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { Invalid } from '../../platform/errors';
import { isId } from '../../platform/ids';
import { pageOf, readCursor, type Page, type PageQuery } from '../../platform/http/pages';
import { ReadDatabase } from '../../platform/read-database';
import type { PriceTerms } from '../domain/price';

export interface PriceRecord extends PriceTerms {
  id: string;
  validFrom: string;
  createdAt: string;
}

const columns = sql`id, amount, currency, tax_rate_bp AS "taxRateBp", valid_from AS "validFrom",
                    created_at AS "createdAt"`;

/** The price in force in each currency. */
export class CurrentPrices extends Query<PriceRecord[]> {}

@QueryHandler(CurrentPrices)
export class CurrentPricesHandler implements IQueryHandler<CurrentPrices> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
  ) {}

  execute(): Promise<PriceRecord[]> {
    const now = this.clock.now();
    return this.read.all<PriceRecord>(
      sql`SELECT ${columns} FROM billing_price p
          WHERE valid_from <= ${now} AND NOT EXISTS (
            SELECT 1 FROM billing_price o WHERE o.currency = p.currency AND o.valid_from <= ${now}
              AND (o.valid_from > p.valid_from OR (o.valid_from = p.valid_from AND o.id > p.id)))
          ORDER BY currency`,
    );
  }
}

/** Every price there has been and that is announced, latest set first. */
export class PriceHistory extends Query<Page<PriceRecord>> {
  constructor(readonly page: PageQuery) {
    super();
  }
}

@QueryHandler(PriceHistory)
export class PriceHistoryHandler implements IQueryHandler<PriceHistory> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ page: { limit, cursor } }: PriceHistory): Promise<Page<PriceRecord>> {
    const [before] = readCursor(cursor, [''] as [string]) ?? [];
    if (before !== undefined && !isId(before)) throw new Invalid('request.bad-cursor');
    const rows = await this.read.all<PriceRecord>(
      sql`SELECT ${columns} FROM billing_price ${before === undefined ? sql`` : sql`WHERE id < ${before}`}
          ORDER BY id DESC LIMIT ${limit + 1}`,
    );
    return pageOf(rows, limit, ({ id }) => [id]);
  }
}
