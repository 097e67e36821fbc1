import { setTimeout as pause } from 'node:timers/promises';

const password = 'una contraseña de prueba larga';
const emails = Array.from({ length: 8 }, (_each, i) => `tienda-${i}@example.com`);

/** Registers the customers of a new database over HTTP; their addresses are confirmed beside it. */
export async function register({ url }, database) {
  for (const email of emails)
    await post(url, 'accounts', { accountName: 'Tienda', name: 'Ana', email, password });
  await database.exec(
    'UPDATE accounts_user SET email_confirmed_at = created_at WHERE email_confirmed_at IS NULL',
  );
  const kind = "kind = 'customer'";
  return database.run(`SELECT id AS "userId", account_id AS "accountId" FROM accounts_user WHERE ${kind}`);
}

/** Signs them in; answers their access tokens, which live for 15 minutes. */
export async function signIn({ url }) {
  const tokens = [];
  for (const email of emails) tokens.push((await post(url, 'sessions', { email, password })).accessToken);
  return tokens;
}

export const draft = {
  shopId: null,
  subject: 'Los clientes no reciben el correo de confirmación del pedido',
  body: 'Desde ayer por la tarde los pedidos entran bien, pero el correo de confirmación no llega a nadie. '.repeat(
    4,
  ),
  level: 'standard',
};

export async function aCategory({ url }) {
  const { items } = await (await fetch(`${url}/api/v1/categories`)).json();
  return items[0].slug;
}

/** Submits one ticket and answers how many rows each table has more for it. */
export async function rowsOfOneTicket(server, database, token, ticket) {
  const before = await sizes(database);
  await post(server.url, 'tickets', ticket, { authorization: `Bearer ${token}` });
  // What follows the answer (mail) changes rows but adds none.
  await pause(500);
  const after = await sizes(database);
  return Object.fromEntries(
    Object.keys(after).flatMap((table) =>
      after[table] === before[table] ? [] : [[table, after[table] - before[table]]],
    ),
  );
}

async function sizes(database) {
  const counts = {};
  for (const table of await database.tables()) {
    // Not what the product does for itself meanwhile, nor how SQLite keeps its search.
    if (!/^platform_(job|lease|live)|^tickets_search_text_/.test(table))
      counts[table] = Number((await database.run(`SELECT count(*) AS n FROM ${table}`))[0].n);
  }
  return counts;
}

async function post(url, path, body, headers = {}) {
  const response = await fetch(`${url}/api/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
