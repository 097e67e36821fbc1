import { IsInt, Max, Min } from 'class-validator';
import { SettingsSection } from '../platform/settings/section';
import type { Lane } from './api';

/** How claims work (docs/queue.md). */
@SettingsSection('queue')
export class QueueSettings {
  /** Claims of standard tickets that one person may hold. */
  @IsInt()
  @Min(1)
  @Max(100)
  standardClaimsPerPerson = 3;

  /** Claims of premium tickets that one person may hold. */
  @IsInt()
  @Min(1)
  @Max(100)
  premiumClaimsPerPerson = 1;

  /** Minutes without activity after which a claimed standard ticket returns to its place. */
  @IsInt()
  @Min(1)
  @Max(1_440)
  standardLeaseMinutes = 30;

  /** The same for a premium ticket. */
  @IsInt()
  @Min(1)
  @Max(1_440)
  premiumLeaseMinutes = 10;

  /** Minutes for which a skipped ticket is not offered to the same person again. */
  @IsInt()
  @Min(1)
  @Max(1_440)
  skipMinutes = 30;

  /** Served days ahead at most for the next news of a parked ticket. */
  @IsInt()
  @Min(1)
  @Max(60)
  parkedServedDays = 5;

  /** How often an agent may park the same ticket again before a supervisor decides. */
  @IsInt()
  @Min(0)
  @Max(20)
  parkingRenewals = 3;

  /** Served days after an answer within which a customer may object to it. */
  @IsInt()
  @Min(1)
  @Max(30)
  objectionServedDays = 3;

  /** Served days within which a supervisor rules on an objection. */
  @IsInt()
  @Min(1)
  @Max(30)
  rulingServedDays = 1;
}

/** How many claims of a lane one person may hold. */
export function claimsPerPerson(settings: QueueSettings, lane: Lane): number {
  return lane === 'premium' ? settings.premiumClaimsPerPerson : settings.standardClaimsPerPerson;
}

/** Minutes without activity after which a claim of a lane returns. */
export function leaseMinutes(settings: QueueSettings, lane: Lane): number {
  return lane === 'premium' ? settings.premiumLeaseMinutes : settings.standardLeaseMinutes;
}
