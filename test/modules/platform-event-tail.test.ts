import { EventLog, isAfter, markText, readMark, type LoggedEvent } from '../../src/platform/live/event-log';
import { EventTail } from '../../src/platform/live/event-tail';
import { Signals } from '../../src/platform/live/signals';
import { WakeUps } from '../../src/platform/live/wake-ups';
import type { RunningApp } from '../support/boot';
import { freshDatabase, itOnPostgres, type TestDatabase } from '../support/databases';
import { createGround, gate, GroundModule, Topic, until, world, writeAs } from '../support/ground';
import { startPlatform } from '../support/start-platform';

let database: TestDatabase;
const apps: RunningApp[] = [];

async function start(): Promise<RunningApp> {
  const app = await startPlatform({ modules: [GroundModule], entities: [Topic], databaseUrl: database.url });
  apps.push(app);
  return app;
}

beforeEach(async () => {
  world.reset();
  database = await freshDatabase();
  await createGround(await start());
});
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
  await database.drop();
});

/** What an instance is told, from now on. */
async function followed(app: RunningApp) {
  const told: LoggedEvent[] = [];
  const follower = (events: readonly LoggedEvent[]) => void told.push(...events);
  const from = await app.get(EventTail).follow(follower);
  return { from, told, stop: () => app.get(EventTail).leave(follower) };
}

const noted = (events: readonly LoggedEvent[]) =>
  events.filter(({ name }) => name === 'ground.noted').map(({ data }) => data.note);
const marks = (events: readonly LoggedEvent[]) => events.map(({ mark }) => markText(mark));

describe('the tail of the event log', () => {
  it('tells every event once, in an order from any point of which one can go on', async () => {
    const [here] = apps as [RunningApp];
    const { from, told } = await followed(here);
    const notes = Array.from({ length: 30 }, (_, i) => i + 1);
    world.duringCommand = (note) =>
      note % 7 === 0 ? Promise.reject(new Error('refused')) : Promise.resolve();
    await Promise.allSettled(notes.map((note) => writeAs(here, note % 2 ? 'a' : 'b', note)));
    const kept = notes.filter((note) => note % 7 !== 0);
    await until(() => noted(told).length >= kept.length);
    expect([...noted(told)].sort((x, y) => Number(x) - Number(y))).toEqual(kept);
    expect(told.every((event, i) => i === 0 || isAfter(event.mark, told[i - 1]!.mark))).toBe(true);
    for (const at of [from, told[3]!.mark, told.at(-1)!.mark]) {
      const { events } = await here.get(EventLog).after(readMark(markText(at))!, 500);
      const rest = told.filter(({ mark }) => isAfter(mark, at));
      expect(marks(events)).toEqual(marks(rest));
    }
  });

  it('reads nothing while nobody listens, and begins where the log is then', async () => {
    const [here] = apps as [RunningApp];
    const { from, told, stop } = await followed(here);
    await writeAs(here, 'a', 1);
    await until(() => told.length > 0);
    stop();
    const before = told.length;
    await writeAs(here, 'a', 2);
    // On PostgreSQL the log ends before whatever is under way on the server, in a database of another test as well.
    await until(async () => noted((await here.get(EventLog).after(from, 500)).events).includes(2));
    const later = await followed(here);
    await writeAs(here, 'a', 3);
    await until(() => noted(later.told).length > 0);
    expect(noted(later.told)).toEqual([3]);
    expect(told.length).toBe(before);
  });

  it('takes no mark that is none', () => {
    for (const text of ['', '1', '1.', 'a.b', '-1.2', '1.2.3', '1'.repeat(20) + '.1'])
      expect(readMark(text)).toBeNull();
  });

  itOnPostgres('waits for an older transaction, which may still write what comes before', async () => {
    const [here] = apps as [RunningApp];
    const { from, told } = await followed(here);
    const hold = gate();
    world.duringStumbler = (note) => (note === 1 ? hold.wait() : Promise.resolve());
    const first = writeAs(here, 'a', 1);
    await hold.reached;
    await writeAs(here, 'b', 2);
    expect(await here.get(EventLog).after(from, 500)).toEqual({ events: [], unsettled: true });
    hold.open();
    await first;
    await until(() => noted(told).length === 2);
    expect(noted(told)).toEqual([1, 2]);
  });

  itOnPostgres('tells the same on every instance, wherever it was written', async () => {
    const [here, there] = [apps[0]!, await start()];
    const [one, two] = [await followed(here), await followed(there)];
    const notes = Array.from({ length: 24 }, (_, i) => i + 1);
    await Promise.all(notes.map((note) => writeAs(note % 3 ? here : there, note % 2 ? 'a' : 'b', note)));
    await until(() => noted(one.told).length === 24 && noted(two.told).length === 24);
    const common = (events: readonly LoggedEvent[]) =>
      marks(events.filter(({ name }) => name === 'ground.noted'));
    expect(common(one.told)).toEqual(common(two.told));
  });

  itOnPostgres('goes on when the wake-up is lost', async () => {
    const [here, there] = [apps[0]!, await start()];
    const { told } = await followed(there);
    await here.get(WakeUps).close();
    await writeAs(here, 'a', 1);
    await until(() => noted(told).length === 1);
  });
});

describe('a word to the other instances', () => {
  itOnPostgres('reaches them, and not whoever said it', async () => {
    const [here, there] = [apps[0]!, await start()];
    const heard: string[] = [];
    here.get(Signals).on<{ n: number }>('ground', ({ n }) => heard.push(`here ${n}`));
    there.get(Signals).on<{ n: number }>('ground', ({ n }) => heard.push(`there ${n}`));
    here.get(Signals).send('ground', { n: 1 });
    there.get(Signals).send('ground', { n: 2 });
    await until(() => heard.length === 2);
    expect(heard.sort()).toEqual(['here 2', 'there 1']);
  });
});
