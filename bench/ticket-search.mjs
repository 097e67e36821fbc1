// What a search and a list of tickets cost with 10,000 and with 1,000,000 tickets, taking turns in the same run.
import { statSync } from 'node:fs';
import { call, givenToBench, grownDesk } from './support/grown-desk.mjs';
import { ownShare, reference, seedArchive } from './support/seed-archive.mjs';

const { small: few, large: many, sizes, kinds, rounds, dist } = givenToBench(100);

async function desk(kind, tickets) {
  const grown = await grownDesk(kind, dist, async (database, whose) => {
    const began = performance.now();
    await seedArchive(kind, database, { tickets, dist, ...whose });
    console.log(`${kind}: ${tickets} tickets seeded in ${Math.round((performance.now() - began) / 1_000)} s`);
    console.log(`  archive: ${await archiveSize(kind, database)} MB`);
  });
  return { ...grown, tickets };
}

/** What the search needs of the disk: terms and index. */
async function archiveSize(kind, database) {
  const [{ bytes }] =
    kind === 'sqlite'
      ? await database
          .run("SELECT sum(pgsize) AS bytes FROM dbstat WHERE name LIKE 'tickets_search%'")
          .catch(() => [{ bytes: statSync(database.url.slice('sqlite:'.length)).size }])
      : await database.run(
          `SELECT pg_total_relation_size('tickets_search') + pg_total_relation_size('tickets_search_text') AS bytes`,
        );
  return Math.round(Number(bytes) / 1_000_000);
}

const asStaff = (path) => (each) => call(each.server, 'GET', `staff/tickets?${path}`, undefined, each.staff);
const asCustomer = (path) => (each) => call(each.server, 'GET', `tickets?${path}`, undefined, each.customer);
const any = (n) => 1 + Math.floor(Math.random() * n);

const searches = {
  'staff: a word of every ticket': asStaff('q=tienda'),
  'staff: a usual word': asStaff('q=pedido'),
  'staff: a word of one in 100,000': asStaff('q=zanahoria'),
  'staff: three words': asStaff('q=envio%20gratis%20tienda'),
  'staff: two frequent words that never meet': asStaff('q=azul%20verde'),
  'staff: three letters': asStaff('q=con'),
  'staff: an order number': (each) => asStaff(`q=${500_000_000 + any(each.tickets)}`)(each),
  'staff: a reference': (each) => asStaff(`q=${reference(any(each.tickets)).replace('-', '%20')}`)(each),
  'staff: a frequent word in a rare status': asStaff('q=tienda&status=needs_info'),
  'staff: a frequent word of a category': asStaff('q=tienda&category=envios'),
  'staff: a page deep down': (each) =>
    asStaff(`q=tienda&cursor=${Buffer.from(JSON.stringify([any(each.tickets)])).toString('base64url')}`)(
      each,
    ),
  'customer: a word of every ticket': asCustomer('q=tienda'),
  'customer: a word of nobody': asCustomer('q=inexistente'),
  'staff: list': asStaff(''),
  'staff: list of a status': asStaff('status=answered'),
  'staff: list of a lane': asStaff('lane=premium'),
  'staff: list of a category': asStaff('category=envios'),
  'customer: list': asCustomer(''),
  'customer: list of a status': asCustomer('status=answered'),
};

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

for (const kind of kinds) {
  const desks = [];
  try {
    for (const tickets of sizes) desks.push(await desk(kind, tickets));
    console.log(
      `\n${kind}: p50 and p95 of ${rounds} in ms, ${few} and ${many} tickets; found on a page; ` +
        `one in ${ownShare} is the customer's`,
    );
    for (const [name, run] of Object.entries(searches)) {
      const took = desks.map(() => []);
      let found = 0;
      for (let round = -5; round < rounds; round++) {
        for (const [i, each] of desks.entries()) {
          const began = performance.now();
          const { items, nextCursor } = await run(each);
          if (round >= 0) took[i].push(performance.now() - began);
          found = `${items.length}${nextCursor ? '+' : ''}`;
        }
      }
      const [small, large] = took.map((times) => times.toSorted((a, b) => a - b));
      const figures = [small, large].map(
        (times) => `${at(times, 0.5).toFixed(1).padStart(6)} ${at(times, 0.95).toFixed(1).padStart(6)}`,
      );
      console.log(`${name.padEnd(44)} ${figures.join('  |')}   ${found}`);
    }
  } finally {
    for (const each of desks) await each.close();
  }
}
