import { Injectable } from '@nestjs/common';
import { Rows } from '../../platform/database/rows';
import { sql } from '../../platform/database/sql';
import { isId } from '../../platform/ids';
import { UnitOfWork } from '../../platform/unit-of-work';
import { Session } from '../domain/session';

@Injectable()
export class Sessions {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
  ) {}

  async find(id: string): Promise<Session | null> {
    return isId(id) ? this.rows.find(Session, sql`id = ${id}`) : null;
  }

  async add(session: Session): Promise<void> {
    await this.rows.insert(session);
  }

  async save(session: Session): Promise<void> {
    await this.rows.update(session);
  }

  /** Ends all sessions of a person, but for the one they act in when it is named; answers how many. */
  async endAllOf(userId: string, now: Date, keptId: string | null = null): Promise<number> {
    const kept = keptId === null ? sql`` : sql` AND id <> ${keptId}`;
    const { changed } = await this.unit.query(
      sql`UPDATE accounts_session SET ended_at = ${now} WHERE user_id = ${userId} AND ended_at IS NULL${kept}`,
    );
    return changed;
  }
}
