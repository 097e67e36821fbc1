import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { currentContext } from '../../platform/context';
import { readJson } from '../../platform/database/columns';
import { sql } from '../../platform/database/sql';
import { NotFound } from '../../platform/errors';
import type { Page } from '../../platform/http/pages';
import { UnsentFiles } from '../../platform/files/unsent-files';
import { ReadDatabase } from '../../platform/read-database';
import { NeighboursOf } from '../../queue/api';
import { StandingOf } from '../../queue/fair-use';
import { staffStandingText } from '../../queue/fair-use-words';
import { plainTag } from '../../tickets/tags';
import { readReference } from '../../tickets/reference';
import { staffStatusText } from '../domain/status-words';
import type { TicketResponse } from '../ticket.response';
import type {
  HistoryLineResponse,
  StaffTicketListItemResponse,
  StaffTicketResponse,
  TicketDetailsResponse,
  TicketStandingResponse,
} from '../http/staff-ticket.response';
import { familyOf } from './family-of';
import { messagesOf } from './messages-of';
import { notesOf } from './notes-of';
import { parkingOf } from './parking-of';
import { problemOf } from './problem-of';
import { questionOf } from './question-of';
import { staffExtrasOf } from './staff-extras-of';
import { TicketLists, type ListWanted } from './ticket-lists';
import { ticketColumns, ticketJoins, TicketView, type TicketRow } from './ticket-view';

interface StaffRow extends TicketRow {
  accountId: string;
  accountName: string;
  contactName: string | null;
  contactEmail: string | null;
  assignee: string | null;
  claimedUntil: string | null;
  stage: number | null;
  details: unknown;
  questionId: string | null;
  parkings: number;
}

const columns = sql`${ticketColumns}, t.account_id AS "accountId", coalesce(a.name, w.name) AS "accountName",
  w.name AS "contactName", w.email AS "contactEmail", c.name AS assignee,
  e.claimed_until AS "claimedUntil", e.stage, t.details, t.question_id AS "questionId",
  t.parkings`;
const source = sql`tickets_ticket t ${ticketJoins} LEFT JOIN accounts_account a ON a.id = t.account_id
  LEFT JOIN tickets_contact w ON w.id = t.author_id
  LEFT JOIN accounts_user c ON c.id = t.claimed_by
  LEFT JOIN queue_entry e ON e.arrival = (SELECT max(l.arrival) FROM queue_entry l WHERE l.ticket_id = t.id)`;

/** One ticket with notes and history. Errors: `tickets.not-found`. */
export class StaffTicket extends Query<StaffTicketResponse> {
  constructor(
    readonly reference: string,
    /** Whose unsent words are shown. */
    readonly agentId: string,
  ) {
    super();
  }
}

interface StaffListWanted extends ListWanted {
  account?: string;
  assignee?: string;
  locale?: 'es' | 'en';
  tag?: string;
}

/** Tickets of all accounts, the newest first; with `q` those in which these words occur, notes included. */
export class StaffTickets extends Query<Page<StaffTicketListItemResponse>> {
  constructor(readonly wanted: StaffListWanted) {
    super();
  }
}

@QueryHandler(StaffTicket)
export class StaffTicketHandler implements IQueryHandler<StaffTicket> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly unsent: UnsentFiles,
    private readonly queries: QueryBus,
    private readonly view: TicketView,
  ) {}

  async execute({ reference, agentId }: StaffTicket): Promise<StaffTicketResponse> {
    const row = await this.read.first<StaffRow>(
      sql`SELECT ${columns} FROM ${source} WHERE t.reference = ${readReference(reference)}`,
    );
    const [ticket] = row ? await this.view.compose([row]) : [];
    if (!row || !ticket) throw new NotFound('tickets.not-found');
    const parking = await parkingOf(this.read, row);
    return {
      ...ticket,
      statusText: textForStaff(ticket, row.assignee),
      ...(parking && {
        parking: parking.parts,
        parked: { reason: parking.reason, owner: parking.owner, times: row.parkings },
      }),
      neighbours: await this.queries.execute(new NeighboursOf(row.id)),
      account: { id: row.accountId, name: row.accountName },
      ...(row.contactName !== null && {
        contact: { name: row.contactName, email: row.contactEmail ?? '' },
      }),
      assignee: row.assignee,
      claimedUntil: row.claimedUntil,
      escalationStage: row.stage ?? 0,
      details: readJson<TicketDetailsResponse>(row.details),
      questionId: row.questionId,
      question: await questionOf(this.read, row.questionId),
      messages: await messagesOf(this.read, row.id),
      ...(await familyOf(this.read, row.id, null)),
      ...(await staffExtrasOf({ read: this.read, unsent: this.unsent }, row.id, agentId)),
      problem: await problemOf(this.read, row.id),
      standing: await this.standing(row.accountId),
      notes: await notesOf(this.read, row.id),
      history: await this.history(row.id, row.reference),
    };
  }

  private async standing(accountId: string): Promise<TicketStandingResponse> {
    const { standing, until, deferral } = await this.queries.execute(new StandingOf(accountId));
    const text = staffStandingText(standing, currentContext().locale);
    return { standing, text, until, deferredMinutes: deferral?.minutes ?? 0 };
  }

  /** Events of the ticket itself and of its purchases, which know it by its reference. */
  private async history(ticketId: string, reference: string): Promise<HistoryLineResponse[]> {
    const rows = await this.read.all<{ at: string; name: string; actorId: string | null; data: unknown }>(
      sql`SELECT occurred_at AS at, name, actor_id AS "actorId", data FROM platform_event
          WHERE subject IN (${[ticketId, reference]}) ORDER BY position`,
    );
    return rows.map((row) => ({ ...row, data: readJson<Record<string, unknown>>(row.data) }));
  }
}

@QueryHandler(StaffTickets)
export class StaffTicketsHandler implements IQueryHandler<StaffTickets> {
  constructor(
    private readonly lists: TicketLists,
    private readonly view: TicketView,
  ) {}

  async execute({ wanted }: StaffTickets): Promise<Page<StaffTicketListItemResponse>> {
    const { account, assignee, locale, tag } = wanted;
    const mine = assignee ? sql`t.claimed_by = ${assignee}` : null;
    const tagged = tag?.trim() ? ticketsTagged(tag) : null;
    const narrow = mine ?? tagged;
    const page = await this.lists.page<StaffRow>(sql`SELECT ${columns} FROM ${source}`, {
      ...wanted,
      // Nobody knows yet whether unconfirmed ones are from whom they say.
      conditions: [
        ...(wanted.status ? [] : [sql`t.status <> 'unconfirmed'`]),
        ...(account ? [sql`t.account_id = ${account}`] : []),
        ...(mine ? [mine] : []),
        ...(tagged ? [tagged] : []),
        ...(locale ? [ofLocale[locale]] : []),
      ],
      ...(narrow && { narrow }),
      facts: { account },
      notes: true,
    });
    const tickets = await this.view.compose(page.items);
    const items = page.items.flatMap((row, i) => {
      const ticket = tickets[i];
      const account = { id: row.accountId, name: row.accountName };
      if (!ticket) return [];
      const { assignee } = row;
      return [{ ...ticket, statusText: textForStaff(ticket, assignee), account, assignee }];
    });
    return { items, nextCursor: page.nextCursor };
  }
}

const ticketsTagged = (tag: string) =>
  sql`t.id IN (SELECT g.ticket_id FROM tickets_tag g WHERE g.tag = ${plainTag(tag)})`;

/** Written out, so that SQLite knows the index of the few English ones again. */
const ofLocale = { es: sql`t.locale = 'es'`, en: sql`t.locale = 'en'` };

function textForStaff({ status, statusText: shown }: TicketResponse, assignee: string | null): string {
  return staffStatusText(status, currentContext().locale, { assignee, shown });
}
