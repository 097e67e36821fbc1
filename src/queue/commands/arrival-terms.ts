import { Injectable } from '@nestjs/common';
import { ServiceCalendars } from '../../calendar/api';
import { Settings } from '../../platform/settings/settings';
import { UnitOfWork } from '../../platform/unit-of-work';
import { DeferralTried } from '../events';
import { FairUseSettings } from '../fair-use-settings';

/** What a waiting period of the standard lane is worked out with. */
@Injectable()
export class ArrivalTerms {
  constructor(
    private readonly calendars: ServiceCalendars,
    private readonly settings: Settings,
    private readonly unit: UnitOfWork,
  ) {}

  get calendar() {
    return this.calendars.of('standard');
  }

  get rules(): FairUseSettings {
    return this.settings.of(FairUseSettings);
  }

  /** In a dry run the history of the ticket says what would have happened to it. */
  tell(tried: { ticketId: string; reference: string; minutes: number; effectiveAt: Date }): void {
    this.unit.record([new DeferralTried({ ...tried, effectiveAt: tried.effectiveAt.toISOString() })]);
  }
}
