import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { HttpClient } from './http-client';

/** The build under test: that of `npm run build` unless told. */
export const distFolder = resolve(process.env.TURNO_TEST_DIST ?? 'dist');
const isBuilt = existsSync(join(distFolder, 'src/main.js'));

/** What programs of the build need besides their settings; what Node has compiled once, it need not compile again. */
export const programEnv = {
  PATH: process.env.PATH,
  NODE_COMPILE_CACHE: resolve('.cache/test-compiled'),
};

/** `describe` for the built app. Without a build it says loudly that nothing was proved. */
export function describeBuilt(name: string, tests: () => void): void {
  if (isBuilt) return describe(name, tests);
  process.stderr.write(`SKIPPED: "${name}" needs ${distFolder}; run "npm run build" first.\n`);
  describe.skip(name, tests);
}

export interface BuiltApp {
  readonly url: string;
  readonly http: HttpClient;
  readonly process: ChildProcess;
  readonly dataDir: string;
  /** Everything it has printed so far, both streams. */
  output(): string;
  /** Sends a signal and waits for the end; answers the exit code, or the signal that ended it. */
  kill(signal?: NodeJS.Signals): Promise<number | string | null>;
  /** Ends it and removes its data, unless the folder was given from outside. */
  stop(): Promise<void>;
}

/** Starts `dist/src/main.js` in a process of its own, on a free port, under the manual clock unless told. */
export async function startBuilt(env: Record<string, string | undefined> = {}): Promise<BuiltApp> {
  const dataDir = env.TURNO_DATA_DIR ?? mkdtempSync(join(tmpdir(), 'turno-built-'));
  const child = spawn(process.execPath, [join(distFolder, 'src/main.js')], {
    env: {
      ...programEnv,
      PORT: '0',
      TURNO_CLOCK: 'manual',
      TURNO_CLOCK_START: '2026-11-27T09:00:00.000Z',
      TURNO_LIMITS: 'off',
      ...env,
      TURNO_DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const ended = new Promise<number | string | null>((done) => {
    child.once('exit', (code, signal) => done(code ?? signal));
  });
  const kill = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return ended;
  };
  const cleanUp = () => {
    if (!env.TURNO_DATA_DIR) rmSync(dataDir, { recursive: true, force: true });
  };
  const url = await new Promise<string>((found, failed) => {
    const look = () => {
      const address = /Turno listens on \S*?:(\d+)/.exec(output);
      if (address) found(`http://127.0.0.1:${address[1]}`);
    };
    child.stdout.on('data', look);
    void ended.then((how) => failed(new Error(`The app ended at its start (${how}):\n${output}`)));
  }).catch((error: unknown) => {
    cleanUp();
    throw error;
  });
  return {
    url,
    http: new HttpClient(url),
    process: child,
    dataDir,
    output: () => output,
    kill,
    stop: async () => {
      await kill();
      cleanUp();
    },
  };
}
