import type { Money } from '../../billing/api';
import type { PromiseResponse } from '../../calendar/promise.response';
import type { TicketResponse } from '../../desk/ticket.response';
import { moneyInWords } from '../parts/money';
import { useMoments } from '../parts/use-moments';
import { useFacts } from '../render/facts';

interface PayProps {
  ticket: Pick<TicketResponse, 'reference' | 'subject'>;
  checkoutUrl: string;
  price: Money;
  /** What it would be if it were paid now. */
  promise: PromiseResponse;
}

/** What is paid and what for, before the provider's page. A link and no form: browsers let none lead to another site. */
export function PayPage({ ticket: { reference, subject }, checkoutUrl, price, promise }: PayProps) {
  const { locale, words } = useFacts();
  const { sending, write } = words;
  const cost = moneyInWords(price, locale);
  const rows: readonly (readonly [string, string])[] = [
    [sending.forTicket, `${reference}: ${subject}`],
    [sending.promiseOnPay, sending.fromPayment(useMoments().by(promise.answerBy))],
    [sending.price, cost],
  ];
  return (
    <>
      <h1>{sending.payTitle}</h1>
      <p>{sending.payLead}</p>
      <table className="receipt">
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="muted">{write.whyFee}</p>
      <p className="buttons">
        <a className="button" href={checkoutUrl}>
          {sending.pay(cost)}
        </a>
        <a className="button button-plain" href={`/${locale}/tickets/${reference}/recibido`}>
          {sending.payLater}
        </a>
      </p>
    </>
  );
}
