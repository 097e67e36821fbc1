import { DutyAlert } from '../domain/duty-alert';
import { DutyList } from '../domain/duty-list';
import { PremiumAlarm } from '../domain/premium-alarm';
import { QueueEntry } from '../domain/queue-entry';
import { Skip } from '../domain/skip';
import { CountRow, EscalationRow } from './count-row';
import { DailyRow, HandlingRow } from './daily-row';
import { Queue1700000000006 } from './migrations/1700000000006-queue';
import { DutyAndDays1700000000026 } from './migrations/1700000000026-duty-and-days';

const dutyEntities = [DutyList, DutyAlert, PremiumAlarm, DailyRow, HandlingRow];

export const queueEntities = [QueueEntry, Skip, CountRow, EscalationRow, ...dutyEntities];
export const queueMigrations = [Queue1700000000006, DutyAndDays1700000000026];
