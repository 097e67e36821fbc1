import type { PurchaseView, Receipt } from '../../billing/api';
import { AccountFrame, More } from '../parts/account-frame';
import { moneyInWords } from '../parts/money';
import { useMoments } from '../parts/use-moments';
import { useFacts } from '../render/facts';

interface PurchasesProps {
  purchases: readonly PurchaseView[];
  nextCursor: string | null;
  /** What was just done, in words. */
  done: string | null;
}

/** What the account has paid for, and what became of it. */
export function PurchasesPage({ purchases, nextCursor, done }: PurchasesProps) {
  const { account } = useFacts().words;
  return (
    <AccountFrame section="purchases" done={done}>
      {purchases.length === 0 && <p>{account.noPurchases}</p>}
      {purchases.length > 0 && (
        <ul className="rows">
          {purchases.map((purchase) => (
            <PurchaseRow key={purchase.id} purchase={purchase} />
          ))}
        </ul>
      )}
      <More cursor={nextCursor} />
    </AccountFrame>
  );
}

function PurchaseRow({ purchase }: { purchase: PurchaseView }) {
  const { locale, words } = useFacts();
  const { account } = words;
  const moments = useMoments();
  const { id, reference, status, price, checkoutUrl, createdAt, paidAt } = purchase;
  return (
    <li>
      <p>
        <a href={`/${locale}/tickets/${reference}`}>
          <strong>{account.purchaseOf(reference)}</strong>
        </a>
        <br />
        {moneyInWords(price, locale)} · {account.statuses[status]}{' '}
        <span className="muted">· {moments.date(purchase.refundedAt ?? paidAt ?? createdAt)}</span>
      </p>
      {paidAt !== null && (
        <a
          className="button button-plain"
          href={`/${locale}/cuenta/pagos/${id}`}
          aria-label={account.receiptOf(reference)}
        >
          {account.receipt}
        </a>
      )}
      {checkoutUrl !== undefined && (
        <a className="button" href={`/${locale}/tickets/${reference}/pago`}>
          {account.pay}
        </a>
      )}
    </li>
  );
}

/** What was paid, to keep or to print. */
export function ReceiptPage({ receipt }: { receipt: Receipt }) {
  const { locale, words } = useFacts();
  const { account } = words;
  const moments = useMoments();
  const { reference, purchaseId, paidAt, refundedAt, net, tax, total, taxRatePercent } = receipt;
  const { seller, buyer } = receipt;
  const rows: readonly (readonly [string, string])[] = [
    [account.seller, [seller.name, seller.taxId, seller.address].filter(Boolean).join('\n')],
    [account.buyer, [buyer.account, buyer.name, buyer.email].filter(Boolean).join('\n')],
    [account.what, account.purchaseOf(reference)],
    [account.receiptNumber, purchaseId],
    [account.paidOn, moments.date(paidAt)],
    [account.net, moneyInWords(net, locale)],
    [account.tax(taxRatePercent.toLocaleString(locale)), moneyInWords(tax, locale)],
    [account.total, moneyInWords(total, locale)],
  ];
  return (
    <AccountFrame section="purchases" title={account.receiptOf(reference)}>
      <table className="receipt">
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className="prose-text">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refundedAt !== null && (
        <p className="notice notice-ok">{account.refundedOn(moments.date(refundedAt))}</p>
      )}
      <p>{account.noInvoice}</p>
      <div className="on-screen">
        <p className="muted">{account.print}</p>
        <p>
          <a href={`/${locale}/tickets/${reference}`}>{account.toTicket(reference)}</a>
        </p>
        <p>
          <a href={`/${locale}/cuenta/pagos`}>{account.backToPurchases}</a>
        </p>
      </div>
    </AccountFrame>
  );
}
