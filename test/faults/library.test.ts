import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeBuilt, distFolder, programEnv, startBuilt } from '../support/start-built';

describeBuilt('the help as files, from the command line', () => {
  let home: string;
  beforeEach(() => void (home = mkdtempSync(join(tmpdir(), 'turno-library-'))));
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const turno = (...args: string[]) => {
    const env = { ...programEnv, TURNO_DATA_DIR: join(home, 'data'), TURNO_LOG_LEVEL: 'silent' };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(distFolder, 'src/cli/main.js'), ...args],
      { env, encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };

  it('is imported, dry and in earnest, and exported again', () => {
    const folder = mkdtempSync(join(home, 'docs-'));
    writeFileSync(join(folder, 'cobrar.md'), '# Cobrar\n\nCon tarjeta.\n');
    writeFileSync(join(folder, 'vacio.md'), '');
    const dry = turno('import', folder, '--dry-run');
    expect(dry).toMatchObject({ status: 0 });
    expect(dry.stdout).toContain('left out  vacio.md: there is nothing to read in it\n');
    expect(dry.stdout).toContain(
      '1 added, 0 changed, 0 unchanged, 1 files left out\nA dry run: nothing was changed\n',
    );
    const again = turno('import', folder);
    expect(again.stdout).toContain('Articles: 1 added');
    const out = join(home, 'out');
    expect(turno('export', out).stdout).toBe(`Exported 1 categories and 1 articles to ${out}\n`);
    const [category = ''] = readdirSync(out);
    expect(readFileSync(join(out, category, 'cobrar.md'), 'utf8')).toContain('\n\nCon tarjeta.\n');
    const refused = turno('export', out);
    expect([refused.status, refused.stderr]).toEqual([1, `The folder ${out} is not empty\n`]);
  }, 60_000);

  it('says plainly what it cannot do', async () => {
    expect(turno('import')).toMatchObject({ status: 2 });
    expect(turno('import', 'a', '--loud').stderr).toContain('Usage: turno <command>');
    const missing = turno('import', join(home, 'nowhere'));
    expect([missing.status, missing.stderr.split('\n').length]).toEqual([1, 2]);
    const app = await startBuilt({ TURNO_DATA_DIR: join(home, 'data') });
    const busy = turno('import', home);
    await app.kill();
    expect([busy.status, busy.stderr]).toEqual([1, expect.stringContaining('is in use by another Turno')]);
  }, 60_000);
});
