import { Body, Controller, Get, Put } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Problems } from '../../platform/http/problems';
import { ReplaceDuty } from '../commands/replace-duty';
import { DutyAhead } from '../queries/duty-ahead';
import { ReplaceDutyRequest } from './duty.request';
import { DutyResponse } from './duty.response';

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/duty')
export class DutyController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** Who is on duty now and later. */
  @Get()
  duty(): Promise<DutyResponse> {
    return this.queries.execute(new DutyAhead());
  }

  /** Replaces the duty list. Supervisors change all of it, agents what is theirs: the rest must come as it was. */
  @Put()
  @Problems({
    400: ['request.invalid', 'queue.bad-duty', 'queue.unknown-staff'],
    403: ['accounts.not-allowed', 'queue.duty-of-others'],
    409: ['queue.duty-changed-meanwhile'],
  })
  async replace(
    @CurrentStaff() staff: Staff,
    @Body() { entries, basedOn }: ReplaceDutyRequest,
  ): Promise<DutyResponse> {
    const instant = (text: string) => new Date(text).toISOString();
    const wanted = entries.map(({ staffId, from, to }) => ({
      staffId,
      from: instant(from),
      to: instant(to),
    }));
    await this.commands.execute(new ReplaceDuty(staff, wanted, basedOn));
    return this.queries.execute(new DutyAhead());
  }
}
