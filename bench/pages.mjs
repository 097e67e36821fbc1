// What the server needs for each page of the portal with the demonstration's data, from the request to the last byte,
// one request at a time, beside a bare node:http answer of the same size in the same run.
//
//   node bench/pages.mjs [--rounds 200] [--dist <folder>]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ServerProcess } from './support/server-process.mjs';

const { values: given } = parseArgs({
  options: {
    rounds: { type: 'string', default: '200' },
    dist: { type: 'string', default: resolve(import.meta.dirname, '../dist') },
  },
});
const warmUp = 50;
const email = 'ana@floresana.example';
const password = 'demo-turno-2026';

const folder = mkdtempSync(join(tmpdir(), 'turno-pages-'));
const env = {
  ...{ TURNO_DEMO: '1', TURNO_CLOCK: 'manual', TURNO_LIMITS: 'off', TURNO_DATA_DIR: folder },
  ...{ TURNO_CLOCK_START: '2026-11-27T09:00:00.000Z', TURNO_LOG_LEVEL: 'info', NODE_ENV: 'test' },
};
const product = await ServerProcess.start(join(given.dist, 'src/main.js'), env, folder);
const bare = await ServerProcess.start(resolve(import.meta.dirname, 'support/bare-page.mjs'), {}, folder);
try {
  const cookie = await signIn();
  const reference = await aTicket();
  const pages = [
    ...[
      '/es',
      '/es/ayuda/envios',
      '/es/ayuda/envios/crear-zonas-de-envio',
      '/es/preguntar?q=env%C3%ADo+gratis',
    ],
    ...['/es/horario', '/es/entrar', '/es/no-existe', '/sitemap.xml'],
    ...['/es/tickets', `/es/tickets/${reference}`, '/es/tickets/nuevo', '/es/cuenta', '/es/cuenta/uso-justo'],
  ];
  const signedInFrom = pages.indexOf('/es/tickets');
  const times = new Map(['(bare)', ...pages].map((name) => [name, []]));
  for (let round = -warmUp; round < Number(given.rounds); round++) {
    const keep = (name, milliseconds) => round >= 0 && times.get(name).push(milliseconds);
    keep('(bare)', await timed(`${bare.url}/`));
    for (const [at, path] of pages.entries()) {
      keep(path, await timed(product.url + path, at < signedInFrom ? {} : { cookie }));
    }
  }
  const floor = percentile(times.get('(bare)'), 0.5);
  console.log(
    `${'page'.padEnd(44)}${'p50 ms'.padStart(9)}${'p95 ms'.padStart(9)}${'p50 / bare'.padStart(12)}`,
  );
  for (const [name, all] of times) {
    const [p50, p95] = [percentile(all, 0.5), percentile(all, 0.95)];
    const cells = [
      p50.toFixed(1).padStart(9),
      p95.toFixed(1).padStart(9),
      (p50 / floor).toFixed(1).padStart(12),
    ];
    console.log(name.padEnd(44) + cells.join(''));
  }
} finally {
  await Promise.all([product.stop(), bare.stop()]);
  rmSync(folder, { recursive: true, force: true });
}

async function timed(url, headers = {}) {
  const begun = performance.now();
  await (await fetch(url, { headers, redirect: 'error' })).arrayBuffer();
  return performance.now() - begun;
}

async function signIn() {
  const headers = { origin: product.url, 'sec-fetch-site': 'same-origin' };
  const body = new URLSearchParams({ email, password });
  const answer = await fetch(`${product.url}/es/entrar`, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
  });
  return answer.headers.get('set-cookie').split(';')[0];
}

async function aTicket() {
  const json = { 'content-type': 'application/json' };
  const body = JSON.stringify({ email, password });
  const session = await fetch(`${product.url}/api/v1/sessions`, { method: 'POST', headers: json, body });
  const { accessToken } = await session.json();
  const headers = { authorization: `Bearer ${accessToken}` };
  const { items } = await (await fetch(`${product.url}/api/v1/tickets`, { headers })).json();
  return items[0].reference;
}

function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}
