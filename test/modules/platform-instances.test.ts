import { Module } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Commands } from '../../src/platform/commands';
import { currentContext } from '../../src/platform/context';
import { sql } from '../../src/platform/database/sql';
import { Job, type ScheduledJob } from '../../src/platform/jobs/job';
import { JobRunner } from '../../src/platform/jobs/job-runner';
import { Live } from '../../src/platform/live/live';
import { OnEveryInstance, type RefreshesMemory } from '../../src/platform/live/on-every-instance';
import { ReadDatabase } from '../../src/platform/read-database';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import type { RunningApp } from '../support/boot';
import { freshDatabase, itOnPostgres, type TestDatabase } from '../support/databases';
import { until } from '../support/ground';
import { startPlatform } from '../support/start-platform';

class SetTemperature extends Command<void> {
  constructor(
    readonly degrees: number,
    readonly fails = false,
  ) {
    super();
  }
}

@CommandHandler(SetTemperature)
class SetTemperatureHandler implements ICommandHandler<SetTemperature> {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly live: Live,
  ) {}

  async execute({ degrees, fails }: SetTemperature): Promise<void> {
    await this.unit.query(sql`INSERT INTO ground_temperature (degrees) VALUES (${degrees})`);
    await this.live.announce('temperature');
    if (fails) throw new Error('refused');
  }
}

@OnEveryInstance('temperature')
class Thermometer implements RefreshesMemory {
  degrees: number | undefined;
  refreshes = 0;
  broken = false;

  constructor(private readonly read: ReadDatabase) {}

  async refresh(): Promise<void> {
    this.refreshes += 1;
    if (this.broken) throw new Error('the thermometer is broken');
    const row = await this.read.first<{ degrees: number | null }>(
      sql`SELECT max(degrees) AS degrees FROM ground_temperature`,
    );
    this.degrees = row?.degrees ?? undefined;
  }
}

@OnEveryInstance('temperature-of-others')
class Barometer implements RefreshesMemory {
  refreshes = 0;

  async refresh(): Promise<void> {
    this.refreshes += 1;
  }
}

const world = { counted: 0, due: 0, failures: 0, actors: [] as string[] };

@Job({ name: 'ground.a-job-that-fails', everySeconds: 3_600, does: 'Fails.' })
class FailingJob implements ScheduledJob {
  async run(): Promise<number> {
    if (world.failures === 0) return 0;
    throw new Error('the job failed\nwith a second line');
  }
}

@Job({ name: 'ground.count', everySeconds: 3_600, does: 'Counts.' })
class CountingJob implements ScheduledJob {
  async run(): Promise<number> {
    world.counted += 1;
    const { actor, requestId } = currentContext();
    world.actors.push(`${actor.kind} ${requestId.slice(0, 4)}`);
    const handled = Math.min(world.due, 2);
    world.due -= handled;
    return handled;
  }
}

@Module({ providers: [SetTemperatureHandler, Thermometer, Barometer, FailingJob, CountingJob] })
class InstancesModule {}

let database: TestDatabase;
const apps: RunningApp[] = [];

async function start(env: Record<string, string> = {}): Promise<RunningApp> {
  const app = await startPlatform({ modules: [InstancesModule], databaseUrl: database.url, env });
  apps.push(app);
  return app;
}

beforeEach(async () => {
  Object.assign(world, { counted: 0, due: 0, failures: 0, actors: [] });
  database = await freshDatabase();
  const maker = await startPlatform({ databaseUrl: database.url });
  await maker.sql(sql`CREATE TABLE ground_temperature (degrees integer)`);
  await maker.close();
});
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
  await database.drop();
});

const setTo = (app: RunningApp, degrees: number, fails = false) =>
  app.get(Commands).execute(new SetTemperature(degrees, fails));

describe('what an instance holds in memory', () => {
  it('is fresh at the start, and before the answer of the command that changed it', async () => {
    const app = await start();
    expect(app.get(Thermometer).refreshes).toBe(1);
    for (const degrees of [20, 21, 22]) {
      await setTo(app, degrees);
      expect(app.get(Thermometer).degrees).toBe(degrees);
    }
    await app.close();
    apps.pop();
    expect((await start()).get(Thermometer).degrees).toBe(22);
  });

  it('is not refreshed by what was rolled back, nor by what others announce', async () => {
    const app = await start();
    await expect(setTo(app, 30, true)).rejects.toThrow('refused');
    expect(app.get(Thermometer)).toMatchObject({ degrees: undefined, refreshes: 1 });
    await setTo(app, 20);
    expect(app.get(Barometer).refreshes).toBe(1);
  });

  it('that cannot be refreshed now is refreshed later, and does not turn an answer into an error', async () => {
    const app = await start();
    app.get(Thermometer).broken = true;
    await expect(setTo(app, 25)).resolves.toBeUndefined();
    app.get(Thermometer).broken = false;
    await until(() => app.get(Thermometer).degrees === 25);
  });

  itOnPostgres('follows a change on another instance by itself', async () => {
    const [here, there] = [await start(), await start()];
    await setTo(here, 18);
    await until(() => there.get(Thermometer).degrees === 18);
    await setTo(there, 19);
    expect(there.get(Thermometer).degrees).toBe(19);
    await until(() => here.get(Thermometer).degrees === 19);
  });

  itOnPostgres('follows also when the wake-up is lost, by the poll each second', async () => {
    const [here, there] = [await start(), await start()];
    await here.sql(sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                       WHERE application_name = 'turno-live' AND datname = current_database()`);
    await setTo(here, 17);
    await until(() => there.get(Thermometer).degrees === 17);
  });
});

describe('jobs under the clock of the system', () => {
  const system = { TURNO_CLOCK: 'system' };

  itOnPostgres('run once however many instances beat', async () => {
    const instances = await Promise.all([start(system), start(system), start(system)]);
    for (let i = 0; i < 3; i++) await Promise.all(instances.map((app) => app.get(JobRunner).beat()));
    expect(world.counted).toBe(1);
    expect(world.actors).toEqual(['system job-']);
  });

  it('that throw are recorded, stop no other, and are due again', async () => {
    world.failures = 1;
    world.due = 2;
    const app = await start(system);
    await app.get(JobRunner).beat();
    const jobs = await app.sql(
      sql`SELECT name, last_handled AS handled, last_error AS error, leased_until AS lease FROM platform_job
          WHERE name LIKE 'ground.%' ORDER BY name`,
    );
    expect(jobs).toEqual([
      { name: 'ground.a-job-that-fails', handled: 0, error: 'Error: the job failed', lease: null },
      { name: 'ground.count', handled: 2, error: null, lease: null },
    ]);
  });

  it('are not run again before their time, also by an instance that has just started', async () => {
    await (await start(system)).get(JobRunner).beat();
    await apps.pop()?.close();
    await (await start(system)).get(JobRunner).beat();
    expect(world.counted).toBe(1);
    await apps
      .at(-1)
      ?.sql(sql`UPDATE platform_job SET next_run_at = ${new Date(0)} WHERE name = 'ground.count'`);
    await apps.pop()?.close();
    await (await start(system)).get(JobRunner).beat();
    expect(world.counted).toBe(2);
  });

  it('of an instance that died with the lease are taken over when the lease has run out', async () => {
    const app = await start();
    const died = { owner: '01900000-0000-7000-8000-000000000000', until: new Date(Date.now() + 60_000) };
    await app.sql(
      sql`UPDATE platform_job SET next_run_at = ${new Date(0)}, lease_owner = ${died.owner}, leased_until = ${died.until}
          WHERE name = 'ground.count'`,
    );
    await apps.pop()?.close();
    const other = await start(system);
    await other.get(JobRunner).beat();
    expect(world.counted).toBe(0);
    await other.sql(
      sql`UPDATE platform_job SET leased_until = ${new Date(Date.now() - 1)} WHERE name = 'ground.count'`,
    );
    await apps.pop()?.close();
    await (await start(system)).get(JobRunner).beat();
    expect(world.counted).toBe(1);
  });
});

describe('jobs under the manual clock', () => {
  it('run only when told, until nothing is due, and say how much they did', async () => {
    const app = await start();
    world.due = 5;
    await app.get(JobRunner).beat();
    expect(world.counted).toBe(0);
    expect(await app.clock.tick()).toEqual({ 'ground.count': 5 });
    expect(world.due).toBe(0);
    expect(await app.clock.tick()).toEqual({});
  });

  it('can be run one by one', async () => {
    const app = await start();
    world.due = 5;
    expect(await app.get(JobRunner).runNow('ground.count')).toBe(2);
    expect(await app.get(JobRunner).runNow('ground.nothing-of-the-kind')).toBeUndefined();
  });
});
