import { sql } from '../../src/platform/database/sql';
import { signedIn, withAdmin } from '../support/actors';
import type { RunningApp } from '../support/boot';
import type { HttpClient } from '../support/http-client';
import { startApp } from '../support/start-app';

export const api = (path: string) => `/api/v1/admin${path}`;
export const specialDate = (date: string, lane = 'standard') =>
  api(`/calendars/${lane}/special-dates/${date}`);
export const fiesta = { es: 'Fiesta del barrio', en: 'Quarter festival' };

/** A desk whose administrator changes its calendars. */
export class CalendarDesk {
  private constructor(
    readonly app: RunningApp,
    readonly admin: HttpClient,
  ) {}

  static async open(): Promise<CalendarDesk> {
    const app = await startApp({ env: withAdmin });
    return new CalendarDesk(app, await signedIn(app, withAdmin.TURNO_ADMIN_EMAIL));
  }

  /** What an editor sends back of a calendar that it read. */
  async edited(lane: string, change: object): Promise<Record<string, unknown>> {
    const { body } = await this.admin.get(api(`/calendars/${lane}`));
    const { latestVersion: basedOn, effectiveFrom, timeZone, week, specialDates, rule } = body;
    const { holidayRegion, observesHolidays } = body;
    const now = {
      basedOn,
      effectiveFrom,
      timeZone,
      week,
      specialDates,
      rule,
      holidayRegion,
      observesHolidays,
    };
    return { ...now, ...change };
  }

  async answerBy(lane: string, receivedAt: string): Promise<string> {
    return (await this.admin.post(api('/promise-simulations'), { lane, receivedAt })).body.answerBy;
  }

  async audited(action: string) {
    const rows = await this.app.sql<{ subject: string; actorId: string; before: unknown; after: unknown }>(
      sql`SELECT subject, actor_id AS "actorId", before, after FROM platform_audit
          WHERE action = ${action} ORDER BY written_at, id`,
    );
    const read = (value: unknown) => (typeof value === 'string' ? JSON.parse(value) : value);
    return rows.map(({ before, after, ...row }) => ({ ...row, before: read(before), after: read(after) }));
  }

  async events(name: string) {
    const rows = await this.app.sql<{ data: unknown }>(
      sql`SELECT data FROM platform_event WHERE name = ${name} ORDER BY position`,
    );
    return rows.map(({ data }) => (typeof data === 'string' ? JSON.parse(data) : data));
  }
}
