import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface AxeResult {
  violations: { id: string; nodes: { target: string[]; failureSummary?: string }[] }[];
}

/** What axe finds against WCAG 2.2 AA and good practice, one line for each place. */
export async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axeSource);
  const { violations } = await page.evaluate<AxeResult>(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.slice(0, 200)}`,
    ),
  );
}

const looks = [
  ['light', 1280],
  ['light', 360],
  ['dark', 1280],
  ['dark', 360],
] as const;

/** What is wrong with the page that is shown: for assistive technology in every look, and for a finger at 320 px. */
export async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [colorScheme, width] of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    const found = await barriers(page);
    if ((await overflow(page)) > 0) found.push('wider than its window');
    faults.push(...found.map((fault) => `${colorScheme} ${width}: ${fault}`));
  }
  await page.setViewportSize({ width: 320, height: 900 });
  if ((await overflow(page)) > 0) faults.push('320: wider than its window');
  faults.push(...(await smallTargets(page)).map((target) => `320: small: ${target}`));
  return faults.map((fault) => `${page.url()} ${fault}`);
}

/** How far the page is wider than its window; nobody should scroll sideways to read. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('Math.max(0, document.documentElement.scrollWidth - window.innerWidth)');
}

/**
 * Controls that are too small for a finger: buttons, fields and links that stand alone are 44 px high; a link
 * inside a sentence may be as high as its line.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('a, button, input, select, textarea, summary')]
    .filter((element) => element.checkVisibility() && element.type !== 'hidden')
    .filter((element) => !element.closest('p, .prose, .skip, li:not(.menu li)') || element.tagName !== 'A')
    .filter((element) => !['radio', 'checkbox'].includes(element.type))
    .filter((element) => element.getBoundingClientRect().height < 43.5 && !element.classList.contains('skip'))
    .map((element) => element.outerHTML.slice(0, 120) + ' ' + element.getBoundingClientRect().height)`);
}

/** What a first visit to this page takes over the wire, pictures apart: the page, its style and its script. */
export async function weight(page: Page): Promise<number> {
  const files = await page.evaluate<string[]>(
    `[...document.querySelectorAll('link[rel=stylesheet], script[src]')].map(({ href, src }) => href ?? src)`,
  );
  const parts = await Promise.all(files.map(async (file) => (await fetch(file)).text()));
  return [await page.content(), ...parts].reduce((sum, part) => sum + gzipSync(part).length, 0);
}
