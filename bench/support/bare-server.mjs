// What submission is measured against: node:http and the database's driver, nothing else. It reads the JSON body
// and writes the rows that the product writes for a ticket, in one durable transaction per request. It knows no
// caller, checks nothing, and sends no mail. BARE_DATABASE is a copy of the product's database.
import { randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import Database from 'better-sqlite3';
import pg from 'pg';
import { ticketStatements } from './ticket-rows.mjs';

const address = process.env.BARE_DATABASE;
const people = JSON.parse(process.env.BARE_PEOPLE);
/** What the ticket is found by: the load sends the same text all the time. */
const terms = process.env.BARE_TERMS;
const sqlite = !address.startsWith('postgres');
const write = address.startsWith('postgres') ? postgresWriter() : sqliteWriter();

createServer((request, response) => {
  if (request.method === 'GET') return response.end('ok');
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const ticket = ticketOf(JSON.parse(Buffer.concat(chunks).toString()));
    await write(ticket);
    response.writeHead(201, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ reference: ticket.reference, receivedAt: ticket.now, status: 'queued' }));
  });
}).listen(Number(process.env.PORT), '127.0.0.1');

let turn = 0;

function ticketOf(draft) {
  const nowMs = Date.now();
  return {
    ...draft,
    terms,
    sqlite,
    ...people[turn++ % people.length],
    ticketId: randomUUID(),
    messageId: randomUUID(),
    noticeId: randomUUID(),
    requestId: randomUUID(),
    reference: `T-${randomBytes(5).toString('hex').toUpperCase()}`,
    now: new Date(nowMs).toISOString(),
    promisedAt: new Date(nowMs + 3_600_000).toISOString(),
    nowMs,
  };
}

function sqliteWriter() {
  const database = new Database(address);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  const prepared = new Map();
  const run = (text, values) => {
    let statement = prepared.get(text);
    if (!statement) prepared.set(text, (statement = database.prepare(text.replace(/\$\d+/g, '?'))));
    return statement.reader ? statement.get(values) : statement.run(values);
  };
  return database.transaction((ticket) => {
    const statements = ticketStatements(ticket);
    let row;
    for (let step = statements.next(); !step.done; step = statements.next(row)) row = run(...step.value);
  }).immediate;
}

function postgresWriter() {
  const pool = new pg.Pool({ connectionString: address, max: 20 });
  return async (ticket) => {
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      const statements = ticketStatements(ticket);
      let row;
      for (let step = statements.next(); !step.done; step = statements.next(row)) {
        row = (await client.query(...step.value)).rows[0];
      }
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
}
