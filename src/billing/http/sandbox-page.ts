import { createHash } from 'node:crypto';
import type { Locale } from '../../platform/context';
import type { Money, PurchaseStatus } from '../api';
import type { Payment } from '../queries/payment-to-make';

const style = `
:root{color-scheme:light dark;--text:#1b1f24;--muted:#535b64;--ground:#f4f5f7;--card:#fff;--line:#d5d9de;
--edge:#6b737c;--accent:#0b5d3b;--on-accent:#fff;--link:#0b4f9c;--focus:#1d6fd8}
@media (prefers-color-scheme:dark){:root{--text:#e8ebee;--muted:#aab3bb;--ground:#14181b;--card:#1d2327;
--line:#3a434b;--edge:#8a949d;--accent:#5fd0a5;--on-accent:#06281b;--link:#8ab9f2;--focus:#8ab9f2}}
body{margin:0;padding:1rem;font:1rem/1.5 system-ui,sans-serif;color:var(--text);background:var(--ground)}
main{max-width:26rem;margin:3rem auto;padding:2rem;background:var(--card);border:1px solid var(--line);
border-radius:.75rem}
h1{margin:0 0 .5rem;font-size:1.25rem}
.price{font-size:2rem;font-weight:600;margin:1rem 0}
form{margin:.75rem 0 0}
button{width:100%;padding:.75rem;font:inherit;font-weight:600;border:1px solid var(--accent);border-radius:.5rem;
background:var(--accent);color:var(--on-accent);cursor:pointer}
form+form button{background:none;color:var(--text);border-color:var(--edge)}
button:focus-visible,a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.note{color:var(--muted);font-size:.875rem}
a{color:var(--link)}`;

/** No script at all, and only this page's own style. */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

type Words = Readonly<Record<Locale, string>>;

const words = {
  title: { es: 'Pago de prueba', en: 'Test payment' },
  what: { es: 'Soporte prioritario para un ticket', en: 'Priority support for one ticket' },
  note: {
    es: 'Esta página sustituye a la del proveedor de pago. No se cobra nada.',
    en: 'This page stands in for that of a payment provider. Nothing is charged.',
  },
  pay: { es: 'Pagar', en: 'Pay' },
  decline: { es: 'Rechazar', en: 'Decline' },
  back: { es: 'Volver al soporte', en: 'Back to support' },
} satisfies Record<string, Words>;

const outcomes: Readonly<Record<Exclude<PurchaseStatus, 'pending'>, Words>> = {
  paid: { es: 'Pago recibido. Gracias.', en: 'Payment received. Thank you.' },
  failed: {
    es: 'El pago se ha rechazado. Su ticket sigue en la cola estándar.',
    en: 'The payment was declined. Your ticket stays in the standard queue.',
  },
  refunded: { es: 'El importe se ha devuelto.', en: 'The fee has been given back.' },
};

/** Where whoever has paid or declined goes on, in whatever language their ticket is. */
export function returnPath(purchaseId: string): string {
  return `/pagos/${encodeURIComponent(purchaseId)}`;
}

/** The page on which somebody pays or declines, or reads how it ended. */
export function paymentPage(payment: Payment, locale: Locale): string {
  const say = (key: keyof typeof words) => escaped(words[key][locale]);
  const button = (outcome: string, key: 'pay' | 'decline') =>
    `<form method="post" action="/sandbox/payments/${escaped(payment.purchaseId)}?outcome=${outcome}">` +
    `<button>${say(key)}</button></form>`;
  const body =
    payment.status === 'pending'
      ? button('paid', 'pay') + button('declined', 'decline')
      : `<p role="status">${escaped(outcomes[payment.status][locale])}</p><p><a href="${escaped(returnPath(payment.purchaseId))}">${say('back')}</a></p>`;
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${say('title')}</title><style>${style}</style></head>
<body><main><h1>${say('title')}</h1><p>${say('what')}</p>
<p class="price">${escaped(money(payment, locale))}</p>
${body}
<p class="note">${say('note')}</p></main></body>
</html>
`;
}

/** How many digits are minor units depends on the currency. */
function money({ amount, currency }: Money, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
