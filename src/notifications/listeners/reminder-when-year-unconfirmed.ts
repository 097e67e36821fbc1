import { QueryBus } from '@nestjs/cqrs';
import { StaffOfRank } from '../../accounts/api';
import { YearUnconfirmed } from '../../calendar/events';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { Notices } from '../store/notices';

@ListensTo(YearUnconfirmed)
export class ReminderWhenYearUnconfirmed implements Listener<YearUnconfirmed> {
  constructor(
    private readonly notices: Notices,
    private readonly queries: QueryBus,
  ) {}

  async on({ data }: YearUnconfirmed, envelope: EventEnvelope): Promise<void> {
    for (const { userId } of await this.queries.execute(new StaffOfRank('admin'))) {
      await this.notices.tell(userId, { kind: 'holidays_unconfirmed', params: data }, envelope);
    }
  }
}
