import { usualStart } from '../support/boot';
import { freshDatabase } from '../support/databases';
import { startApp } from '../support/start-app';

describe('the whole application', () => {
  it('starts on a new database under the manual clock, is ready, and becomes quiet', async () => {
    const app = await startApp();
    try {
      expect(await app.http.get('/readyz')).toMatchObject({ status: 200, body: { status: 'ok' } });
      expect(await app.clock.now()).toBe(usualStart);
      await app.clock.tick();
      expect(await app.clock.tick()).toEqual({});
    } finally {
      await app.close();
    }
  });

  it('starts again on its own database: the clock stands where it was left', async () => {
    const database = await freshDatabase();
    try {
      for (const [start, moved] of [
        [usualStart, '2026-11-27T15:30:00.000Z'],
        ['2026-11-27T15:30:00.000Z', '2026-11-28T08:00:00.000Z'],
      ] as const) {
        const app = await startApp({ databaseUrl: database.url });
        expect(await app.clock.now()).toBe(start);
        await app.clock.set(moved);
        await app.close();
      }
    } finally {
      await database.drop();
    }
  });
});
