import { Module, type DynamicModule } from '@nestjs/common';
import { readerOptions, writerOptions } from '../ormconfig';
import { AccountsModule } from './accounts/accounts.module';
import { BillingModule } from './billing/billing.module';
import { CalendarModule } from './calendar/calendar.module';
import { KnowledgeModule } from './knowledge/knowledge.module';
import { NotificationsModule } from './notifications/notifications.module';
import { DeskModule } from './desk/desk.module';
import type { Config } from './platform/config';
import { PortalModule } from './portal/portal.module';
import { PlatformModule } from './platform/platform.module';
import { QueueModule } from './queue/queue.module';
import { ReportsModule } from './reports/reports.module';
import { TicketsModule } from './tickets/tickets.module';

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
        AccountsModule,
        CalendarModule,
        KnowledgeModule,
        BillingModule,
        TicketsModule,
        QueueModule,
        NotificationsModule.forRoot(config),
        ReportsModule,
        DeskModule,
        PortalModule,
      ],
    };
  }
}
