// Pictures of the main pages for the README, in light, dark and on a phone: a desk of its own lives through two weeks
// of November, and a browser looks at it.
//
//   npm run screenshots
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { ServerProcess } from '../bench/support/server-process.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pictures = join(root, 'docs/screenshots');
const executablePath = process.env.TURNO_TEST_BROWSER ?? '/usr/bin/chromium';
const password = 'demo-turno-2026';
const bytesAtMost = 150 * 1024;
const looks = {
  light: { colorScheme: 'light', viewport: { width: 1100, height: 860 } },
  dark: { colorScheme: 'dark', viewport: { width: 1100, height: 860 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};

if (!existsSync(executablePath)) throw new Error(`There is no browser at ${executablePath}.`);
const folder = mkdtempSync(join(tmpdir(), 'turno-screenshots-'));
const server = await ServerProcess.start(
  resolve(root, 'dist/src/main.js'),
  {
    ...{ TURNO_DEMO: '1', TURNO_CLOCK: 'manual', TURNO_LIMITS: 'off', TURNO_DATA_DIR: folder },
    TURNO_CLOCK_START: '2026-11-10T08:00:00.000Z',
  },
  folder,
);
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const shown = await liveThroughNovember();
  mkdirSync(pictures, { recursive: true });
  for (const [look, options] of Object.entries(looks)) await take(look, options, shown);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Sends a request as somebody, and answers its body. */
async function call(method, path, body, token) {
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.status === 204 ? null : answer.json();
}

async function as(email) {
  const { accessToken } = await call('POST', '/sessions', { email, password });
  return (method, path, body) => call(method, path, body, accessToken);
}

async function sends(email, subject, body, more = {}) {
  const draft = { shopId: null, categorySlug: 'envios', level: 'standard', subject, body, ...more };
  return (await (await as(email))('POST', '/tickets', draft)).reference;
}

async function answers(reference, body, more = {}) {
  const marta = await as('marta@turno.example');
  await marta('PUT', `/staff/claims/${reference}`, { reason: 'Sigo con este asunto' });
  const { messages } = await marta('GET', `/staff/tickets/${reference}`);
  const answer = { body, seenUpTo: messages.at(-1).id, close: false, ...more };
  await marta('POST', `/staff/tickets/${reference}/answers`, answer);
}

async function clock(now) {
  await call('PUT', '/dev/clock', { now });
  await call('POST', '/dev/tick');
}

/** Some questions a day, most of them answered in time; then the morning that the pictures show. */
async function liveThroughNovember() {
  const marta = await as('marta@turno.example');
  for (const { reference } of (await marta('GET', '/staff/queue?limit=100')).items)
    await answers(reference, 'Está en Ajustes, en el apartado de la tienda.');
  const shops = ['ana@floresana.example', 'bruno@cafebruno.example', 'carmen@librossoto.example'];
  let late = [];
  for (const day of [11, 12, 13, 16, 17, 18, 19, 20, 23, 24, 25, 26]) {
    await clock(`2026-11-${day}T09:00:00.000Z`);
    const asked = [];
    for (let n = 0; n < 4 + (day % 3); n++) {
      asked.push(await sends(shops[(day + n) % 3], `Pregunta ${n + 1} del día ${day}`, 'No sé cómo seguir.'));
    }
    for (const reference of late)
      await answers(reference, 'Disculpe el retraso: la solución está en Ajustes.');
    late = [12, 19].includes(day) ? asked.splice(0, 1) : [];
    for (const reference of asked) await answers(reference, 'Abra Ajustes, elija la zona de envío y guarde.');
  }
  await clock('2026-11-27T09:05:00.000Z');
  const [ana, bruno, carmen] = shops;
  const answered = await sends(
    ...[ana, 'El envío gratis no se aplica en Canarias'],
    'He puesto envío gratis desde 50 €. En la Península funciona, en Canarias se cobra igual.',
  );
  await sends(bruno, 'El cupón OTOÑO10 dice que no es válido', 'Al escribirlo sale «cupón no válido».');
  await sends(ana, 'Las fotos de los ramos se ven borrosas', 'En el ordenador se ven bien.', {
    categorySlug: 'fotos',
  });
  await clock('2026-11-27T10:20:00.000Z');
  await answers(answered, 'Canarias está en otra zona de envío. Así lo arregla:', {
    steps: [
      'Abra Ajustes > Envíos > Canarias.',
      'Añada la regla «gratis desde 50 €» y guarde.',
      'Pruebe un pedido.',
    ],
  });
  for (let n = 1; n <= 8; n++) await sends(carmen, `Otra duda sobre la tienda ${n}`, '¿Cómo sigo?');
  await call('POST', '/dev/tick');
  return { answered };
}

async function take(look, options, { answered }) {
  const visit = { ...options, baseURL: server.url, locale: 'es-ES', reducedMotion: 'reduce' };
  const context = await browser.newContext(visit);
  const page = await context.newPage();
  const keep = async (name, address) => {
    if (address) await page.goto(address);
    const picture = sharp(await page.screenshot()).png({ palette: true, compressionLevel: 9 });
    const file = join(pictures, `${name}-${look}.png`);
    writeFileSync(file, await picture.toBuffer());
    if (statSync(file).size > bytesAtMost) throw new Error(`${file} is too large.`);
  };
  await keep('home', '/es');
  await keep('ask', '/es/preguntar');
  await page.fill('#q', 'cómo pongo el envío gratis');
  await page.click('main .question button');
  await page.waitForURL('**pregunta=**');
  await keep('ask');
  await keep('article', '/es/articulos/crear-zonas-de-envio');
  await page.goto('/es/horario');
  await page.locator('.chart').scrollIntoViewIfNeeded();
  await keep('hours');
  await signIn(page, 'ana@floresana.example');
  await keep('tickets', '/es/tickets');
  await keep('ticket', `/es/tickets/${answered}`);
  await page.goto('/es/tickets/nuevo');
  await page.selectOption('#categorySlug', 'envios');
  await page.fill('#subject', 'Los pedidos de Portugal no calculan el envío');
  await page.fill(
    '#body',
    'Desde ayer el envío a Portugal sale a 0 €. He probado a guardar de nuevo la zona.',
  );
  await page.locator('main form button[value=continue]').last().click();
  await page.locator('.offers').waitFor();
  await page.locator('.offers').scrollIntoViewIfNeeded();
  await keep('check');
  await context.clearCookies();
  await signIn(page, 'carmen@librossoto.example');
  await keep('standing', '/es/cuenta/uso-justo');
  await context.close();
}

async function signIn(page, email) {
  await page.goto('/es/entrar');
  await page.fill('#email', email);
  await page.fill('#password', password);
  await page.click('main button.button');
  await page.waitForURL((address) => !address.pathname.endsWith('/entrar'));
}
