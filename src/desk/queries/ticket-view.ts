import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ServiceCalendars } from '../../calendar/api';
import { promiseResponse, type PromiseResponse } from '../../calendar/promise.response';
import { Configuration } from '../../platform/config';
import { currentContext } from '../../platform/context';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { PlacesOf, type PlaceData, type PromiseData } from '../../queue/api';
import { reasonText } from '../../queue/reason-words';
import { traceText } from '../../queue/trace-words';
import { statusText } from '../domain/status-words';
import type { PlaceResponse, TicketResponse } from '../ticket.response';

/** A ticket with what other modules know of it, as one SELECT returns it. */
export interface TicketRow {
  id: string;
  reference: string;
  status: string;
  level: string;
  locale: string;
  subject: string;
  categorySlug: string;
  receivedAt: string;
  waitingSince: string;
  answeredAt: string | null;
  shopId: string | null;
  shopName: string | null;
  shopUrl: string | null;
  promise: unknown;
  purchaseId: string | null;
  purchaseStatus: string | null;
  amount: number | null;
  currency: string | null;
  mergedInto: string | null;
  openedBy: string | null;
}

/** What every list and page of tickets selects; `t` is the ticket. */
export const ticketColumns = sql`t.id, t.reference, t.status, t.level, t.locale, t.subject,
  t.category_slug AS "categorySlug", t.received_at AS "receivedAt", t.waiting_since AS "waitingSince",
  t.answered_at AS "answeredAt", s.id AS "shopId", s.name AS "shopName", s.url AS "shopUrl",
  (SELECT e.promise FROM queue_entry e WHERE e.ticket_id = t.id ORDER BY e.arrival DESC LIMIT 1) AS promise,
  p.id AS "purchaseId", p.status AS "purchaseStatus", p.amount, p.currency, t.opened_by AS "openedBy",
  (SELECT i.reference FROM tickets_ticket i WHERE i.id = t.merged_into) AS "mergedInto"`;

/**
 * What pays for the ticket, which may have been bought for one that repeats it; else the newest purchase alone: after
 * a failed one a new one may have been begun.
 */
export const ticketJoins = sql`LEFT JOIN accounts_shop s ON s.id = t.shop_id
  LEFT JOIN billing_purchase p ON p.id = coalesce(t.purchase_id,
    (SELECT b.id FROM billing_purchase b WHERE b.reference = t.reference ORDER BY b.created_at DESC, b.id DESC LIMIT 1))`;

/** Composes tickets with their promises and places, in the reader's language. */
@Injectable()
export class TicketView {
  constructor(
    private readonly queries: QueryBus,
    private readonly calendars: ServiceCalendars,
    private readonly config: Configuration,
  ) {}

  async compose(rows: readonly TicketRow[]): Promise<TicketResponse[]> {
    const waiting = rows.filter(({ status }) =>
      ['queued', 'claimed', 'needs_info', 'parked'].includes(status),
    );
    const places = await this.queries.execute(new PlacesOf(waiting.map(({ id }) => id)));
    return rows.map((row) => this.ticket(row, places.get(row.id)));
  }

  promise(promise: PromiseData): PromiseResponse {
    return promiseResponse(promise, currentContext().locale, this.zone, traceText);
  }

  place(place: PlaceData): PlaceResponse {
    const { position, ahead, lane, servedNow, promise } = place;
    return { position, ahead, lane, servedNow, reasons: this.reasons(place), promise: this.promise(promise) };
  }

  reasons({ reasons }: Pick<PlaceData, 'reasons'>) {
    const { locale } = currentContext();
    return reasons.map((reason) => ({
      code: reason.code,
      text: reasonText(reason, locale, this.zone),
      ...(typeof reason.params.at === 'string' && { at: reason.params.at }),
    }));
  }

  private ticket(row: TicketRow, place: PlaceData | undefined): TicketResponse {
    const { reference, status, level, locale, subject, categorySlug, receivedAt, waitingSince, answeredAt } =
      row;
    const placed = place ? this.place(place) : null;
    return {
      reference,
      status,
      statusText: statusText(status, currentContext().locale, {
        position: place?.position ?? 0,
        mergedInto: row.mergedInto,
        parkedUntil: place ? parkedUntil(place) : null,
        timeZone: this.zone,
      }),
      level,
      locale,
      subject,
      categorySlug,
      shop: row.shopId ? { id: row.shopId, name: row.shopName ?? '', url: row.shopUrl ?? '' } : null,
      receivedAt,
      waitingSince,
      promise: placed?.promise ?? (row.promise ? this.promise(readJson<PromiseData>(row.promise)) : null),
      place: placed,
      ...(row.purchaseId && { purchase: this.purchase(row) }),
      ...(answeredAt && { answeredAt }),
      ...(row.mergedInto && { mergedInto: row.mergedInto }),
      ...(row.openedBy && { openedByStaff: true }),
    };
  }

  private purchase({ purchaseId, purchaseStatus, amount, currency }: TicketRow) {
    const id = purchaseId ?? '';
    return {
      id,
      status: purchaseStatus ?? 'pending',
      ...(purchaseStatus === 'pending' && { checkoutUrl: `${this.config.publicUrl}/sandbox/payments/${id}` }),
      price: { amount: amount ?? 0, currency: currency ?? 'EUR' },
    };
  }

  private get zone(): string {
    return this.calendars.of('standard').timeZone;
  }
}

function parkedUntil({ reasons }: PlaceData): Date | null {
  const at = reasons.find(({ code }) => code === 'parked.until')?.params.at;
  return typeof at === 'string' ? new Date(at) : null;
}
