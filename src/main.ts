import 'reflect-metadata';
import { migratorOptions } from '../ormconfig';
import { AppModule } from './app.module';
import { serve } from './platform/process/serve-process';

void serve({ root: (config) => AppModule.forRoot(config), migrator: migratorOptions });
