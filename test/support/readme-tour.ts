import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** One block of commands, and what the README says that it prints (`null` where it says nothing). */
export interface Step {
  readonly commands: string;
  readonly shown: string | null;
}

export interface Tour {
  /** The variables in front of `npm start`. */
  readonly settings: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

/** The address that the README's first block sets; the tour is run at another. */
export const addressLine = 'TURNO=http://localhost:3000';

/** The part of a document from one heading of the second level to the next. */
export function section(markdown: string, heading: string): string {
  const from = markdown.indexOf(`\n## ${heading}\n`);
  if (from < 0) throw new Error(`There is no section "${heading}"`);
  const after = markdown.indexOf('\n## ', from + 1);
  return markdown.slice(from, after < 0 ? undefined : after);
}

/** Reads the fenced blocks: `sh` starts the product, `bash` is to be pasted, `text` is what it printed. */
export function readTour(markdown: string): Tour {
  const settings: Record<string, string> = {};
  const steps: Step[] = [];
  for (const [, language, content = ''] of markdown.matchAll(/^```(\w+)\n(.*?)^```$/gms)) {
    if (language === 'sh') Object.assign(settings, settingsOf(content));
    if (language === 'bash') steps.push({ commands: content, shown: null });
    const last = steps.at(-1);
    if (language === 'text' && last) steps[steps.length - 1] = { ...last, shown: content.trimEnd() };
  }
  return { settings, steps };
}

function settingsOf(commands: string): Record<string, string> {
  const line = commands.split('\n').find((each) => each.endsWith('npm start')) ?? '';
  return Object.fromEntries(
    [...line.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** What the steps printed, one text each, and how the shell ended. */
export interface Walk {
  readonly printed: readonly string[];
  readonly complaints: string;
  readonly exitCode: number | null;
}

const divider = '----- the next step -----';

/** Runs all steps in one bash, at another address than the README's; the first command that fails ends it. */
export async function walk(steps: readonly Step[], address: string): Promise<Walk> {
  const script = steps.map(({ commands }) => commands.replace(addressLine, `TURNO=${address}`));
  const bash = spawn('bash', ['-c', `set -euo pipefail\n${script.join(`\necho '${divider}'\n`)}`], {
    // The Node of this test is the one that the commands find.
    env: { PATH: `${dirname(process.execPath)}:${process.env.PATH ?? ''}`, LC_ALL: 'C.UTF-8' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 15_000,
  });
  let output = '';
  let complaints = '';
  bash.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  bash.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    bash.once('error', reject);
    bash.once('close', resolve);
  });
  const printed = output.split(`${divider}\n`);
  return { printed: printed.map((text) => text.trimEnd()), complaints, exitCode };
}

/** The output, with the README's own line wherever one agrees with it but for its `…`: what differs stands out. */
export function asShown(printed: string, shown: string): string {
  const patterns = shown.split('\n');
  return printed
    .split('\n')
    .map((line) => patterns.find((pattern) => agrees(line, pattern)) ?? line)
    .join('\n');
}

function agrees(line: string, pattern: string): boolean {
  const parts = pattern.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('\\S+')}$`).test(line);
}
