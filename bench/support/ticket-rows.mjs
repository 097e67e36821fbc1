// The rows that the product writes for one standard ticket without a shop, statement by statement. `submit.mjs`
// compares the numbers of rows per table with what the product really wrote, and refuses to measure when they differ.

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** Yields [text, values]; is given back the row that the statement returned. */
export function* ticketStatements(t) {
  yield insert('tickets_ticket', {
    id: t.ticketId,
    reference: t.reference,
    account_id: t.accountId,
    author_id: t.userId,
    category_slug: t.categorySlug,
    level: 'standard',
    status: 'queued',
    locale: 'es',
    subject: t.subject,
    details: '{}',
    received_at: t.now,
    waiting_since: t.now,
    claimed_before: 0,
    last_customer_message_id: t.messageId,
    objections: 0,
    parkings: 0,
    version: 1,
  });
  yield insert('tickets_message', {
    id: t.messageId,
    ticket_id: t.ticketId,
    kind: 'customer',
    author_id: t.userId,
    body: t.body,
    created_at: t.now,
  });
  yield event(t, 'tickets.ticket-submitted', {
    ticketId: t.ticketId,
    reference: t.reference,
    accountId: t.accountId,
    authorId: t.userId,
    shopId: null,
    categorySlug: t.categorySlug,
    locale: 'es',
    receivedAt: t.now,
    questionId: null,
  });
  yield insert('queue_contact', {
    id: t.ticketId,
    account_id: t.accountId,
    ticket_id: t.ticketId,
    kind: 'ticket',
    at: t.now,
    weight: 'counted',
  });
  const { position: place } = yield insert(
    'tickets_search',
    { ticket_id: t.ticketId, analysis: 1 },
    ' RETURNING position',
  );
  yield t.sqlite
    ? ['INSERT OR REPLACE INTO tickets_search_text (rowid, terms) VALUES ($1, $2)', [place, t.terms]]
    : [
        "INSERT INTO tickets_search_text (position, terms) VALUES ($1, array_to_tsvector(string_to_array($2, ' ')))",
        [place, t.terms],
      ];
  const trace = ['received', 'served-day', 'cut-off', 'answer-by'].map((code) => ({
    at: t.now,
    code,
    params: {},
  }));
  yield insert(
    'queue_entry',
    {
      ticket_id: t.ticketId,
      reference: t.reference,
      account_id: t.accountId,
      lane: 'standard',
      state: 'waiting',
      received_at: t.now,
      effective_at: t.now,
      promised_at: t.promisedAt,
      promise: JSON.stringify({ answerBy: t.promisedAt, lane: 'standard', strength: 'expected', trace }),
      same_day: 0,
      home_lane: 'standard',
      pauses: 0,
      warned: 0,
      stage: 0,
      next_escalation_at: t.promisedAt,
      version: 1,
    },
    ' RETURNING arrival',
  );
  const { position } = yield event(t, 'queue.ticket-enqueued', {
    ticketId: t.ticketId,
    reference: t.reference,
    lane: 'standard',
    effectiveAt: t.now,
    promisedAt: t.promisedAt,
    cause: 'submitted',
  });
  yield insert('notifications_notice', {
    id: t.noticeId,
    kind: 'receipt',
    addressee: 'author',
    event_position: position,
    params: JSON.stringify({ ticketId: t.ticketId, lane: 'standard', promisedAt: t.promisedAt }),
    state: 'waiting',
    attempts: 0,
    next_attempt_at: t.now,
    created_at: t.now,
  });
  yield count('day', Math.floor(t.nowMs / dayMs));
  yield count('hour', Math.floor(t.nowMs / hourMs));
}

function event(t, name, data) {
  const values = {
    name,
    subject: t.ticketId,
    actor_id: t.userId,
    actor_kind: 'customer',
    request_id: t.requestId,
    occurred_at: t.now,
    data: JSON.stringify(data),
  };
  return insert('platform_event', values, ' RETURNING position');
}

function count(level, bucket) {
  const text = `INSERT INTO queue_count (lane, level, bucket, n) VALUES ('standard', $1, $2, 1)
    ON CONFLICT (lane, level, bucket) DO UPDATE SET n = queue_count.n + 1`;
  return [text, [level, bucket]];
}

function insert(table, row, more = '') {
  const names = Object.keys(row);
  const places = names.map((_name, i) => `$${i + 1}`);
  return [
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})${more}`,
    Object.values(row),
  ];
}
