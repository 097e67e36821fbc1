import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import { SettingsSection } from '../platform/settings/section';

/** The fair-use policy in numbers (docs/queue.md). Every change is a version of its own, and audited. */
@SettingsSection('fair-use')
export class FairUseSettings {
  /** Counts and records what would have happened, and neither tells nor moves anybody. */
  @IsBoolean()
  dryRun = false;

  /** Excessive number: over how many days tickets and messages are counted. */
  @IsInt()
  @Min(1)
  @Max(90)
  windowDays = 7;

  /** More tickets than this in the window are too many … */
  @IsInt()
  @Min(1)
  @Max(1_000)
  tickets = 10;

  /** … or more further messages than this. */
  @IsInt()
  @Min(1)
  @Max(1_000)
  messages = 30;

  /** So many tickets more for each verified shop beyond the first … */
  @IsInt()
  @Min(0)
  @Max(1_000)
  ticketsPerShop = 5;

  /** … and so many messages. */
  @IsInt()
  @Min(0)
  @Max(1_000)
  messagesPerShop = 15;

  /** However many shops: never more tickets than this … */
  @IsInt()
  @Min(1)
  @Max(1_000)
  mostTickets = 50;

  /** … nor messages. */
  @IsInt()
  @Min(1)
  @Max(1_000)
  mostMessages = 150;

  /** A shop counts from this age on, in days. */
  @IsInt()
  @Min(0)
  @Max(365)
  shopAgeDays = 14;

  /** Messages after each of our answers that do not count. */
  @IsInt()
  @Min(0)
  @Max(100)
  freeMessagesAfterAnswer = 3;

  /** Answered in the documentation: more marks than this … */
  @IsInt()
  @Min(0)
  @Max(100)
  documentationMarks = 3;

  /** … in so many days are a crossing. */
  @IsInt()
  @Min(1)
  @Max(365)
  documentationDays = 30;

  /** The article must be among so many first results for the customer’s own words. */
  @IsInt()
  @Min(1)
  @Max(20)
  documentationResults = 5;

  /** An account has no such marks in its first days. */
  @IsInt()
  @Min(0)
  @Max(365)
  newAccountDays = 30;

  /** Steps not followed: more marks than this … */
  @IsInt()
  @Min(0)
  @Max(100)
  stepsMarks = 2;

  /** … in so many days are a crossing. */
  @IsInt()
  @Min(1)
  @Max(365)
  stepsDays = 30;

  /** Open minutes for which the steps must have been with the customer. */
  @IsInt()
  @Min(0)
  @Max(10_080)
  stepsOpenMinutes = 120;

  /** Served days after the delivery of a warning before a further mark can defer. */
  @IsInt()
  @Min(1)
  @Max(30)
  warningServedDays = 1;

  /** Open minutes by which each mark since the warning defers … */
  @IsInt()
  @Min(1)
  @Max(10_080)
  minutesPerMark = 240;

  /** … and the most that all of them together do. */
  @IsInt()
  @Min(1)
  @Max(10_080)
  mostMinutes = 960;

  /** A deferral never goes past the close of this served day after the receipt. */
  @IsInt()
  @Min(1)
  @Max(30)
  mostServedDays = 2;

  /** Days without a new mark after which an excessive number is forgotten … */
  @IsInt()
  @Min(1)
  @Max(365)
  quietDaysAfterNumber = 7;

  /** … and marks of the other kinds. */
  @IsInt()
  @Min(1)
  @Max(365)
  quietDaysAfterOthers = 30;

  /** Served days within which a supervisor rules on an appeal. */
  @IsInt()
  @Min(1)
  @Max(30)
  appealServedDays = 2;
}
