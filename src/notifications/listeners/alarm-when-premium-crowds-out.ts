import { QueryBus } from '@nestjs/cqrs';
import { StaffOfRank } from '../../accounts/api';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { PremiumAlarmRaised } from '../../queue/events';
import { Notices } from '../store/notices';

@ListensTo(PremiumAlarmRaised)
export class AlarmWhenPremiumCrowdsOut implements Listener<PremiumAlarmRaised> {
  constructor(
    private readonly notices: Notices,
    private readonly queries: QueryBus,
  ) {}

  async on({ data }: PremiumAlarmRaised, envelope: EventEnvelope): Promise<void> {
    const { premiumPercent, punctualityPercent, servedDays } = data;
    const params = { premiumPercent, punctualityPercent, servedDays };
    for (const { userId } of await this.queries.execute(new StaffOfRank('supervisor'))) {
      await this.notices.tell(userId, { kind: 'premium_alarm', params }, envelope);
    }
  }
}
