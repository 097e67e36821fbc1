import { QueueEntry } from '../domain/queue-entry';
import { Skip } from '../domain/skip';
import { CountRow, EscalationRow } from './count-row';
import { Queue1700000000006 } from './migrations/1700000000006-queue';

export const queueEntities = [QueueEntry, Skip, CountRow, EscalationRow];
export const queueMigrations = [Queue1700000000006];
