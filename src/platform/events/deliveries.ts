import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock';
import { runInContext } from '../context';
import { readJson } from '../database/columns';
import { raw, sql } from '../database/sql';
import { eventClassNamed } from '../event';
import { newId } from '../ids';
import { ReadDatabase } from '../read-database';
import { UnitOfWork } from '../unit-of-work';
import { Listeners } from './listeners';
import { nextRetryAt, shortReason } from './retry-delays';

interface DueDelivery {
  id: string;
  listener: string;
  attempts: number;
  position: number;
  name: string;
  occurredAt: string;
  actorId: string | null;
  actorKind: 'customer' | 'staff' | 'contact' | 'nobody' | 'system';
  data: unknown;
}

/** Works off postponed deliveries: each in a unit of its own, in order within one listener and subject. */
@Injectable()
export class Deliveries {
  private readonly logger = new Logger(Deliveries.name);

  constructor(
    private readonly unit: UnitOfWork,
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
    private readonly listeners: Listeners,
  ) {}

  /** Delivers what is due now, at most `limit`; answers how many were tried. */
  async deliverDue(limit = 100): Promise<number> {
    const due = await this.read.all<{ id: string }>(
      sql`SELECT d.id FROM platform_delivery d
          WHERE d.state = 'waiting' AND d.next_attempt_at <= ${this.clock.now()} AND ${headOfLine}
          ORDER BY d.next_attempt_at, d.event_position LIMIT ${limit}`,
    );
    let tried = 0;
    for (const { id } of due) if (await this.deliver(id)) tried += 1;
    return tried;
  }

  /** Answers whether it was ours to try: what another instance holds must not keep us asking. */
  private async deliver(id: string): Promise<boolean> {
    try {
      return await this.unit.run(async () => {
        const delivery = await this.take(id);
        if (delivery) await this.hand(delivery);
        return delivery !== undefined;
      });
    } catch (error) {
      this.logger.warn({ delivery: id, err: error }, 'A delivery failed');
      await this.unit.run(() => this.putBack(id, error));
      return true;
    }
  }

  /** Another instance may hold the row or have finished it already. */
  private async take(id: string): Promise<DueDelivery | undefined> {
    const lock = raw(this.unit.dialect === 'postgres' ? ' FOR UPDATE OF d SKIP LOCKED' : '');
    const { rows } = await this.unit.query<DueDelivery>(
      sql`SELECT d.id, d.listener, d.attempts, e.position, e.name, e.occurred_at AS "occurredAt",
                 e.actor_id AS "actorId", e.actor_kind AS "actorKind", e.data
          FROM platform_delivery d JOIN platform_event e ON e.position = d.event_position
          WHERE d.id = ${id} AND d.state = 'waiting' AND d.next_attempt_at <= ${this.clock.now()}${lock}`,
    );
    return rows[0];
  }

  private async hand(delivery: DueDelivery): Promise<void> {
    const listener = this.listeners.named(delivery.listener);
    if (!listener) throw new Error(`No listener is named ${delivery.listener}`);
    const event = new (eventClassNamed(delivery.name))(readJson<object>(delivery.data));
    const { position, occurredAt, actorId, actorKind } = delivery;
    const context = {
      requestId: `delivery-${newId()}`,
      locale: 'es' as const,
      actor: { id: actorId, kind: actorKind },
    };
    await runInContext(context, () => listener.instance.on(event, { position, occurredAt, actorId }));
    await this.unit.query(sql`DELETE FROM platform_delivery WHERE id = ${delivery.id}`);
  }

  private async putBack(id: string, error: unknown): Promise<void> {
    const { rows } = await this.unit.query<{ attempts: number }>(
      sql`SELECT attempts FROM platform_delivery WHERE id = ${id}`,
    );
    if (!rows[0]) return;
    const attempts = rows[0].attempts + 1;
    const nextAttemptAt = nextRetryAt(this.clock.now(), attempts);
    await this.unit.query(
      sql`UPDATE platform_delivery SET attempts = ${attempts}, state = ${nextAttemptAt ? 'waiting' : 'stuck'},
                 next_attempt_at = ${nextAttemptAt ?? this.clock.now()}, error = ${shortReason(error)}
          WHERE id = ${id}`,
    );
  }
}

/** Nothing older of the same listener and subject is still to be delivered. */
const headOfLine = sql`NOT EXISTS (SELECT 1 FROM platform_delivery o WHERE o.listener = d.listener
  AND o.subject = d.subject AND o.event_position < d.event_position)`;
