import type { DynamicModule } from '@nestjs/common';
import { AppModule } from '../../src/app.module';
import type { Config } from '../../src/platform/config';
import { boot, usualStart, type RunningApp, type StartOptions } from './boot';
import { copyOf, freshDatabase, type TestDatabase } from './databases';

/**
 * Starts the whole application in this process, under the manual clock unless told. Its own database has seen the
 * desk's first start, which fills the help and the calendars; who wants to see that start gives a fresh one.
 */
export function startApp(options: StartOptions = {}): Promise<RunningApp> {
  const root = (config: Config): DynamicModule => ({
    module: class TestRoot {},
    imports: [AppModule.forRoot(config), ...(options.modules ?? [])],
  });
  return boot(root, options, options.env?.TURNO_CLOCK ? freshDatabase : () => begunDesk(options.now));
}

/** What the first start leaves behind depends on its moment alone, and takes longer than any later start. */
function begunDesk(now = usualStart): Promise<TestDatabase> {
  return copyOf(`desk_${Date.parse(now)}`, async () => {
    const database = await freshDatabase();
    const first = await startApp({ now, databaseUrl: database.url });
    await first.close();
    return database;
  });
}
