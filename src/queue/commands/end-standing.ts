import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Standings } from '../store/standings';

/** The quiet days are over: all is well again. Tickets that wait keep their places. */
export class EndStanding extends Command<void> {
  constructor(
    readonly accountId: string,
    readonly dryRun: boolean,
  ) {
    super();
  }
}

@CommandHandler(EndStanding)
export class EndStandingHandler implements ICommandHandler<EndStanding> {
  constructor(
    private readonly standings: Standings,
    private readonly clock: Clock,
  ) {}

  async execute({ accountId, dryRun }: EndStanding): Promise<void> {
    const standing = await this.standings.get(accountId, dryRun);
    if (!standing) return;
    standing.lapse(this.clock.now());
    await this.standings.save(standing);
  }
}
