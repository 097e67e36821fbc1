import { describeBuilt, startBuilt, type BuiltApp } from '../support/start-built';
import { emptyPostgres, postgresForFile, type BuiltDatabase } from './built-databases';

const postgres = postgresForFile();

describeBuilt('several instances on one database', () => {
  let database: BuiltDatabase;
  let app: BuiltApp;
  let next: BuiltApp | undefined;
  afterEach(async () => {
    await Promise.all([app.stop(), next?.stop()]);
    next = undefined;
    await database.drop();
  });

  const start = (env: Record<string, string> = {}) => startBuilt({ DATABASE_URL: database.url, ...env });
  const shared = { TURNO_DATA_SHARED: '1' };

  it.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['each with a folder of its own', {}, {}, 'attached files would be in two folders'],
    ['the second alone without a shared folder', shared, {}, 'attached files would be in two folders'],
    ['the first alone without a shared folder', {}, shared, 'in a folder of its own uses this database'],
  ])(
    'are refused in a sentence, %s, and the one that runs is not harmed',
    async (_how, first, second, sentence) => {
      database = await emptyPostgres(await postgres());
      app = await start(first);
      const refusal = await start(second).catch(String);
      expect(refusal).toContain(sentence);
      expect(refusal).not.toMatch(/\n\s+at /);
      expect((await app.http.get('/readyz')).status).toBe(200);
    },
    60_000,
  );

  it('may follow each other: the second waits for the end of the first', async () => {
    database = await emptyPostgres(await postgres());
    app = await start();
    const starting = start();
    await app.kill('SIGTERM');
    next = await starting;
    expect((await next.http.get('/readyz')).status).toBe(200);
  }, 60_000);
});
