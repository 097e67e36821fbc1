import { AppModule } from '../../src/app.module';
import { boot, type RunningApp, type StartOptions } from './boot';

/** Starts the whole application in this process, on a fresh database and under the manual clock. */
export function startApp(options: StartOptions = {}): Promise<RunningApp> {
  return boot(
    (config) => ({
      module: class TestRoot {},
      imports: [AppModule.forRoot(config), ...(options.modules ?? [])],
    }),
    options,
  );
}
