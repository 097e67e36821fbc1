import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { addressLine, asShown, readTour, section, walk } from './support/readme-tour';
import { describeBuilt, startBuilt } from './support/start-built';

const readme = readFileSync('README.md', 'utf8');
const tour = section(readme, 'A tour with curl');

const lacking = ['bash', 'curl'].filter((tool) => spawnSync(tool, ['--version']).error);
if (lacking.length > 0) process.stderr.write(`SKIPPED: the README's tour needs ${lacking.join(' and ')}.\n`);
const itWithShell = lacking.length > 0 ? it.skip : it;

describeBuilt('the README', () => {
  itWithShell('has a tour that works when pasted, and prints what it says', async () => {
    const { settings, steps } = readTour(tour);
    expect(settings).toMatchObject({ TURNO_CLOCK: 'manual' });
    expect(steps.length).toBeGreaterThan(5);
    expect(tour.split('http://localhost').length - 1).toBe(1);
    expect(steps[0]?.commands).toContain(addressLine);

    const { TURNO_DATA_DIR: _itsOwn, ...clock } = settings;
    // Rate limits as people have them; the demonstration that `npm start` adds.
    const app = await startBuilt({ ...clock, TURNO_DEMO: '1', TURNO_LIMITS: undefined });
    try {
      const { printed, complaints, exitCode } = await walk(steps, app.url);
      const shown = steps.map((step) => step.shown ?? '');
      expect({
        complaints,
        exitCode,
        printed: printed.map((text, i) => asShown(text, shown[i] ?? '')),
      }).toEqual({
        complaints: '',
        exitCode: 0,
        printed: shown,
      });

      // What `npm start` prints, but for the port.
      const [start = ''] = /Demonstration: .*?(?=\n```)/s.exec(section(readme, 'Two commands')) ?? [];
      const ports = /http:\/\/localhost:\d+/g;
      expect(app.output().replace(ports, '…')).toContain(start.replace(ports, '…'));
    } finally {
      await app.stop();
    }
  });
});

describe('the settings', () => {
  /** Whatever is read from the environment. */
  const sources = ['src/platform/config.ts', 'src/platform/files/files-config.ts'];
  const source = sources.map((path) => readFileSync(path, 'utf8')).join('\n');
  const read =
    /(?:value|flag|oneOf|wholeNumber)\('([A-Z0-9_]+)'|\benv\.([A-Z_]+)|^ {2}'(TURNO_[A-Z0-9_]+)',$/gm;
  const known = [...new Set([...source.matchAll(read)].map(([, a, b, c]) => a ?? b ?? c ?? ''))].sort();

  it('in the README are exactly those that the program reads', () => {
    const rows = section(readme, 'Configuration').matchAll(/^\| `([A-Z0-9_]+)`/gm);
    expect([...rows].map(([, name]) => name).sort()).toEqual(known);
    expect(known).toContain('TURNO_DEMO');
  });

  it('in .env.example are exactly those, and the one that the tests read', () => {
    const lines = readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z0-9_]+)=/gm);
    const named = [...lines].map(([, name]) => name);
    expect(named.sort()).toEqual([...known, 'TEST_DATABASE_URL'].sort());
  });
});
