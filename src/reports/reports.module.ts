import { Module } from '@nestjs/common';
import { ReportsController } from './http/reports.controller';
import { ArticleUses } from './queries/article-use';
import { ReadReportHandler } from './queries/read-report';
import { ReportList } from './queries/report-list';
import './problem-sentences';

/** What the desk can say of itself, read from the tables of all modules. */
@Module({
  controllers: [ReportsController],
  providers: [ArticleUses, ReportList, ReadReportHandler],
})
export class ReportsModule {}
