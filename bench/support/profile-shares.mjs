/** Where a frame's time is counted: the first of these that a stack from the leaf upwards meets. */
const places = [
  ['mail', ({ url }) => /src\/notifications\/(mail|letters|queries|words)|nodemailer/.test(url)],
  [
    'logging',
    ({ url }) =>
      /\/(pino|pino-http|nestjs-pino|sonic-boom|thread-stream|pino-std-serializers|fast-redact|@pinojs)\/|platform\/logging/.test(
        url,
      ),
  ],
  [
    'statements',
    ({ url }) =>
      /src\/platform\/(database\/.*-statements|read-database)|\/(better-sqlite3|pg|pg-protocol|pg-pool)\//.test(
        url,
      ),
  ],
  ['unit of work, rows, sql', ({ url }) => /src\/platform\/(database|unit-of-work|commands)/.test(url)],
  ['events, listeners', ({ url }) => /src\/platform\/event|\/listeners\//.test(url)],
  ['authentication', ({ url }) => /passport|jsonwebtoken|\/jw[as]\/|src\/accounts\//.test(url)],
  [
    'validation',
    ({ url }) =>
      /class-validator|class-transformer|\/validator\/|platform\/http\/validation|pipes\//.test(url),
  ],
  ['answer: place, promise, words', ({ url }) => /src\/(desk|calendar|queue\/(queries|reason))/.test(url)],
  ['domain, commands', ({ url }) => /src\/(tickets|queue|notifications|knowledge|billing)\//.test(url)],
  ['helmet', ({ url }) => /\/helmet\//.test(url)],
  ['Nest, rxjs', ({ url }) => /\/(@nestjs|rxjs)\//.test(url)],
  [
    'Express',
    ({ url }) =>
      /\/(express|router|body-parser|raw-body|send|etag|qs|accepts|negotiator|type-is|finalhandler|iconv-lite)\//.test(
        url,
      ),
  ],
];

/** The shares of a CPU profile by place, the largest first; idle time and the profiler's own start are left out. */
export function sharesOf({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) for (const child of node.children ?? []) byId.get(child).parent = node;
  const shares = new Map();
  let total = 0;
  samples.forEach((id, i) => {
    const place = placeOf(byId.get(id));
    if (place === null) return;
    total += timeDeltas[i];
    shares.set(place, (shares.get(place) ?? 0) + timeDeltas[i]);
  });
  return [...shares].map(([place, us]) => [place, us / total]).sort((a, b) => b[1] - a[1]);
}

/** Functions of Node and of small libraries count for whoever called them; `null` is nobody's. */
function placeOf(leaf) {
  const { functionName } = leaf.callFrame;
  if (functionName === '(idle)' || functionName === '(program)') return null;
  if (functionName === '(garbage collector)') return 'garbage collector';
  for (let at = leaf; at; at = at.parent) {
    if (at.callFrame.functionName === 'startProfile') return null;
    const found = places.find(([, matches]) => matches(at.callFrame));
    if (found) return found[0];
  }
  return 'node:http, streams, event loop';
}
