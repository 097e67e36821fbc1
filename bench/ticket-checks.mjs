// What looking at a ticket before it is sent costs, with 10,000 articles and 1,000 tickets of the account, beside
// reading the status of the desk, in turns in the same run.
//
//   node bench/ticket-checks.mjs [--articles 10000] [--tickets 1000] [--rounds 300] [--databases sqlite,postgres]
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { aCategory, register, signIn } from './support/customers.mjs';
import { postgresBench, sqliteBench } from './support/databases.mjs';
import { ServerProcess } from './support/server-process.mjs';

const { values: given } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    tickets: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '300' },
    databases: { type: 'string', default: 'sqlite,postgres' },
    dist: { type: 'string', default: resolve(import.meta.dirname, '../dist') },
  },
});
const rounds = Number(given.rounds);
const main = join(given.dist, 'src/main.js');

/** Words made of syllables, used as unevenly as those of a language (Zipf), by a generator that is always the same. */
const syllables = 'ca to re mi da se pro lo con ti gu es al ven du fi ra no che bo pla ste lu qui'.split(' ');
const words = Array.from({ length: 8_000 }, (_each, n) =>
  [n % 24, (n * 7 + 3) % 23, (n * 5 + (n >> 5)) % 24, n >> 9].map((at) => syllables[at % 24]).join(''),
);
const small = 'el la los de en con que no para por una un cuando porque del al se y'.split(' ');
let seed = 1;
function random() {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
}
/** So many words, half of them small, in sentences of twelve. */
const told = (count) =>
  Array.from({ length: count }, (_each, n) => {
    const word =
      n % 2 === 0
        ? small[Math.floor(random() * small.length)]
        : words[Math.floor(words.length ** random()) - 1];
    return n % 12 === 11 ? `${word}.` : word;
  }).join(' ');

for (const kind of given.databases.split(',')) {
  const folder = mkdtempSync(join(tmpdir(), 'turno-checks-'));
  const database = kind === 'sqlite' ? await sqliteBench(folder) : await postgresBench();
  const env = {
    DATABASE_URL: database.url,
    TURNO_DATA_DIR: folder,
    TURNO_LOG_LEVEL: 'info',
    TURNO_JWT_SECRET: 'a secret of the benchmark, longer than 32 bytes',
  };
  try {
    const first = await ServerProcess.start(main, env, folder);
    await register(first, database);
    const mail = "email = 'tienda-0@example.com'";
    const [owner] = await database.run(
      `SELECT id AS "userId", account_id AS "accountId" FROM accounts_user WHERE ${mail}`,
    );
    const categorySlug = await aCategory(first);
    await first.stop();
    await seedArticles(database);
    await seedTickets(database, owner, categorySlug);
    const server = await ServerProcess.start(main, env, folder);
    await measure(kind, server, (await signIn(server))[0], categorySlug);
    await server.stop();
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Rows by the hundred; all values are our own words. */
async function insert(database, table, columns, rows) {
  for (let at = 0; at < rows.length; at += 100) {
    const values = rows
      .slice(at, at + 100)
      .map(
        (row) =>
          `(${row.map((value) => (typeof value === 'number' ? value : value === null ? 'NULL' : `'${value}'`)).join(', ')})`,
      );
    await database.exec(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${values.join(', ')}`);
  }
}

async function seedArticles(database) {
  const now = new Date().toISOString();
  const categories = await database.run('SELECT id FROM knowledge_category');
  const [{ n: there }] = await database.run(
    "SELECT count(*) AS n FROM knowledge_article WHERE status = 'published'",
  );
  const articles = Array.from({ length: Number(given.articles) - Number(there) }, (_each, n) => ({
    id: randomUUID(),
    n,
  }));
  await insert(
    database,
    'knowledge_article',
    [
      'id',
      'slug',
      'kind',
      'category_id',
      'status',
      'keywords',
      'revisions',
      'published_at',
      'created_at',
      'updated_at',
      'version',
    ],
    articles.map(({ id, n }) => [
      id,
      `articulo-${n}`,
      'faq',
      categories[n % categories.length].id,
      'published',
      '[]',
      1,
      now,
      now,
      now,
      1,
    ]),
  );
  await insert(
    database,
    'knowledge_article_text',
    ['article_id', 'locale', 'title', 'summary', 'body'],
    articles.map(({ id, n }) => [id, 'es', told(6), told(14), `${told(90)}\n\n## Qué hacer\n\n${told(120)}`]),
  );
}

async function seedTickets(database, { userId, accountId }, categorySlug) {
  const tickets = Array.from({ length: Number(given.tickets) }, (_each, n) => ({
    id: randomUUID(),
    message: randomUUID(),
    n,
  }));
  const at = (n) => new Date(Date.now() - (n + 1) * 3_600_000).toISOString();
  await insert(
    database,
    'tickets_ticket',
    [
      'id',
      'reference',
      'account_id',
      'author_id',
      'category_slug',
      'level',
      'status',
      'locale',
      'subject',
      'details',
      'received_at',
      'waiting_since',
      'claimed_before',
      'last_customer_message_id',
      'objections',
      'parkings',
      'version',
    ],
    tickets.map(({ id, message, n }) => [
      id,
      `T-${String(n).padStart(6, '0')}`,
      accountId,
      userId,
      categorySlug,
      'standard',
      'answered',
      'es',
      `Duda ${n}`,
      '{}',
      at(n),
      at(n),
      0,
      message,
      0,
      0,
      1,
    ]),
  );
  await insert(
    database,
    'tickets_message',
    ['id', 'ticket_id', 'kind', 'author_id', 'body', 'created_at'],
    tickets.map(({ id, message, n }) => [message, id, 'customer', userId, told(70), at(n)]),
  );
  await database.exec('ANALYZE');
}

async function measure(kind, server, token, categorySlug) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const check = (n) =>
    timed(() =>
      fetch(`${server.url}/api/v1/ticket-checks`, {
        method: 'POST',
        headers,
        body: JSON.stringify({
          subject: `Duda ${n}`,
          body: `${told(70)} ¿Cómo lo cambio?`,
          categorySlug,
        }),
      }),
    );
  const status = () => timed(() => fetch(`${server.url}/api/v1/purchases`, { headers }));
  // The index fills after the start, and whoever searches before it has waits for it.
  await timed(() => fetch(`${server.url}/api/v1/search?q=envio`));
  const coldMs = await check(0);
  for (let n = 0; n < 30; n++) await check(n);
  const times = { check: [], plain: [] };
  const before = await server.cpuMs();
  for (let n = 0; n < rounds; n++) await check(n);
  const cpuMs = ((await server.cpuMs()) - before) / rounds;
  for (let n = 0; n < rounds; n++) {
    times.check.push(await check(n));
    times.plain.push(await status());
  }
  const row = (list) => ({ 'p50 ms': at(list, 0.5), 'p95 ms': at(list, 0.95) });
  console.log(
    `${kind}: ${given.articles} articles, ${given.tickets} tickets; first check ${coldMs.toFixed(0)} ms, ${cpuMs.toFixed(2)} ms CPU each`,
  );
  console.table({ 'ticket check': row(times.check), 'an empty list, signed in': row(times.plain) });
}

async function timed(send) {
  const started = performance.now();
  const response = await send();
  await response.text();
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return performance.now() - started;
}

function at(list, share) {
  const sorted = list.toSorted((one, other) => one - other);
  return Number(sorted[Math.floor(sorted.length * share)].toFixed(2));
}
