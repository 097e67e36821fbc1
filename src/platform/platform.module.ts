import { Global, Logger, Module, type DynamicModule, type OnModuleInit } from '@nestjs/common';
import { APP_FILTER, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { CqrsModule } from '@nestjs/cqrs';
import { ScheduleModule } from '@nestjs/schedule';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { Audit } from './audit';
import { Clock } from './clock';
import { Commands } from './commands';
import { Configuration, type Config } from './config';
import { PostgresWriter } from './database/postgres-writer';
import { Rows } from './database/rows';
import { sql } from './database/sql';
import { SqliteWriter } from './database/sqlite-writer';
import { Writer } from './database/writer';
import { Deliveries } from './events/deliveries';
import { DeliverySignal } from './events/delivery-signal';
import { DeliveryWorker } from './events/delivery-worker';
import { EventDispatch } from './events/event-dispatch';
import { EventSignal } from './events/event-signal';
import { Listeners } from './events/listeners';
import { RetryDeliveryHandler } from './events/retry-delivery';
import { FilesModule } from './files/files.module';
import { DevController } from './http/dev.controller';
import { HealthController } from './http/health.controller';
import { IdempotencyInterceptor } from './http/idempotency';
import { KeptAnswers } from './http/kept-answers';
import { ProblemFilter } from './http/problem-filter';
import { RequestContextMiddleware } from './http/request-context';
import { validationPipe } from './http/validation';
import { ForgetIdempotencyKeys } from './jobs/forget-idempotency-keys';
import { JobLeases } from './jobs/job-leases';
import { JobRunner } from './jobs/job-runner';
import { Lifecycle } from './lifecycle';
import { EventLog } from './live/event-log';
import { EventTail } from './live/event-tail';
import { Live } from './live/live';
import { LiveTopics } from './live/live-topics';
import { Signals } from './live/signals';
import { WakeUps } from './live/wake-ups';
import { logging } from './logging';
import { DomainClock, ManualTime } from './manual-clock';
import { Preparations } from './process/preparations';
import { ReadDatabase } from './read-database';
import { Secrets } from './secrets';
import { SetClockHandler } from './set-clock';
import { ChangeSettingsHandler } from './settings/change-settings';
import { Settings } from './settings/settings';
import { SenderLimits } from './sender-limits';
import { UnitOfWork } from './unit-of-work';
import './problem-sentences';

const reader = 'reader';

/** The connections that the application's own `ormconfig.ts` describes. */
export interface Databases {
  writer: DataSourceOptions;
  reader: DataSourceOptions;
}

const publicClasses = [
  Audit,
  SenderLimits,
  Commands,
  Deliveries,
  EventLog,
  EventTail,
  IdempotencyInterceptor,
  JobRunner,
  KeptAnswers,
  Lifecycle,
  Live,
  Preparations,
  RequestContextMiddleware,
  Secrets,
  Settings,
  Signals,
  UnitOfWork,
];

/** The ground: database, commands, events, jobs, settings, HTTP manners. Every module stands on it. */
@Global()
@Module({})
export class PlatformModule implements OnModuleInit {
  constructor(
    private readonly config: Configuration,
    private readonly unit: UnitOfWork,
    private readonly manualTime: ManualTime,
  ) {}

  static forRoot(config: Config, databases: Databases): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot(databases.writer),
        TypeOrmModule.forRoot({ ...databases.reader, name: reader }),
        CqrsModule.forRoot(),
        ScheduleModule.forRoot(),
        DiscoveryModule,
        FilesModule,
        logging(config),
      ],
      controllers: [HealthController, ...(config.manualClock ? [DevController] : [])],
      providers: [
        ...publicClasses,
        { provide: Configuration, useValue: new Configuration(config) },
        { provide: ManualTime, useValue: new ManualTime(config.manualClock) },
        { provide: Clock, useClass: DomainClock },
        { provide: Writer, useFactory: writer, inject: [getDataSourceToken()] },
        {
          provide: ReadDatabase,
          useFactory: (source: DataSource, unit: UnitOfWork) => new ReadDatabase(source, unit),
          inject: [getDataSourceToken(reader), UnitOfWork],
        },
        {
          provide: Rows,
          useFactory: (source: DataSource, unit: UnitOfWork) => new Rows(source, unit),
          inject: [getDataSourceToken(), UnitOfWork],
        },
        {
          provide: WakeUps,
          useValue: new WakeUps(config.dialect === 'postgres' ? config.databaseUrl : null),
        },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useValue: validationPipe },
        EventDispatch,
        Listeners,
        DeliverySignal,
        EventSignal,
        DeliveryWorker,
        LiveTopics,
        JobLeases,
        ForgetIdempotencyKeys,
        RetryDeliveryHandler,
        SetClockHandler,
        ChangeSettingsHandler,
      ],
      exports: [...publicClasses, Configuration, ManualTime, Clock, ReadDatabase, Rows, CqrsModule],
    };
  }

  /** The manual clock of a new database starts where the configuration says, else at system time. */
  async onModuleInit(): Promise<void> {
    if (!this.config.manualClock) return;
    const start = this.config.clockStart ?? new Date();
    await this.unit.run(async () => {
      await this.unit.query(
        sql`INSERT INTO platform_clock (id, now_at) VALUES (1, ${start}) ON CONFLICT DO NOTHING`,
      );
      await this.manualTime.refresh((statement) => this.unit.query(statement));
    });
  }
}

function writer(dataSource: DataSource): Writer {
  const logger = new Logger('UnitOfWork');
  return dataSource.options.type === 'postgres'
    ? new PostgresWriter(dataSource, logger)
    : new SqliteWriter(dataSource, logger);
}
