import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config';
import { Invalid } from '../../platform/errors';
import { isId, newId } from '../../platform/ids';
import { Secrets } from '../../platform/secrets';
import {
  PaymentProvider,
  type HookHeaders,
  type PaymentNotice,
  type RefundOrder,
} from '../domain/payment-provider';
import { isSigned, sign } from './signature';

const signatureHeader = 'turno-signature';
const kinds: readonly PaymentNotice['kind'][] = ['created', 'paid', 'failed', 'refunded'];
const longestName = 200;

/** A hook as it goes over the wire. */
export interface SignedNotice {
  rawBody: Buffer;
  headers: HookHeaders;
}

/** The provider that is built in: nobody pays, everything else is as with a real one, its signed hooks included. */
@Injectable()
export class Sandbox extends PaymentProvider {
  readonly name = 'sandbox';
  private readonly publicUrl: string;
  private readonly secrets: readonly Buffer[];

  constructor(config: Configuration, secrets: Secrets) {
    super();
    this.publicUrl = config.publicUrl;
    this.secrets = [secrets.derive('billing.sandbox-hooks')];
  }

  checkoutUrl(purchaseId: string): string {
    return `${this.publicUrl}/sandbox/payments/${purchaseId}`;
  }

  verify(rawBody: Buffer, headers: HookHeaders): PaymentNotice {
    const signed = isSigned(rawBody, headers[signatureHeader], this.secrets, new Date());
    const notice = signed ? readNotice(rawBody) : null;
    if (!notice) throw new Invalid('billing.hook-refused');
    return notice;
  }

  /** Nothing was paid, so nothing has to be sent back. */
  async refund(_order: RefundOrder): Promise<void> {}

  /** What the sandbox would send when somebody pressed a button on its page. */
  announce(payment: {
    purchaseId: string;
    amount: number;
    currency: string;
    kind: 'paid' | 'failed';
  }): SignedNotice {
    const notice: PaymentNotice = {
      ...payment,
      eventId: `evt_${newId()}`,
      providerRef: `pay_${payment.purchaseId}`,
    };
    const rawBody = Buffer.from(JSON.stringify(notice));
    return { rawBody, headers: { [signatureHeader]: this.sign(rawBody) } };
  }

  private sign(rawBody: Buffer): string {
    const [current] = this.secrets;
    if (!current) throw new Error('The sandbox has no secret');
    return sign(rawBody, current, new Date());
  }
}

function readNotice(rawBody: Buffer): PaymentNotice | null {
  const notice = parsed(rawBody);
  if (typeof notice !== 'object' || notice === null) return null;
  const { eventId, kind, purchaseId, amount, currency, providerRef } = notice as Record<string, unknown>;
  const known = kinds.find((each) => each === kind);
  if (!known || !isName(eventId) || !isName(providerRef) || !isName(currency)) return null;
  if (typeof purchaseId !== 'string' || !isId(purchaseId) || !Number.isSafeInteger(amount)) return null;
  return { eventId, kind: known, purchaseId, amount: Number(amount), currency, providerRef };
}

function parsed(rawBody: Buffer): unknown {
  try {
    return JSON.parse(rawBody.toString('utf8'));
  } catch {
    return null;
  }
}

/** Text that a row can hold: PostgreSQL takes no NUL. */
function isName(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length > 0 && value.length <= longestName && !value.includes('\0')
  );
}
