import type { BuiltDatabase } from './built-databases';

const hourMs = 3_600_000;

interface EntryRow {
  ticket_id: string;
  reference: string;
  lane: string;
  state: string;
  effective_at: string | Date;
  arrival: string | number;
}

/** What would be wrong after a crash, in sentences; nothing when the database tells one coherent story. */
export async function contradictions(database: BuiltDatabase): Promise<string[]> {
  const entries = await database.rows<EntryRow>(
    'SELECT ticket_id, reference, lane, state, effective_at, arrival FROM queue_entry',
  );
  return [
    ...(await countFaults(database, entries)),
    ...(await statusFaults(database)),
    ...(await rowsSaid(database, 'ticket without a message', ticketsWithout('tickets_message', 'ticket_id'))),
    ...(await rowsSaid(database, 'ticket without a place', ticketsWithout('queue_entry', 'ticket_id'))),
    ...(await rowsSaid(database, 'ticket without its event', withoutEvent)),
    ...(await rowsSaid(database, 'message without a ticket', messagesWithoutTicket)),
    ...(await rowsSaid(database, 'idempotency key without an answer', keysWithoutAnswer)),
    ...(await rowsSaid(database, 'listener that failed', failedListeners)),
  ];
}

/** What nobody has confirmed yet has no place, and nobody was told of it. */
const known = `t.status <> 'unconfirmed'`;
const ticketsWithout = (table: string, column: string) =>
  `SELECT reference AS what FROM tickets_ticket t
   WHERE ${known} AND NOT EXISTS (SELECT 1 FROM ${table} x WHERE x.${column} = t.id)`;
const withoutEvent = `SELECT t.reference AS what FROM tickets_ticket t WHERE (SELECT count(*) FROM platform_event e
  WHERE e.name IN ('tickets.ticket-submitted', 'tickets.part-opened', 'tickets.ticket-opened-by-staff') AND e.subject = CAST(t.id AS varchar))
  <> CASE WHEN ${known} THEN 1 ELSE 0 END`;
const messagesWithoutTicket = `SELECT m.id AS what FROM tickets_message m
  WHERE NOT EXISTS (SELECT 1 FROM tickets_ticket t WHERE t.id = m.ticket_id)`;
const keysWithoutAnswer = 'SELECT key AS what FROM platform_idempotency WHERE status = 0';
const failedListeners = 'SELECT listener AS what FROM platform_delivery WHERE error IS NOT NULL';

async function rowsSaid(database: BuiltDatabase, fault: string, select: string): Promise<string[]> {
  const rows = await database.rows<{ what: string }>(select);
  return rows.map(({ what }) => `${fault}: ${what}`);
}

/** The kept counters against a count of the entries themselves. */
async function countFaults(database: BuiltDatabase, entries: EntryRow[]): Promise<string[]> {
  const truth = new Map<string, number>();
  for (const { lane, effective_at } of entries.filter(
    ({ state }) => state === 'waiting' || state === 'parked',
  )) {
    const hour = Math.floor(new Date(effective_at).getTime() / hourMs);
    for (const key of [`${lane} hour ${hour}`, `${lane} day ${Math.floor(hour / 24)}`]) {
      truth.set(key, (truth.get(key) ?? 0) + 1);
    }
  }
  const counts = await database.rows<{ lane: string; level: string; bucket: string; n: number }>(
    'SELECT lane, level, bucket, n FROM queue_count',
  );
  const kept = new Map(counts.map(({ lane, level, bucket, n }) => [`${lane} ${level} ${bucket}`, n]));
  return [...new Set([...truth.keys(), ...kept.keys()])]
    .filter((key) => (truth.get(key) ?? 0) !== (kept.get(key) ?? 0))
    .map((key) => `count of ${key} is ${kept.get(key) ?? 0}, the truth ${truth.get(key) ?? 0}`);
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

/** The ticket's status and its last entry in the queue must say the same, and only the last may be open. */
async function statusFaults(database: BuiltDatabase): Promise<string[]> {
  const rows = await database.rows<{
    reference: string;
    status: string;
    state: string;
    arrival: string;
    last: string;
  }>(
    `SELECT t.reference, t.status, e.state, e.arrival,
            (SELECT max(l.arrival) FROM queue_entry l WHERE l.ticket_id = t.id) AS last
     FROM tickets_ticket t JOIN queue_entry e ON e.ticket_id = t.id`,
  );
  return rows.flatMap(({ reference, status, state, arrival, last }) => {
    const expected = arrival === last ? stateFor[status] : 'settled';
    return state === expected ? [] : [`${reference} is ${status}, but its entry is ${state}`];
  });
}

/** Waiting tickets in the order that the specification gives, as the database has them. */
export async function servingOrder(database: BuiltDatabase): Promise<string[]> {
  const entries = await database.rows<EntryRow>(
    "SELECT reference, lane, effective_at, arrival FROM queue_entry WHERE state = 'waiting'",
  );
  const at = ({ effective_at }: EntryRow) => new Date(effective_at).getTime();
  return entries
    .sort((a, b) => a.lane.localeCompare(b.lane) || at(a) - at(b) || Number(a.arrival) - Number(b.arrival))
    .map(({ reference }) => reference);
}
