import { createRequire } from 'node:module';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';

const require = createRequire(import.meta.url);
const spreadDays = 1_000;
const dayMs = 86_400_000;
const batch = 2_000;
const accounts = 5_000;
/** One in so many tickets is of the account that the bench signs in with. */
export const ownShare = 500;

/**
 * Fills a desk with an archive: closed tickets of 5,000 accounts over 1,000 days, whose texts are sentences of the help
 * pages. Beside these, every text holds «tienda», every second one «azul» and the others «verde», one in a hundred
 * thousand «zanahoria», and each an order number of its own.
 */
export async function seedArchive(kind, database, { tickets, accountId, userId, now, dist }) {
  const { termsOfTicket } = require(join(dist, 'src/tickets/archive-terms.js'));
  const { stretchTerms } = require(join(dist, 'src/tickets/archive-search.js'));
  const texts = await sentences(database);
  const slugs = (await database.run('SELECT slug FROM knowledge_category ORDER BY slug')).map(
    ({ slug }) => slug,
  );
  const beganMs = Date.parse(now) - spreadDays * dayMs;
  const stepMs = Math.floor((spreadDays * dayMs) / (tickets + 1));
  const random = seeded(7);
  const ticket = (i) => {
    const at = new Date(beganMs + i * stepMs).toISOString();
    const account = i % ownShare === 0 ? accountId : uuid('a', 1 + (i % accounts));
    const category = slugs[i % slugs.length];
    const picked = Array.from({ length: 3 }, () => texts[Math.floor(random() ** 2 * texts.length)]);
    const marks = `tienda ${i % 2 ? 'azul' : 'verde'} ${500_000_000 + i} ${i % 100_000 === 17 ? 'zanahoria' : ''}`;
    const terms = termsOfTicket({
      locale: 'es',
      shown: [...picked, marks],
      notes: [],
      facts: { account, category },
    });
    terms.push(...stretchTerms(i));
    return {
      row: {
        id: uuid('1', i),
        reference: reference(i),
        account,
        author: userId,
        category,
        at,
        message: uuid('2', i),
        status: i % 20_000 === 3 ? 'needs_info' : i % 50 ? 'closed' : 'answered',
      },
      terms: terms.join(' '),
    };
  };
  const write = kind === 'sqlite' ? sqliteWriter(database) : await postgresWriter(database);
  await write.accounts(Array.from({ length: accounts }, (_, i) => uuid('a', i + 1)));
  for (let first = 1; first <= tickets; first += batch) {
    const count = Math.min(batch, tickets - first + 1);
    await write.tickets(
      Array.from({ length: count }, (_, n) => ({ position: first + n, ...ticket(first + n) })),
    );
  }
  await write.end(tickets);
}

const uuid = (kind, n) => `0000000${kind}-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
export const reference = (i) => `T-${String(i % 1_000_000).padStart(6, '0')}`;

/** Sentences of the help pages, which the product brings along: real words in their usual frequencies. */
async function sentences(database) {
  const rows = await database.run('SELECT body FROM knowledge_revision');
  return rows.flatMap(({ body }) => body.split(/[.\n]+\s*/).filter((text) => text.length > 30));
}

function seeded(seed) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const ticketColumns = `id, reference, account_id, author_id, category_slug, level, status, locale, subject, details,
  received_at, waiting_since, claimed_before, last_customer_message_id, objections, parkings, version`;

function sqliteWriter({ url }) {
  const database = new Database(url.slice('sqlite:'.length));
  database.pragma('synchronous = OFF');
  const copyAccount = copyStatement(
    database.pragma('table_info(accounts_account)').map(({ name }) => name),
    '?',
  );
  const ticket = database.prepare(
    `INSERT INTO tickets_ticket (${ticketColumns})
     VALUES (@id, @reference, @account, @author, @category, 'standard', @status, 'es', 'Una duda', '{}', @at, @at, 0,
       @message, 0, 0, 1)`,
  );
  const entry = database.prepare(
    'INSERT INTO tickets_search (position, ticket_id, analysis) VALUES (?, ?, 1)',
  );
  const text = database.prepare('INSERT INTO tickets_search_text (rowid, terms) VALUES (?, ?)');
  return {
    accounts: async (ids) => {
      const statement = database.prepare(copyAccount);
      database.transaction(() => ids.forEach((id) => statement.run(id)))();
    },
    tickets: async (rows) =>
      database.transaction(() => {
        for (const { position, row, terms } of rows) {
          ticket.run(row);
          entry.run(position, row.id);
          text.run(position, terms);
        }
      })(),
    end: async () => {
      database.exec('ANALYZE');
      database.close();
    },
  };
}

/** The account that is there, under other ids: whatever its columns are. */
function copyStatement(columns, place) {
  const others = columns.filter((name) => name !== 'id');
  return `INSERT INTO accounts_account (id, ${others.join(', ')})
    SELECT ${place}, ${others.join(', ')} FROM accounts_account LIMIT 1`;
}

async function postgresWriter({ url }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('SET synchronous_commit = off');
  await client.query('DROP INDEX ix_tickets_search_text_terms');
  const columns = (rows) => Object.keys(rows[0].row).map((name) => rows.map(({ row }) => row[name]));
  return {
    accounts: async (ids) => {
      const { rows } = await client.query(
        `SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'accounts_account'`,
      );
      const copy = copyStatement(
        rows.map(({ name }) => name),
        '$1',
      );
      for (const id of ids) await client.query({ name: 'copy-account', text: copy, values: [id] });
    },
    tickets: async (rows) => {
      await client.query(
        `INSERT INTO tickets_ticket (${ticketColumns})
         SELECT id, reference, account, author, category, 'standard', status, 'es', 'Una duda', '{}', at, at, 0, message, 0, 0, 1
         FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[], $7::uuid[], $8::text[])
           AS t(id, reference, account, author, category, at, message, status)`,
        columns(rows),
      );
      const positions = rows.map(({ position }) => position);
      await client.query(
        'INSERT INTO tickets_search (position, ticket_id, analysis) SELECT p, id, 1 FROM unnest($1::bigint[], $2::uuid[]) AS t(p, id)',
        [positions, rows.map(({ row }) => row.id)],
      );
      await client.query(
        `INSERT INTO tickets_search_text SELECT p, array_to_tsvector(string_to_array(terms, ' '))
         FROM unnest($1::bigint[], $2::text[]) AS t(p, terms)`,
        [positions, rows.map(({ terms }) => terms)],
      );
    },
    end: async (tickets) => {
      await client.query("SET maintenance_work_mem = '512MB'");
      await client.query(
        'CREATE INDEX ix_tickets_search_text_terms ON tickets_search_text USING gin (terms) WITH (fastupdate = off)',
      );
      await client.query(`SELECT setval(pg_get_serial_sequence('tickets_search', 'position'), ${tickets})`);
      await client.query('VACUUM ANALYZE');
      await client.end();
    },
  };
}
