import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { SettingsSection } from '../platform/settings/section';

/**
 * When priority is for sale, and who is told when it presses. How long the promise itself is stands in the premium
 * calendar, its price in the prices.
 */
@SettingsSection('premium')
export class PremiumSettings {
  /** Sell only while the forecast ends before the promise; too few answers to judge by do not stop the sale. */
  @IsBoolean()
  sellOnlyWhileKept = true;

  /**
   * Sell only while somebody is on the duty list for the hours of the promise. Off by default: a new desk has an
   * empty list, and would sell nothing without knowing why. A desk that keeps its list should switch it on.
   */
  @IsBoolean()
  requireDuty = false;

  /** Open minutes after a payment at which staff on duty are told again, while nobody has claimed the ticket. */
  @IsInt()
  @Min(1)
  @Max(1_440)
  firstReminderMinutes = 30;

  /** The same for the last time. */
  @IsInt()
  @Min(1)
  @Max(1_440)
  secondReminderMinutes = 60;

  /** Supervisors are alarmed when premium is more than this share of the answers, in percent … */
  @IsInt()
  @Min(1)
  @Max(100)
  alarmSharePercent = 25;

  /** … and less than this share of the standard promises was kept, in percent … */
  @IsInt()
  @Min(0)
  @Max(100)
  alarmPunctualityPercent = 90;

  /** … over so many served days before today. */
  @IsInt()
  @Min(1)
  @Max(30)
  alarmServedDays = 3;

  /** How many served days back handling times and the pace of the desk are taken from. */
  @IsInt()
  @Min(1)
  @Max(60)
  forecastServedDays = 10;

  /** Hours of open premium time after the first answer for which what is reopened is still served as premium. */
  @IsInt()
  @Min(0)
  @Max(1_000)
  coverOpenHours = 72;

  /** How many reopenings one fee covers. */
  @IsInt()
  @Min(0)
  @Max(100)
  coverReopenings = 3;
}
