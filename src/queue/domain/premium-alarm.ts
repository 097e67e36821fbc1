import { Entity, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../../platform/aggregate';
import { columnType, CountColumn, InstantColumn } from '../../platform/database/columns';
import { PremiumAlarmRaised } from '../events';

/** Percentages over the served days that were looked at. */
export interface PremiumBurden {
  premiumPercent: number;
  punctualityPercent: number;
  servedDays: number;
}

/** Paid tickets crowd out the free ones; its key makes it one alarm a day, however many instances look. */
@Entity('queue_premium_alarm')
export class PremiumAlarm extends Aggregate {
  /** Local date, `YYYY-MM-DD`. */
  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_queue_premium_alarm' })
  day: string;

  @CountColumn({ name: 'premium_percent' })
  premiumPercent: number;

  @CountColumn({ name: 'punctuality_percent' })
  punctualityPercent: number;

  @CountColumn({ name: 'served_days' })
  servedDays: number;

  @InstantColumn({ name: 'raised_at' })
  raisedAt: Date;

  static raise(day: string, burden: PremiumBurden, now: Date): PremiumAlarm {
    const alarm = Object.assign(new PremiumAlarm(), { day, ...burden, raisedAt: now });
    alarm.record(new PremiumAlarmRaised({ day, ...burden }));
    return alarm;
  }
}

interface Days {
  premium: { answers: number };
  standard: { answers: number; promised: number; kept: number };
}

/** `null` while premium endangers nobody: both limits must be crossed. */
export function burdenOf(
  { premium, standard }: Days,
  limits: { alarmSharePercent: number; alarmPunctualityPercent: number; alarmServedDays: number },
): PremiumBurden | null {
  const answers = premium.answers + standard.answers;
  if (answers === 0 || standard.promised === 0) return null;
  const share = (premium.answers / answers) * 100;
  const punctuality = (standard.kept / standard.promised) * 100;
  if (share <= limits.alarmSharePercent || punctuality >= limits.alarmPunctualityPercent) return null;
  return {
    premiumPercent: Math.round(share),
    punctualityPercent: Math.floor(punctuality),
    servedDays: limits.alarmServedDays,
  };
}
