import { Objection } from '../domain/objection';
import { StoredOffer } from '../domain/offer';
import { QueueEntry } from '../domain/queue-entry';
import { Skip } from '../domain/skip';
import { CountRow, EscalationRow, HeldRefundRow, RefundHoldRow } from './queue-tables';
import { Queue1700000000006 } from './migrations/1700000000006-queue';

export const queueEntities = [
  QueueEntry,
  Skip,
  Objection,
  StoredOffer,
  CountRow,
  EscalationRow,
  RefundHoldRow,
  HeldRefundRow,
];
export const queueMigrations = [Queue1700000000006];
