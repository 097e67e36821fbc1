import type { DataSourceOptions } from 'typeorm';
import { readerOptions, writerOptions } from '../../ormconfig';
import { PlatformModule } from '../../src/platform/platform.module';
import { boot, type RunningApp, type StartOptions } from './boot';

export interface StartPlatformOptions extends StartOptions {
  /** Classes of entities whose tables the test itself creates. */
  entities?: (new () => object)[];
}

/** Starts the platform alone, with a test's own modules standing on it. */
export function startPlatform({ entities = [], ...options }: StartPlatformOptions = {}): Promise<RunningApp> {
  const withEntities = (database: DataSourceOptions) =>
    ({
      ...database,
      entities: [...((database.entities ?? []) as never[]), ...entities],
    }) as DataSourceOptions;
  return boot(
    (config) => ({
      module: class TestRoot {},
      imports: [
        PlatformModule.forRoot(config, {
          writer: withEntities(writerOptions(config.databaseUrl)),
          reader: readerOptions(config.databaseUrl),
        }),
        ...(options.modules ?? []),
      ],
    }),
    options,
  );
}
