import { IsInt, IsTimeZone, Max, Min } from 'class-validator';
import { SettingsSection } from '../platform/settings/section';

/** What silence does to a ticket (docs/tickets.md). Days are whole days; hours are local, and never on a Sunday. */
@SettingsSection('closing')
export class ClosingSettings {
  /** Days after an answer until the customer is reminded. */
  @IsInt()
  @Min(1)
  @Max(365)
  reminderDays = 7;

  /** Days after an answer until it is closed. */
  @IsInt()
  @Min(2)
  @Max(365)
  closeDays = 14;

  /** Days after we asked for something until the first reminder. */
  @IsInt()
  @Min(1)
  @Max(365)
  firstRequestReminderDays = 3;

  @IsInt()
  @Min(1)
  @Max(365)
  secondRequestReminderDays = 7;

  /** Days after we asked for something until it is closed without it. */
  @IsInt()
  @Min(2)
  @Max(365)
  requestCloseDays = 14;

  /** Days after the closing until it is read-only. */
  @IsInt()
  @Min(1)
  @Max(3_650)
  archiveDays = 30;

  /** Reminders and closings go out from this hour on … */
  @IsInt()
  @Min(0)
  @Max(23)
  fromHour = 9;

  /** … and before this one. */
  @IsInt()
  @Min(1)
  @Max(24)
  toHour = 20;

  @IsTimeZone()
  timeZone = 'Europe/Madrid';
}
