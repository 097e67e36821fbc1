import { Injectable } from '@nestjs/common';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { MarkKind } from '../fair-use';
import type { PastContact, PastOfAccount, PastWait } from '../domain/fair-use-replay';
import type { FairUseSettings } from '../fair-use-settings';

/** More waiting periods than this are not replayed in one request. */
export const mostWaits = 20_000;

export interface RecordedWait extends PastWait {
  reference: string;
}

type Recorded = Omit<PastOfAccount, 'limits'>;

/** What is recorded of the past, as a simulation needs it. */
@Injectable()
export class FairUsePast {
  constructor(private readonly read: ReadDatabase) {}

  /** The waiting periods of the standard lane that were answered in a period; one more than may be replayed. */
  async waits(from: Date, to: Date): Promise<RecordedWait[]> {
    const rows = await this.read.all<Record<'receivedAt' | 'effectiveAt' | 'answeredAt', string> & RowWait>(
      sql`SELECT arrival, reference, account_id AS "accountId", received_at AS "receivedAt",
                 effective_at AS "effectiveAt", settled_at AS "answeredAt"
          FROM queue_entry WHERE settled_at >= ${from} AND settled_at < ${to} AND settled_as = 'answered'
            AND home_lane = 'standard' ORDER BY settled_at LIMIT ${mostWaits + 1}`,
    );
    return rows.map(({ receivedAt, effectiveAt, answeredAt, ...row }) => ({
      ...row,
      receivedAt: new Date(receivedAt),
      effectiveAt: new Date(effectiveAt),
      answeredAt: new Date(answeredAt),
    }));
  }

  /** Of every account that these rules may concern: those who wrote much, and those whom staff marked. */
  async ofAccounts(from: Date, to: Date, rules: FairUseSettings): Promise<Map<string, Recorded>> {
    const busy = await this.read.all<{ accountId: string }>(
      sql`SELECT account_id AS "accountId" FROM queue_contact
          WHERE at >= ${from} AND at < ${to} AND weight = 'counted' GROUP BY account_id, kind
          HAVING count(*) > ${Math.min(rules.tickets, rules.messages)}`,
    );
    const marks = await this.read.all<{ accountId: string; kind: MarkKind; madeAt: string }>(
      sql`SELECT account_id AS "accountId", kind, made_at AS "madeAt" FROM queue_mark
          WHERE made_at >= ${from} AND made_at < ${to} AND state = 'counted' AND kind <> 'excessive_number'
          ORDER BY made_at, id`,
    );
    const accountIds = [...new Set([...busy, ...marks].map(({ accountId }) => accountId))];
    const past = new Map<string, Recorded>();
    for (const accountId of accountIds) {
      const own = marks.filter((mark) => mark.accountId === accountId);
      past.set(accountId, {
        contacts: await this.contacts(accountId, from, to),
        marks: own.map(({ kind, madeAt }) => ({ kind, madeAt: new Date(madeAt) })),
      });
    }
    return past;
  }

  private async contacts(accountId: string, from: Date, to: Date): Promise<PastContact[]> {
    const rows = await this.read.all<{ kind: 'ticket' | 'message'; at: string }>(
      sql`SELECT kind, at FROM queue_contact
          WHERE account_id = ${accountId} AND kind IN ('ticket', 'message') AND at >= ${from} AND at < ${to}
            AND weight = 'counted' ORDER BY at, id`,
    );
    return rows.map(({ kind, at }) => ({ kind, at: new Date(at) }));
  }
}

interface RowWait {
  arrival: number;
  reference: string;
  accountId: string;
}
