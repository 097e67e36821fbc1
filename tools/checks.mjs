import { run } from './process.mjs';
import { seconds, tool } from './prepare.mjs';

/** Name and command line of each check; eslint first, because it takes longest. */
const checks = () => [
  ['eslint', [tool('eslint'), '--max-warnings', '0', '.']],
  ['prettier', [tool('prettier'), '--check', '--log-level', 'warn', '.']],
  ['types', [tool('typescript', 'tsc'), '--noEmit', '-p', 'tsconfig.json']],
  ['imports', [tool('dependency-cruiser', 'depcruise'), '--config', '.dependency-cruiser.cjs', 'src']],
  ['unused', [tool('knip'), '--no-progress']],
  ['notices', ['tools/notices.mjs', '--check']],
];

const AT_ONCE = 2;

/** Runs every check, also after one has failed, and prints a line for each; answers with the exit code. */
export async function check(node) {
  const waiting = checks();
  const failed = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, args] = next;
      const startedAt = Date.now();
      const { code, output } = await run(node, args, { quiet: true });
      if (code !== 0) failed.push(name);
      process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds(startedAt)})\n`);
      if (code !== 0) process.stdout.write(`${output.trimEnd()}\n\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  process.stdout.write(failed.length ? `Failed: ${failed.join(', ')}\n` : 'All checks passed.\n');
  return failed.length ? 1 : 0;
}

/** Writes what prettier and eslint can mend by themselves. */
export async function format(node) {
  const fixed = await run(node, [tool('eslint'), '--fix', '.']);
  const formatted = await run(node, [tool('prettier'), '--write', '--log-level', 'warn', '.']);
  return fixed.code || formatted.code;
}
