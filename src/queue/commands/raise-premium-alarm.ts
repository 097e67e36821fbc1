import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { PremiumAlarm, type PremiumBurden } from '../domain/premium-alarm';
import { DutyAlerts } from '../store/duty-alerts';

/** Tells supervisors that paid tickets crowd out the free ones, once a day. Answers whether this was the once. */
export class RaisePremiumAlarm extends Command<boolean> {
  constructor(
    readonly day: string,
    readonly burden: PremiumBurden,
  ) {
    super();
  }
}

@CommandHandler(RaisePremiumAlarm)
export class RaisePremiumAlarmHandler implements ICommandHandler<RaisePremiumAlarm> {
  constructor(
    private readonly alerts: DutyAlerts,
    private readonly clock: Clock,
  ) {}

  execute({ day, burden }: RaisePremiumAlarm): Promise<boolean> {
    return this.alerts.addAlarm(PremiumAlarm.raise(day, burden, this.clock.now()));
  }
}
