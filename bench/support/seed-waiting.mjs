const dayMs = 86_400_000;
const spreadDays = 60;

/**
 * Fills a desk with waiting standard tickets, spread over the last 60 days, with promises far ahead and counters
 * that agree. References are `T-` and six digits, so at most a million.
 */
export async function seedWaiting(kind, database, { waiting, accountId, userId, now }) {
  const sql = kind === 'sqlite' ? sqlite : postgres;
  const beganMs = Date.parse(now) - spreadDays * dayMs;
  const stepMs = (spreadDays * dayMs - 1_000) / waiting;
  const received = sql.instant(`${beganMs} + i * ${stepMs}`);
  const promise = JSON.stringify({
    answerBy: '2027-11-26T17:00:00.000Z',
    lane: 'standard',
    strength: 'expected',
    trace: [],
  });
  await database.exec(`INSERT INTO tickets_ticket (id, reference, account_id, author_id, category_slug, level, status,
      locale, subject, details, received_at, waiting_since, claimed_before, last_customer_message_id, objections,
      parkings, version)
    SELECT ${sql.id('1')}, ${sql.reference}, '${accountId}', '${userId}', 'envios', 'standard', 'queued', 'es',
      'Una duda', '{}', ${received}, ${received}, 0, ${sql.id('2')}, 0, 0, 1 FROM ${sql.series(waiting)}`);
  await database.exec(`INSERT INTO queue_entry (ticket_id, reference, account_id, lane, home_lane, state, received_at,
      effective_at, promised_at, promise, same_day, pauses, warned, stage, next_escalation_at, version)
    SELECT ${sql.id('1')}, ${sql.reference}, '${accountId}', 'standard', 'standard', 'waiting', ${received}, ${received},
      '2027-11-26T17:00:00.000Z', '${promise}', 0, 0, 0, 0, '2027-11-26T15:00:00.000Z', 1 FROM ${sql.series(waiting)}`);
  for (const [level, lengthMs] of [
    ['day', dayMs],
    ['hour', dayMs / 24],
  ]) {
    const bucket = sql.whole(`(${beganMs} + i * ${stepMs}) / ${lengthMs}`);
    await database.exec(`INSERT INTO queue_count (lane, level, bucket, n)
      SELECT 'standard', '${level}', ${bucket}, count(*) FROM ${sql.series(waiting)} GROUP BY ${bucket}`);
  }
  await database.exec('ANALYZE');
}

const sqlite = {
  series: (n) =>
    `(WITH RECURSIVE s(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM s WHERE i + 1 < ${n}) SELECT i FROM s)`,
  id: (kind) => `printf('0000000${kind}-0000-7000-8000-%012x', i)`,
  reference: `printf('T-%06d', i)`,
  instant: (ms) => `strftime('%Y-%m-%dT%H:%M:%fZ', (${ms}) / 1000.0, 'unixepoch')`,
  whole: (number) => `CAST(${number} AS INTEGER)`,
};

const postgres = {
  series: (n) => `generate_series(0, ${n} - 1) AS s(i)`,
  id: (kind) => `('0000000${kind}-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid`,
  reference: `'T-' || lpad(i::text, 6, '0')`,
  instant: (ms) => `to_timestamp((${ms}) / 1000.0)`,
  whole: (number) => `floor(${number})::bigint`,
};
