import { Injectable } from '@nestjs/common';
import { Clock } from './clock';
import { currentContext } from './context';
import { sql } from './database/sql';
import { newId } from './ids';
import { UnitOfWork } from './unit-of-work';

/** One line of the audit log: what was done to what, with what it was before and is now. */
export interface AuditLine {
  action: string;
  subject: string;
  before?: object | null;
  after?: object | null;
}

/** The append-only record of every change of configuration, right or money, written with the change itself. */
@Injectable()
export class Audit {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async write({ action, subject, before, after }: AuditLine): Promise<void> {
    const { actor, requestId } = currentContext();
    await this.unit.query(
      sql`INSERT INTO platform_audit (id, written_at, action, subject, actor_id, actor_kind, request_id, before, after)
          VALUES (${newId()}, ${this.clock.now()}, ${action}, ${subject}, ${actor.id}, ${actor.kind}, ${requestId},
                  ${before ? JSON.stringify(before) : null}, ${after ? JSON.stringify(after) : null})`,
    );
  }
}
