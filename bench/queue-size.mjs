// What one step of the desk costs with 10,000 and with 1,000,000 waiting tickets, taking turns in the same run.
import { call, givenToBench, grownDesk, now } from './support/grown-desk.mjs';
import { seedWaiting } from './support/seed-waiting.mjs';

const { small, large, sizes, kinds, rounds, dist } = givenToBench(60);

/** A desk with so many waiting tickets, and somebody who works on it. */
async function desk(kind, waiting) {
  const grown = await grownDesk(kind, dist, (database, whose) =>
    seedWaiting(kind, database, { waiting, ...whose }),
  );
  const { items } = await call(grown.server, 'GET', 'categories');
  return { ...grown, waiting, category: items[0].slug };
}

/** Each step: what is done before it is timed, and what is timed. */
const steps = {
  'claim next': {
    times: rounds,
    run: ({ server, staff }) => call(server, 'POST', 'staff/claims', undefined, staff),
    after: ({ server, staff }, { reference }) =>
      call(server, 'DELETE', `staff/claims/${reference}`, undefined, staff),
  },
  place: {
    times: rounds,
    run: ({ server, customer, waiting }) => {
      const any = String(Math.floor(Math.random() * waiting)).padStart(6, '0');
      return call(server, 'GET', `tickets/T-${any}/place`, undefined, customer);
    },
  },
  'first page': {
    times: rounds,
    run: ({ server, staff }) => call(server, 'GET', 'staff/queue', undefined, staff),
  },
  submit: {
    times: rounds,
    run: ({ server, customer, category }) => {
      const draft = { shopId: null, categorySlug: category, level: 'standard' };
      return call(
        server,
        'POST',
        'tickets',
        { ...draft, subject: 'Una duda', body: '¿Cómo se hace?' },
        customer,
      );
    },
  },
  'tick, 100 due': {
    times: Math.max(3, Math.round(rounds / 12)),
    before: ({ database }, round) =>
      database.exec(
        `UPDATE queue_entry SET promised_at = '${now}', next_escalation_at = '${now}', stage = 0, warned = 1
         WHERE arrival BETWEEN ${round * 100 + 1} AND ${round * 100 + 100}`,
      ),
    run: ({ server }) => call(server, 'POST', 'dev/tick'),
  },
};

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function measure(desks, { times, before, run, after }) {
  const took = desks.map(() => []);
  for (let round = 0; round < times; round++) {
    for (const [i, each] of desks.entries()) {
      await before?.(each, round);
      const began = performance.now();
      const answer = await run(each);
      took[i].push(performance.now() - began);
      await after?.(each, answer);
    }
  }
  return took.map(median);
}

for (const kind of kinds) {
  const desks = [];
  try {
    for (const waiting of sizes) desks.push(await desk(kind, waiting));
    console.log(`\n${kind}: median of ${rounds} in ms, with ${small} and ${large} waiting tickets`);
    for (const [name, step] of Object.entries(steps)) {
      // The first ones warm caches that a running desk has warm.
      await measure(desks, {
        ...step,
        times: 3,
        before: step.before && ((each, round) => step.before(each, round + 500)),
      });
      const [small, large] = await measure(desks, step);
      console.log(
        `${name.padEnd(14)} ${small.toFixed(2).padStart(8)} ${large.toFixed(2).padStart(8)}   ratio ${(large / small).toFixed(2)}`,
      );
    }
  } finally {
    for (const each of desks) await each.close();
  }
}
