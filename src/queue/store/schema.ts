import { DutyAlert } from '../domain/duty-alert';
import { DutyList } from '../domain/duty-list';
import { Objection } from '../domain/objection';
import { StoredOffer } from '../domain/offer';
import { PremiumAlarm } from '../domain/premium-alarm';
import { QueueEntry } from '../domain/queue-entry';
import { Skip } from '../domain/skip';
import { DailyRow, HandlingRow } from './daily-row';
import { Queue1700000000006 } from './migrations/1700000000006-queue';
import { DutyAndDays1700000000026 } from './migrations/1700000000026-duty-and-days';
import { Undo1700000000091 } from './migrations/1700000000091-undo';
import { CountRow, EscalationRow, HeldRefundRow, RefundHoldRow } from './queue-tables';

export const queueEntities = [
  QueueEntry,
  Skip,
  Objection,
  StoredOffer,
  CountRow,
  EscalationRow,
  RefundHoldRow,
  HeldRefundRow,
  DutyList,
  DutyAlert,
  PremiumAlarm,
  DailyRow,
  HandlingRow,
];
export const queueMigrations = [Queue1700000000006, DutyAndDays1700000000026, Undo1700000000091];
