import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { AccountAge, RecipientOf } from '../../accounts/api';
import { ServiceCalendars } from '../../calendar/api';
import { currentContext } from '../../platform/context';
import { readJson } from '../../platform/database/columns';
import { sql, type Sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import { ReadDatabase } from '../../platform/read-database';
import {
  AccountStanding,
  StandingOf,
  type MarkKind,
  type MarkReason,
  type StandingSummary,
  type VoidCause,
} from '../fair-use';
import {
  deferralText,
  markReasonText,
  markText,
  staffStandingText,
  standingText,
  voidText,
} from '../fair-use-words';
import type { MarkResponse, StaffStandingResponse, StandingResponse } from '../standing.response';
import { TriedStandingOf } from './tried-standing-of';

/** More of them would explain nothing further. */
const mostMarks = 100;

interface MarkRow {
  id: string;
  kind: MarkKind;
  madeAt: string;
  reference: string;
  articleSlug: string | null;
  messageId: string | null;
  evidence: unknown;
  state: string;
  voidCause: VoidCause | null;
  appealId: string | null;
  appealState: string;
  dueAt: string | null;
  appealReason: string | null;
  why: MarkReason;
  markedBy: string | null;
  dryRun: number;
  voidReason: string | null;
}

const columns = sql`m.id, m.kind, m.made_at AS "madeAt", m.reference, m.article_slug AS "articleSlug",
  m.message_id AS "messageId", m.evidence, m.state, m.void_cause AS "voidCause", m.why,
  m.marked_by AS "markedBy", m.dry_run AS "dryRun", m.void_reason AS "voidReason",
  a.id AS "appealId", a.state AS "appealState", a.due_at AS "dueAt", a.reason AS "appealReason"`;

/** The same with what only staff see. Errors: `queue.account-not-found`. */
export class StaffStanding extends Query<StaffStandingResponse> {
  constructor(readonly accountId: string) {
    super();
  }
}

@QueryHandler(AccountStanding)
export class AccountStandingHandler implements IQueryHandler<AccountStanding> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
    private readonly calendars: ServiceCalendars,
  ) {}

  async execute({ accountId }: AccountStanding): Promise<StandingResponse> {
    const summary = await this.queries.execute(new StandingOf(accountId));
    const { locale } = currentContext();
    const rows = await marksOf(this.read, accountId, sql`AND m.dry_run = 0 AND m.state <> 'noted'`);
    return {
      ...shown(summary),
      text: standingText(summary, locale, this.calendars.of('standard').timeZone),
      marks: rows.map(markResponse),
    };
  }
}

@QueryHandler(StaffStanding)
export class StaffStandingHandler implements IQueryHandler<StaffStanding> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
  ) {}

  async execute({ accountId }: StaffStanding): Promise<StaffStandingResponse> {
    if (!(await this.queries.execute(new AccountAge(accountId))))
      throw new NotFound('queue.account-not-found');
    const summary = await this.queries.execute(new StandingOf(accountId));
    const { standing, until } = await this.queries.execute(new TriedStandingOf(accountId));
    const { locale } = currentContext();
    const rows = await marksOf(this.read, accountId, sql``);
    const names = await this.namesOf(rows);
    const marks = rows.map((row) => ({
      ...markResponse(row),
      markedBy: names.get(row.markedBy ?? '') ?? null,
      why: row.why,
      whyText: row.voidCause ? voidText(row.voidCause, locale) : markReasonText(row.why, locale),
      dryRun: row.dryRun === 1,
      voidReason: row.voidReason,
    }));
    const text = staffStandingText(summary.standing, locale);
    return { accountId, ...shown(summary), text, tried: { standing, until }, marks };
  }

  private async namesOf(rows: readonly MarkRow[]): Promise<Map<string, string>> {
    const names = new Map<string, string>();
    for (const id of new Set(rows.flatMap(({ markedBy }) => markedBy ?? []))) {
      names.set(id, (await this.queries.execute(new RecipientOf(id)))?.name ?? '');
    }
    return names;
  }
}

function marksOf(read: ReadDatabase, accountId: string, which: Sql): Promise<MarkRow[]> {
  return read.all<MarkRow>(
    sql`SELECT ${columns} FROM queue_mark m LEFT JOIN queue_appeal a ON a.mark_id = m.id
        WHERE m.account_id = ${accountId} ${which} ORDER BY m.made_at DESC, m.id DESC LIMIT ${mostMarks}`,
  );
}

function shown({ standing, until, deferral }: StandingSummary) {
  const { locale } = currentContext();
  return {
    standing,
    until,
    deferral: deferral && { ...deferral, text: deferralText(deferral.minutes, deferral.marks, locale) },
  };
}

function markResponse(row: MarkRow): MarkResponse {
  const { id, kind, madeAt, reference, articleSlug, messageId, state, voidCause } = row;
  const evidence = readJson<Record<string, number>>(row.evidence);
  const { appealId, appealState, dueAt, appealReason: reason } = row;
  const appeal = appealId === null ? null : { id: appealId, state: appealState, dueAt, reason };
  const text = markText({ kind, reference, articleSlug, evidence }, currentContext().locale);
  const about = { reference, articleSlug, messageId, evidence };
  return { id, kind, text, madeAt, ...about, state, voidCause, appeal };
}
