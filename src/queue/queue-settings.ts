import { IsInt, Max, Min } from 'class-validator';
import { SettingsSection } from '../platform/settings/section';

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
}
