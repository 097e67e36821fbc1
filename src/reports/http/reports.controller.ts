import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Response } from 'express';
import { ForAdmins } from '../../accounts/audience';
import { Problems } from '../../platform/http/problems';
import { csvOf } from '../domain/csv';
import { ReadReport } from '../queries/read-report';
import { ReportQuery } from './reports.request';
import { ReportResponse } from './reports.response';

@ApiTags('admin')
@ForAdmins()
@ApiExtraModels(ReportResponse)
@Controller('api/v1/admin/reports')
export class ReportsController {
  constructor(private readonly queries: QueryBus) {}

  /**
   * How the help serves: `unanswered-questions`, `questions-to-tickets`, `articles-never-found`, `article-deflection`,
   * `category-deflection`, `documentation-gaps`; as JSON, or as CSV that is safe to open in a spreadsheet.
   */
  @Get(':name')
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ReportResponse) } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  @Problems({ 400: ['request.invalid', 'reports.bad-period'], 404: ['reports.unknown-report'] })
  async read(
    @Param('name') name: string,
    @Query() { format, ...wanted }: ReportQuery,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ReportResponse | string> {
    const report = await this.queries.execute(new ReadReport(name, wanted));
    const isCsv = format ? format === 'csv' : accept?.startsWith('text/csv');
    if (!isCsv) return report;
    response.type('text/csv').attachment(`${name}.csv`);
    return csvOf(report.columns, report.items);
  }
}
