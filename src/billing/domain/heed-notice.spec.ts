import { assert, constantFrom, integer, property, shuffledSubarray, uniqueArray, array } from 'fast-check';
import { heedNotice } from './heed-notice';
import type { LedgerEntry } from './ledger-entry';
import type { PaymentNotice } from './payment-provider';
import { Purchase } from './purchase';
import { PurchaseFailed, PurchasePaid, PurchaseRefunded } from '../events';

type Kind = PaymentNotice['kind'];
const kinds: readonly Kind[] = ['created', 'paid', 'failed', 'refunded'];
const begun = new Date('2026-11-27T10:00:00.000Z');
const heard = (step: number) => new Date(begun.getTime() + (step + 1) * 60_000);

function purchaseOf(reference: string, amount = 995, taxRateBp = 2100): Purchase {
  const id = 'b7e7d1a2-0000-7000-8000-000000000001';
  const order = {
    reference,
    accountId: id,
    buyerId: id,
    amount,
    currency: 'EUR',
    taxRateBp,
    provider: 'sandbox',
  };
  return Purchase.start(order, begun);
}

function noticeOf(purchase: Purchase, kind: Kind, step = 0): PaymentNotice {
  const { id, amount, currency } = purchase;
  return { eventId: `evt_${kind}_${step}`, kind, purchaseId: id, amount, currency, providerRef: `pay_${id}` };
}

/** Tells a purchase these notices one after another, and what came of it. */
function told(purchase: Purchase, notices: readonly Kind[], others: readonly Purchase[] = []) {
  notices.forEach((kind, step) => heedNotice(noticeOf(purchase, kind, step), purchase, others, heard(step)));
  const events = purchase.takeEvents();
  const count = (type: new (data: never) => object) => events.filter((event) => event instanceof type).length;
  return {
    status: purchase.status,
    open: purchase.openReference,
    paid: count(PurchasePaid),
    failed: count(PurchaseFailed),
    refunded: count(PurchaseRefunded),
    entries: purchase.takeEntries(),
  };
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first, at) => permutations(items.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}

const balances = (entries: readonly LedgerEntry[]) => {
  const sums = new Map<string, number>();
  for (const { movement, amount } of entries) sums.set(movement, (sums.get(movement) ?? 0) + amount);
  return [...sums.values()].every((sum) => sum === 0);
};

const book = (entries: readonly LedgerEntry[], name: string) =>
  entries.filter((entry) => entry.book === name).reduce((sum, { amount }) => sum + amount, 0);

const movements = (entries: readonly LedgerEntry[]) =>
  [...new Set(entries.map(({ movement }) => movement))].sort();

describe('A purchase told of in any order', () => {
  const everything = permutations(kinds);

  it.each(everything.map((order) => [order.join(', '), order] as const))(
    'is charged once and refunded once: %s',
    (_name, order) => {
      const outcome = told(purchaseOf('T-AAAAAA'), order);
      expect(outcome).toMatchObject({ status: 'refunded', open: null, paid: 1, refunded: 1 });
      expect(movements(outcome.entries)).toEqual(['refund', 'refund_sent', 'sale']);
      expect(book(outcome.entries, 'provider')).toBe(0);
      expect(balances(outcome.entries)).toBe(true);
    },
  );

  it.each(
    permutations(['created', 'paid', 'failed'] as Kind[]).map((order) => [order.join(', '), order] as const),
  )('is charged once when it was captured at all: %s', (_name, order) => {
    const outcome = told(purchaseOf('T-AAAAAA'), order);
    expect(outcome).toMatchObject({ status: 'paid', open: 'T-AAAAAA', paid: 1, refunded: 0 });
    expect(book(outcome.entries, 'provider')).toBe(995);
  });

  it('is not charged by a checkout that is only created, or declined', () => {
    expect(told(purchaseOf('T-AAAAAA'), ['created'])).toMatchObject({ status: 'pending', entries: [] });
    expect(told(purchaseOf('T-AAAAAA'), ['failed', 'created', 'failed'])).toMatchObject({
      status: 'failed',
      open: null,
      failed: 1,
      entries: [],
    });
  });

  it('counts from the moment in which the capture was first heard of', () => {
    const purchase = purchaseOf('T-AAAAAA');
    told(purchase, ['created', 'paid', 'paid', 'failed']);
    expect(purchase.paidAt).toEqual(heard(1));
    expect(purchase.failedAt).toBeNull();
  });

  it('comes to the same end whatever is repeated, and the ledger balances after each notice', () => {
    assert(
      property(
        shuffledSubarray([...kinds], { minLength: 1 }),
        array(constantFrom(...kinds), { maxLength: 8 }),
        integer({ min: 1, max: 100_000_000 }),
        integer({ min: 0, max: 10_000 }),
        (once, repeats, amount, taxRateBp) => {
          const order = [...once, ...repeats.filter((kind) => once.includes(kind))];
          const purchase = purchaseOf('T-AAAAAA', amount, taxRateBp);
          const entries: LedgerEntry[] = [];
          const seen = { paid: 0, refunded: 0 };
          order.forEach((kind) => {
            const { paid, refunded, entries: more } = told(purchase, [kind]);
            seen.paid += paid;
            seen.refunded += refunded;
            entries.push(...more);
            expect(balances(entries)).toBe(true);
          });
          const isPaid = once.includes('paid') || once.includes('refunded');
          const isRefunded = once.includes('refunded');
          expect(seen).toEqual({ paid: isPaid ? 1 : 0, refunded: isRefunded ? 1 : 0 });
          expect(book(entries, 'provider')).toBe(isPaid && !isRefunded ? amount : 0);
          expect(book(entries, 'sales') + book(entries, 'tax')).toBe(isPaid && !isRefunded ? -amount : 0);
          const keys = entries.map((entry) => `${entry.movement} ${entry.book}`);
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
    );
  });

  it('is refused when the notice speaks of another amount or currency', () => {
    const purchase = purchaseOf('T-AAAAAA');
    for (const other of [{ amount: 1 }, { currency: 'USD' }]) {
      const notice = { ...noticeOf(purchase, 'paid'), ...other };
      expect(() => heedNotice(notice, purchase, [], begun)).toThrow('billing.hook-refused');
    }
    expect(told(purchase, [])).toMatchObject({ status: 'pending', paid: 0, entries: [] });
  });
});

describe('Several purchases of one reference', () => {
  it('give the second captured fee back at once, and it never counts', () => {
    const first = purchaseOf('T-AAAAAA');
    told(first, ['failed']);
    const second = purchaseOf('T-AAAAAA');
    told(second, ['paid'], [first]);
    const outcome = told(first, ['paid', 'failed', 'paid'], [second]);
    expect(outcome).toMatchObject({ status: 'refunded', open: null, paid: 0, refunded: 1 });
    expect(first.refundCause).toBe('second_fee');
    expect(first.refundDueAt).not.toBeNull();
    expect(second.status).toBe('paid');
  });

  it('let a late capture of the first supersede the second while nobody has paid that', () => {
    const first = purchaseOf('T-AAAAAA');
    told(first, ['failed']);
    const second = purchaseOf('T-AAAAAA');
    expect(told(first, ['paid'], [second])).toMatchObject({ status: 'paid', open: 'T-AAAAAA', paid: 1 });
    expect(second).toMatchObject({ status: 'failed', openReference: null });
  });

  it('keep one standing fee and lose no money, whatever the order of their notices', () => {
    assert(
      property(uniqueArray(integer({ min: 0, max: 5 }), { minLength: 6, maxLength: 6 }), (order) => {
        const purchases = [purchaseOf('T-AAAAAA'), purchaseOf('T-AAAAAA'), purchaseOf('T-AAAAAA')];
        const entries: LedgerEntry[] = [];
        for (const at of order) {
          const purchase = purchases[at % 3]!;
          const others = purchases.filter((other) => other !== purchase);
          entries.push(...told(purchase, [at < 3 ? 'paid' : 'failed'], others).entries);
          expect(purchases.filter(({ status }) => status === 'paid').length).toBeLessThanOrEqual(1);
        }
        expect(purchases.map(({ status }) => status).sort()).toEqual(['paid', 'refunded', 'refunded']);
        expect(book(entries, 'provider')).toBe(3 * 995);
        expect(book(entries, 'refunds_due')).toBe(-2 * 995);
        expect(balances(entries)).toBe(true);
      }),
    );
  });
});
