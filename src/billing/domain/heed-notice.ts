import { Invalid } from '../../platform/errors';
import type { PaymentNotice } from './payment-provider';
import type { Purchase } from './purchase';

/**
 * Applies what the provider says of a purchase. `others` are the other purchases of its reference: of several that
 * are paid (an abandoned page that is paid after all) the first capture counts and each later one goes back.
 * A refund implies a capture that we may not have heard of yet. Whatever the order and repetition of notices, the
 * outcome is the same. Errors: `billing.hook-refused` when the notice speaks of another amount.
 */
export function heedNotice(
  notice: PaymentNotice,
  purchase: Purchase,
  others: readonly Purchase[],
  now: Date,
): void {
  if (notice.amount !== purchase.amount || notice.currency !== purchase.currency) {
    throw new Invalid('billing.hook-refused');
  }
  purchase.knownAs(notice.providerRef);
  switch (notice.kind) {
    case 'created':
      return;
    case 'paid':
      return captured(purchase, others, now);
    case 'failed':
      return purchase.fail('declined', now);
    case 'refunded':
      captured(purchase, others, now);
      purchase.refund('provider', now);
      return purchase.refundSent(now);
  }
}

function captured(purchase: Purchase, others: readonly Purchase[], now: Date): void {
  if (purchase.wasCaptured) return;
  if (others.some(({ status, isFulfilled }) => status === 'paid' && !isFulfilled))
    return purchase.returnSecondFee(now);
  others.forEach((other) => other.fail('superseded', now));
  purchase.confirm(now);
}
