import { IsInt, IsString, MaxLength, Min } from 'class-validator';
import { Commands } from '../../src/platform/commands';
import { runInContext } from '../../src/platform/context';
import { readJson } from '../../src/platform/database/columns';
import { sql } from '../../src/platform/database/sql';
import { newId } from '../../src/platform/ids';
import { ChangeSettings } from '../../src/platform/settings/change-settings';
import { SettingsSection } from '../../src/platform/settings/section';
import { Settings } from '../../src/platform/settings/settings';
import type { RunningApp } from '../support/boot';
import { itOnPostgres } from '../support/databases';
import { until } from '../support/ground';
import { startPlatform } from '../support/start-platform';

@SettingsSection('ground')
class GroundSettings {
  @IsInt()
  @Min(1)
  budgetMinutes = 120;

  @IsString()
  @MaxLength(20)
  greeting = 'Buenos días';
}

const admin = newId();
let app: RunningApp;
beforeEach(async () => {
  app = await startPlatform();
});
afterEach(() => app.close());

const change = (value: object, basedOn?: number, name = 'ground') =>
  runInContext({ requestId: 'request-1', locale: 'es', actor: { id: admin, kind: 'staff' } }, () =>
    app.get(Commands).execute(new ChangeSettings(name, value, basedOn)),
  );
const current = () => app.get(Settings).of(GroundSettings);

describe('a section of settings', () => {
  it('has its defaults until somebody changes it, and the new values from the answer on', async () => {
    expect(current()).toEqual({ budgetMinutes: 120, greeting: 'Buenos días' });
    expect(app.get(Settings).versionOf('ground')).toBe(0);
    expect(await change({ budgetMinutes: 90, greeting: 'Hola' }, 0)).toEqual({ version: 1 });
    expect(current()).toEqual({ budgetMinutes: 90, greeting: 'Hola' });
    expect(app.get(Settings).versionOf('ground')).toBe(1);
    expect(await change({ budgetMinutes: 60, greeting: 'Hola' }, 1)).toEqual({ version: 2 });
    expect(current().budgetMinutes).toBe(60);
  });

  it('based on a version that is not the last is refused, and nothing changes', async () => {
    await change({ budgetMinutes: 90, greeting: 'Hola' }, 0);
    await expect(change({ budgetMinutes: 1, greeting: 'x' }, 0)).rejects.toMatchObject({
      code: 'settings.changed-meanwhile',
    });
    expect(current().budgetMinutes).toBe(90);
  });

  it('changed by two at once keeps one of them', async () => {
    const outcomes = await Promise.allSettled(
      [10, 20, 30].map((budgetMinutes) => change({ budgetMinutes, greeting: 'x' }, 0)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await app.sql(sql`SELECT version FROM platform_setting`)).toEqual([{ version: 1 }]);
  });

  it('refuses unknown fields, values against the rules, and sections that nobody declared', async () => {
    await expect(change({ budgetMinutes: 90, greeting: 'x', colour: 'red' })).rejects.toMatchObject({
      code: 'request.invalid',
      faults: [{ path: 'colour', code: 'request.unknown-field' }],
    });
    await expect(change({ budgetMinutes: 0, greeting: 'x' })).rejects.toMatchObject({
      faults: [{ path: 'budgetMinutes', code: 'request.too-small' }],
    });
    await expect(change({}, 0, 'nobody')).rejects.toMatchObject({ code: 'settings.unknown-section' });
    expect(await app.sql(sql`SELECT version FROM platform_setting`)).toEqual([]);
  });

  it('leaves a line in the audit log with what was before and after, by whom and in which request', async () => {
    await change({ budgetMinutes: 90, greeting: 'Hola' });
    await change({ budgetMinutes: 60, greeting: 'Hola' });
    const lines = await app.sql<{ before: unknown; after: unknown }>(
      sql`SELECT action, subject, actor_id AS "actorId", request_id AS "requestId", before, after FROM platform_audit
          ORDER BY id`,
    );
    const line = { action: 'settings.changed', subject: 'ground', actorId: admin, requestId: 'request-1' };
    expect(
      lines.map((each) => ({ ...each, before: readJson(each.before), after: readJson(each.after) })),
    ).toEqual([
      {
        ...line,
        before: { budgetMinutes: 120, greeting: 'Buenos días' },
        after: { budgetMinutes: 90, greeting: 'Hola' },
      },
      {
        ...line,
        before: { budgetMinutes: 90, greeting: 'Hola' },
        after: { budgetMinutes: 60, greeting: 'Hola' },
      },
    ]);
  });

  it('gives a field that came after the stored version its default', async () => {
    await app.sql(
      sql`INSERT INTO platform_setting (name, version, value, changed_at) VALUES ('ground', 1, ${{ budgetMinutes: 5 }}, ${new Date()})`,
    );
    await app.get(Settings).refresh();
    expect(current()).toEqual({ budgetMinutes: 5, greeting: 'Buenos días' });
  });

  itOnPostgres('reaches the other instances by itself', async () => {
    const other = await startPlatform({ databaseUrl: app.config.databaseUrl });
    try {
      await change({ budgetMinutes: 33, greeting: 'Hola' });
      await until(() => other.get(Settings).of(GroundSettings).budgetMinutes === 33);
    } finally {
      await other.close();
    }
  });
});
