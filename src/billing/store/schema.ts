import { LedgerEntry } from '../domain/ledger-entry';
import { Price } from '../domain/price';
import { Purchase } from '../domain/purchase';
import { HandledHook } from './handled-hooks';
import { Billing1700000000004 } from './migrations/1700000000004-billing';

export const billingEntities = [Price, Purchase, LedgerEntry, HandledHook];
export const billingMigrations = [Billing1700000000004];
