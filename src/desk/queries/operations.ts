import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { joinSql, sql } from '../../platform/database/sql';
import { anId, pageOf, readCursor, type Page } from '../../platform/http/pages';
import { JobRunner } from '../../platform/jobs/job-runner';
import { ReadDatabase } from '../../platform/read-database';
import type { DeliveryResponse, JobResponse } from '../http/operations.response';

/** Reactions to events that wait for a retry, or are stuck; the oldest first. */
export class PostponedDeliveries extends Query<Page<DeliveryResponse>> {
  constructor(readonly wanted: { state?: string; limit: number; cursor?: string }) {
    super();
  }
}

/** The program's jobs with their last runs. */
export class JobList extends Query<JobResponse[]> {}

@QueryHandler(PostponedDeliveries)
export class PostponedDeliveriesHandler implements IQueryHandler<PostponedDeliveries> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ wanted: { state, limit, cursor } }: PostponedDeliveries): Promise<Page<DeliveryResponse>> {
    const after = readCursor(cursor, [anId] as [string]);
    const conditions = [
      sql`1 = 1`,
      ...(state ? [sql`state = ${state}`] : []),
      ...(after ? [sql`id > ${after[0]}`] : []),
    ];
    const rows = await this.read.all<DeliveryResponse>(
      sql`SELECT id, listener, event_name AS event, subject, attempts, state, next_attempt_at AS "nextAttemptAt", error
          FROM platform_delivery WHERE ${joinSql(conditions, ' AND ')} ORDER BY id LIMIT ${limit + 1}`,
    );
    return pageOf(rows, limit, ({ id }) => [id]);
  }
}

@QueryHandler(JobList)
export class JobListHandler implements IQueryHandler<JobList> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly jobs: JobRunner,
  ) {}

  async execute(): Promise<JobResponse[]> {
    const rows = await this.read.all<Omit<JobResponse, 'everySeconds' | 'does'>>(
      sql`SELECT name, last_run_at AS "lastRunAt", last_handled AS "lastHandled", last_error AS "lastError"
          FROM platform_job`,
    );
    const runs = new Map(rows.map((row) => [row.name, row]));
    return this.jobs.declarations.map(({ name, everySeconds, does }) => ({
      name,
      everySeconds,
      does,
      lastRunAt: runs.get(name)?.lastRunAt ?? null,
      lastHandled: runs.get(name)?.lastHandled ?? null,
      lastError: runs.get(name)?.lastError ?? null,
    }));
  }
}
