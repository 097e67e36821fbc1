import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { DataSource } from 'typeorm';
import { sql } from '../database/sql';
import { Lifecycle } from '../lifecycle';
import { ReadDatabase } from '../read-database';
import { ForEveryone } from './audience';
import { HealthResponse } from './health.response';

@ApiTags('operations')
@ForEveryone()
@Controller()
export class HealthController {
  constructor(
    private readonly lifecycle: Lifecycle,
    private readonly read: ReadDatabase,
    private readonly dataSource: DataSource,
  ) {}

  /** Alive: the process answers. Says nothing of the database, so that an outage does not restart us. */
  @Get('healthz')
  alive(): HealthResponse {
    return { status: 'ok' };
  }

  /** Ready: not draining, the database answers, no migration is missing. */
  @Get('readyz')
  @ApiOkResponse({ type: HealthResponse })
  @ApiServiceUnavailableResponse({ type: HealthResponse })
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthResponse> {
    const status = await this.readiness();
    if (status !== 'ok') response.status(503);
    return { status };
  }

  private async readiness(): Promise<string> {
    if (this.lifecycle.isDraining) return 'draining';
    try {
      const row = await this.read.first<{ done: number }>(
        sql`SELECT count(*) AS done FROM platform_migration`,
      );
      return (row?.done ?? 0) < this.dataSource.migrations.length ? 'migrations-pending' : 'ok';
    } catch {
      return 'database-unreachable';
    }
  }
}
