import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { raw, sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { NeighboursOf, type Lane } from '../api';
import { servedLanes } from '../domain/ordering';

interface Standing {
  lane: Lane;
  effectiveAt: string;
  arrival: number;
}

@QueryHandler(NeighboursOf)
export class NeighboursOfHandler implements IQueryHandler<NeighboursOf> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ ticketId }: NeighboursOf) {
    const own = await this.read.first<Standing>(
      sql`SELECT lane, effective_at AS "effectiveAt", arrival FROM queue_entry
          WHERE ticket_id = ${ticketId} AND state = 'waiting' ORDER BY arrival DESC LIMIT 1`,
    );
    if (!own) return { before: null, after: null };
    const at = servedLanes.findIndex((lane) => lane === own.lane);
    return {
      before: (await this.next(own, '<')) ?? (await this.edge(servedLanes[at - 1], 'DESC')),
      after: (await this.next(own, '>')) ?? (await this.edge(servedLanes[at + 1], 'ASC')),
    };
  }

  /** One step along the index of the order, inside the lane. */
  private async next({ lane, effectiveAt, arrival }: Standing, side: '<' | '>'): Promise<string | null> {
    const [is, direction] = [raw(side), raw(side === '<' ? 'DESC' : 'ASC')];
    const row = await this.read.first<{ reference: string }>(
      sql`SELECT reference FROM queue_entry WHERE state = 'waiting' AND lane = ${lane}
            AND (effective_at, arrival) ${is} (${effectiveAt}, ${arrival})
          ORDER BY effective_at ${direction}, arrival ${direction} LIMIT 1`,
    );
    return row?.reference ?? null;
  }

  /** The last of the lane before, or the first of the lane behind. */
  private async edge(lane: string | undefined, direction: 'ASC' | 'DESC'): Promise<string | null> {
    if (lane === undefined) return null;
    const order = raw(direction);
    const row = await this.read.first<{ reference: string }>(
      sql`SELECT reference FROM queue_entry WHERE state = 'waiting' AND lane = ${lane}
          ORDER BY effective_at ${order}, arrival ${order} LIMIT 1`,
    );
    return row?.reference ?? null;
  }
}
