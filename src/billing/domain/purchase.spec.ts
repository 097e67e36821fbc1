import { assert, integer, property } from 'fast-check';
import { PurchaseRefunded } from '../events';
import { Purchase } from './purchase';
import { withoutTax } from './tax';

const now = new Date('2026-11-27T10:00:00.000Z');
const later = new Date('2026-11-27T12:00:00.000Z');
const account = 'b7e7d1a2-0000-7000-8000-000000000001';
const paid = () => {
  const purchase = Purchase.start(
    {
      reference: 'T-AAAAAA',
      accountId: account,
      buyerId: account,
      amount: 995,
      currency: 'EUR',
      taxRateBp: 2100,
      provider: 'sandbox',
    },
    now,
  );
  purchase.confirm(now);
  purchase.takeEvents();
  purchase.takeEntries();
  return purchase;
};

describe('The refund of a fee', () => {
  it('happens once, for the first cause alone', () => {
    const purchase = paid();
    expect(purchase.refund('promise_missed', later)).toBe(true);
    expect(purchase.refund('promise_missed', later)).toBe(false);
    expect(purchase.refund('waived', later)).toBe(false);
    expect(purchase.takeEvents()).toEqual([
      new PurchaseRefunded({
        purchaseId: purchase.id,
        reference: 'T-AAAAAA',
        accountId: account,
        amount: 995,
        currency: 'EUR',
        cause: 'promise_missed',
        refundedAt: later.toISOString(),
      }),
    ]);
    expect(purchase.takeEntries().map(({ book, amount }) => [book, amount])).toEqual([
      ['sales', 822],
      ['tax', 173],
      ['refunds_due', -995],
    ]);
  });

  it('stays owed until the provider has sent it, and is sent once', () => {
    const purchase = paid();
    purchase.refund('waived', now);
    expect(purchase.refundDueAt).toEqual(now);
    purchase.putRefundOff(later, 'The provider is down');
    expect(purchase).toMatchObject({
      refundDueAt: later,
      refundAttempts: 1,
      refundError: 'The provider is down',
    });
    purchase.takeEntries();
    purchase.refundSent(later);
    purchase.refundSent(later);
    expect(purchase).toMatchObject({ refundDueAt: null, refundSentAt: later, refundError: null });
    expect(purchase.takeEntries().map(({ book, amount }) => [book, amount])).toEqual([
      ['refunds_due', 995],
      ['provider', -995],
    ]);
    purchase.putRefundOff(later, 'too late');
    expect(purchase.refundDueAt).toBeNull();
  });

  it('does nothing to a fee that was never paid', () => {
    const purchase = paid();
    const unpaid = Object.assign(purchase, { status: 'pending' });
    expect(unpaid.refund('waived', now)).toBe(false);
    expect(unpaid.takeEvents()).toEqual([]);
  });
});

describe('Tax', () => {
  it('takes 1.73 out of 9.95 at 21 %', () => {
    expect(withoutTax(995, 2100)).toEqual({ net: 822, tax: 173 });
    expect(withoutTax(995, 0)).toEqual({ net: 995, tax: 0 });
  });

  it('always adds up to what was paid, in whole minor units', () => {
    assert(
      property(integer({ min: 1, max: 100_000_000 }), integer({ min: 0, max: 10_000 }), (amount, rate) => {
        const { net, tax } = withoutTax(amount, rate);
        expect(net + tax).toBe(amount);
        expect(Number.isInteger(net) && net >= 0 && tax >= 0).toBe(true);
      }),
    );
  });
});
