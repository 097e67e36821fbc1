import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForAdmins } from '../../accounts/audience';
import { Clock, dayMs, later } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Invalid } from '../../platform/errors';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { checked } from '../../platform/http/validation';
import { PardonAccount } from '../commands/pardon-account';
import { FairUseSettings } from '../fair-use-settings';
import { SimulateFairUse } from '../queries/simulate-fair-use';
import { PolicySimulationRequest } from './policy-simulation.request';
import { PolicySimulationResponse } from './policy-simulation.response';
import { PardonRequest } from './standing.request';
import { PardonResponse } from '../standing.response';

const usualDays = 30;
const mostDays = 92;

@ApiTags('admin')
@ForAdmins()
@Controller('api/v1/admin')
export class FairUseAdminController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** Forgives an account its marks, or one of them, for a reason that is kept. */
  @Post('pardons')
  @Idempotent()
  @Problems({
    400: ['request.invalid'],
    404: ['queue.mark-not-found'],
    409: ['queue.nothing-to-pardon'],
  })
  async pardon(
    @CurrentStaff() admin: Staff,
    @Body() { accountId, markId, reason }: PardonRequest,
  ): Promise<PardonResponse> {
    const pardon = { accountId, markId: markId ?? null, reason };
    return { marks: await this.commands.execute(new PardonAccount(admin, pardon)) };
  }

  /** Tries other rules on the recorded past: who would have been moved, and who would have waited how much less. */
  @Post('policy-simulations')
  @HttpCode(200)
  @Problems({ 400: ['request.invalid', 'queue.period-too-long', 'queue.too-many-to-replay'] })
  simulate(@Body() { value, from, to }: PolicySimulationRequest): Promise<PolicySimulationResponse> {
    const rules = checked(FairUseSettings, value);
    const until = to === undefined ? this.clock.now() : new Date(to);
    const since = from === undefined ? later(until, -usualDays * dayMs) : new Date(from);
    if (since >= until || later(since, mostDays * dayMs) < until) {
      throw new Invalid('queue.period-too-long', { days: mostDays });
    }
    return this.queries.execute(new SimulateFairUse(rules, since, until));
  }
}
