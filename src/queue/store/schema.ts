import { Appeal } from '../domain/appeal';
import { DutyAlert } from '../domain/duty-alert';
import { DutyList } from '../domain/duty-list';
import { Contact, Deferral } from '../domain/fair-use-records';
import { FairUseStanding } from '../domain/fair-use-standing';
import { Mark } from '../domain/mark';
import { Objection } from '../domain/objection';
import { StoredOffer } from '../domain/offer';
import { PremiumAlarm } from '../domain/premium-alarm';
import { QueueEntry } from '../domain/queue-entry';
import { Skip } from '../domain/skip';
import { DailyRow, HandlingRow } from './daily-row';
import { Queue1700000000006 } from './migrations/1700000000006-queue';
import { DutyAndDays1700000000026 } from './migrations/1700000000026-duty-and-days';
import { FairUse1700000000031 } from './migrations/1700000000031-fair-use';
import { Undo1700000000091 } from './migrations/1700000000091-undo';
import { MergedEntries1700000000110 } from './migrations/1700000000110-merged-entries';
import { SparseEntries1700000000160 } from './migrations/1700000000160-sparse-entries';
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
  Mark,
  FairUseStanding,
  Appeal,
  Contact,
  Deferral,
];
export const queueMigrations = [
  Queue1700000000006,
  DutyAndDays1700000000026,
  FairUse1700000000031,
  Undo1700000000091,
  MergedEntries1700000000110,
  SparseEntries1700000000160,
];
