import { Module, type DynamicModule } from '@nestjs/common';
import { readerOptions, writerOptions } from '../ormconfig';
import type { Config } from './platform/config';
import { PlatformModule } from './platform/platform.module';

/** The list of modules in the order of their dependencies; nothing else. */
@Module({})
export class AppModule {
  static forRoot(config: Config): DynamicModule {
    const { databaseUrl } = config;
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, {
          writer: writerOptions(databaseUrl),
          reader: readerOptions(databaseUrl),
        }),
      ],
    };
  }
}
