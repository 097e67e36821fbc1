import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { UnitOfWork } from '../../platform/unit-of-work';
import { DutyAlert } from '../domain/duty-alert';
import type { PremiumAlarm } from '../domain/premium-alarm';

@Injectable()
export class DutyAlerts {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
  ) {}

  of(ticketId: string): Promise<DutyAlert | null> {
    return this.rows.find(DutyAlert, sql`ticket_id = ${ticketId}`);
  }

  /** `false` when the ticket's alerts have begun before. */
  add(alert: DutyAlert): Promise<boolean> {
    return this.rows.insert(alert, 'ignore');
  }

  save(alert: DutyAlert): Promise<void> {
    return this.rows.update(alert);
  }

  async remove(alert: DutyAlert): Promise<void> {
    await this.rows.update(alert);
    await this.unit.query(sql`DELETE FROM queue_duty_alert WHERE ticket_id = ${alert.ticketId}`);
  }

  /** `false` when that day has its alarm. */
  addAlarm(alarm: PremiumAlarm): Promise<boolean> {
    return this.rows.insert(alarm, 'ignore');
  }
}
