import { describeBuilt, startBuilt, type BuiltApp } from '../support/start-built';
import { emptyPostgres, postgresForFile } from './built-databases';

const postgres = postgresForFile();

const shared = { TURNO_DATA_SHARED: '1' };

// All at once: whoever is refused has waited as long as an instance that stops may take to finish.
describeBuilt('several instances on one database', () => {
  it.concurrent.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['each with a folder of its own', {}, {}, 'attached files would be in two folders'],
    ['the second alone without a shared folder', shared, {}, 'attached files would be in two folders'],
    ['the first alone without a shared folder', {}, shared, 'in a folder of its own uses this database'],
  ])(
    'are refused in a sentence, %s, and the one that runs is not harmed',
    async (_how, first, second, sentence) => {
      await onOneDatabase(async (start) => {
        const app = await start(first);
        const refusal = await start(second).catch(String);
        expect(refusal).toContain(sentence);
        expect(refusal).not.toMatch(/\n\s+at /);
        expect((await app.http.get('/readyz')).status).toBe(200);
      });
    },
    60_000,
  );

  it.concurrent(
    'may follow each other: the second waits for the end of the first',
    async () => {
      await onOneDatabase(async (start) => {
        const first = await start();
        const starting = start();
        await first.kill('SIGTERM');
        const next = await starting;
        expect((await next.http.get('/readyz')).status).toBe(200);
      });
    },
    60_000,
  );
});

type Start = (env?: Record<string, string>) => Promise<BuiltApp>;

/** Ends afterwards whatever was started. */
async function onOneDatabase(story: (start: Start) => Promise<void>): Promise<void> {
  const database = await emptyPostgres(await postgres());
  const apps: BuiltApp[] = [];
  try {
    await story(async (env = {}) => {
      const app = await startBuilt({ DATABASE_URL: database.url, ...env });
      apps.push(app);
      return app;
    });
  } finally {
    await Promise.all(apps.map((app) => app.stop()));
    await database.drop();
  }
}
