import { QueryBus, type Command } from '@nestjs/cqrs';
import type { Customer, Staff } from '../../src/accounts/api';
import { SandboxCheckout } from '../../src/billing/providers/sandbox-checkout';
import { Commands } from '../../src/platform/commands';
import { readJson } from '../../src/platform/database/columns';
import { sql } from '../../src/platform/database/sql';
import { DomainError } from '../../src/platform/errors';
import { newId } from '../../src/platform/ids';
import { SetClock } from '../../src/platform/set-clock';
import { ObjectToAnswer, PlacesOf, UpgradeTicket, type Lane, type PromiseData } from '../../src/queue/api';
import { compareStanding } from '../../src/queue/domain/ordering';
import {
  AnswerTicket,
  CloseTicket,
  ReplyToTicket,
  RequestInformation,
  SubmitTicket,
} from '../../src/tickets/api';
import type { RunningApp } from '../support/boot';

const hourMs = 3_600_000;

/** A ticket and the last waiting period of it, as the database has them. */
export interface Standing {
  ticketId: string;
  reference: string;
  status: string;
  level: string;
  arrival: number;
  lane: Lane;
  state: string;
  effectiveAt: string;
  promisedAt: string;
  promise: PromiseData;
  stage: number;
  nextEscalationAt: string | null;
  lastMessageId: string;
  lastAnswerId: string | null;
}

/** The desk as tests of the queue's rules drive it: by commands, without people's passwords and pages. */
export class QueueDesk {
  readonly customer = personOfAccount();
  readonly others = [personOfAccount(), personOfAccount()] as const;
  readonly agents = [personOfStaff(), personOfStaff()] as const;

  constructor(readonly app: RunningApp) {}

  send<R>(command: Command<R>): Promise<R> {
    return this.app.get(Commands).execute(command);
  }

  async setClock(to: Date | string): Promise<void> {
    await this.send(new SetClock(new Date(to)));
  }

  async submit(customer: Customer = this.customer): Promise<string> {
    const [{ now = '' } = {}] = await this.app.sql<{ now: string }>(
      sql`SELECT now_at AS now FROM platform_clock`,
    );
    const draft = {
      shopId: null,
      categorySlug: 'envios',
      subject: 'Una duda',
      body: 'Con detalle.',
      locale: 'es' as const,
    };
    const command = new SubmitTicket(customer, { ...draft, level: 'standard' }, new Date(now));
    return (await this.send(command)).reference;
  }

  /** Buys priority and pays in the same moment. */
  async upgrade(reference: string): Promise<void> {
    const { purchaseId } = await this.send(new UpgradeTicket({ reference, buyer: this.customer }));
    await this.app.get(SandboxCheckout).press(purchaseId, 'paid');
  }

  reply(reference: string, solved = false) {
    return this.send(new ReplyToTicket({ author: this.customer, reference, body: 'Otra cosa.', solved }));
  }

  /** «Ya lo he dicho / no lo sé». */
  saysNothingNew(reference: string) {
    const said = { body: null, solved: false, nothingNew: true };
    return this.send(new ReplyToTicket({ author: this.customer, reference, ...said }));
  }

  /** «No responde a mi pregunta», about the last answer. */
  async object(reference: string) {
    const { lastAnswerId: messageId } = await this.standing(reference);
    return this.send(new ObjectToAnswer({ viewer: this.customer, reference, messageId: messageId ?? '' }));
  }

  async answer(reference: string, agent: Staff = this.agents[0], close = false) {
    const { lastMessageId, lastAnswerId } = await this.standing(reference);
    const seenUpTo = lastAnswerId !== null && lastAnswerId > lastMessageId ? lastAnswerId : lastMessageId;
    const said = { body: 'Así.', seenUpTo, close, confirmShort: true };
    return this.send(new AnswerTicket({ agentId: agent.id, reference, ...said }));
  }

  /** By whichever of the agents may: nobody closes what somebody else holds. */
  async close(reference: string, as: 'solved' | 'spam'): Promise<void> {
    const by = ({ id: agentId }: Staff) => this.send(new CloseTicket({ reference, agentId, as }));
    await by(this.agents[0]).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'queue.claimed-by') return by(this.agents[1]);
      throw error;
    });
  }

  askCustomer(reference: string, agent: Staff = this.agents[0]) {
    return this.send(new RequestInformation({ agentId: agent.id, reference, body: '¿Cuál?' }));
  }

  async standing(reference: string): Promise<Standing> {
    const found = (await this.standings()).find((each) => each.reference === reference);
    if (!found) throw new Error(`${reference} has no place`);
    return found;
  }

  /** The last waiting period of each ticket, in the order of arrival. */
  async standings(): Promise<Standing[]> {
    const rows = await this.app.sql<Standing>(
      sql`SELECT t.id AS "ticketId", t.reference, t.status, t.level, e.arrival, e.lane, e.state,
                 e.effective_at AS "effectiveAt", e.promised_at AS "promisedAt", e.promise, e.stage,
                 e.next_escalation_at AS "nextEscalationAt", t.last_customer_message_id AS "lastMessageId",
                 t.answer_id AS "lastAnswerId"
          FROM tickets_ticket t JOIN queue_entry e ON e.ticket_id = t.id
          WHERE e.arrival = (SELECT max(l.arrival) FROM queue_entry l WHERE l.ticket_id = t.id)
          ORDER BY e.arrival`,
    );
    return rows.map((row) => ({ ...row, promise: readJson<PromiseData>(row.promise) }));
  }

  /** What contradicts the specification of places and counters, in sentences. */
  async faults(): Promise<string[]> {
    const standings = await this.standings();
    const waiting = standings
      .filter(({ state }) => state === 'waiting')
      .sort((a, b) => compareStanding(ordered(a), ordered(b)));
    const places = await this.app
      .get(QueryBus)
      .execute(new PlacesOf(standings.map(({ ticketId }) => ticketId)));
    const displaced = waiting.flatMap(({ ticketId, reference }, i) => {
      const position = places.get(ticketId)?.position;
      return position === i + 1 ? [] : [`${reference} is at ${position}, by the order at ${i + 1}`];
    });
    const unlike = standings
      .filter(({ status, state }) => stateFor[status] !== state)
      .map(({ reference, status, state }) => `${reference} is ${status}, but its place is ${state}`);
    const parked = standings.filter(({ state }) => state === 'parked');
    return [...displaced, ...unlike, ...(await this.countFaults([...waiting, ...parked]))];
  }

  private async countFaults(counted: readonly Standing[]): Promise<string[]> {
    const truth: Record<string, number> = {};
    for (const { lane, effectiveAt } of counted) {
      const hour = Math.floor(Date.parse(effectiveAt) / hourMs);
      for (const key of [`${lane} hour ${hour}`, `${lane} day ${Math.floor(hour / 24)}`]) {
        truth[key] = (truth[key] ?? 0) + 1;
      }
    }
    const rows = await this.app.sql<{ lane: string; level: string; bucket: number; n: number }>(
      sql`SELECT lane, level, bucket, n FROM queue_count WHERE n <> 0`,
    );
    const kept = Object.fromEntries(
      rows.map(({ lane, level, bucket, n }) => [`${lane} ${level} ${bucket}`, n]),
    );
    return [...new Set([...Object.keys(truth), ...Object.keys(kept)])]
      .filter((key) => truth[key] !== kept[key])
      .map((key) => `${kept[key] ?? 0} are counted in ${key}, ${truth[key] ?? 0} are there`);
  }
}

const stateFor: Readonly<Record<string, string>> = {
  queued: 'waiting',
  claimed: 'claimed',
  needs_info: 'paused',
  parked: 'parked',
  answered: 'settled',
  closed: 'settled',
  archived: 'settled',
  merged: 'settled',
};

const ordered = ({ lane, effectiveAt, arrival }: Standing) => ({
  lane,
  effectiveAt: new Date(effectiveAt),
  arrival,
});

function personOfAccount(): Customer {
  const ids = { id: newId(), accountId: newId(), sessionId: newId() };
  const said = { name: 'Ana', email: 'ana@tienda.example', locale: 'es' as const, emailConfirmed: true };
  return { kind: 'customer', role: 'owner', ...ids, ...said };
}

function personOfStaff(): Staff {
  const said = { name: 'Sara', email: 'sara@desk.example', locale: 'es' as const };
  return { kind: 'staff', role: 'agent', id: newId(), sessionId: newId(), ...said };
}
