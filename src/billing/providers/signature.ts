import { createHmac, timingSafeEqual } from 'node:crypto';

/** A captured hook must not be usable later, and clocks differ a little: both directions. */
const toleranceSeconds = 300;
const longestHeader = 1_000;
const header = /^t=(\d{1,12})((?:,v\d+=[0-9a-f]+)+)$/;
const version1 = /^v1=[0-9a-f]{64}$/;

/** The value of `Turno-Signature`: HMAC-SHA256 over the time, a dot and the body as sent. */
export function sign(rawBody: Buffer, secret: Buffer, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000);
  return `t=${seconds},v1=${mac(seconds, rawBody, secret).toString('hex')}`;
}

/**
 * Whether the body was signed with one of our secrets (two while they are exchanged) within five minutes of `now`.
 * A header may carry several `v1`, since the sender exchanges secrets as well; other versions are ignored.
 */
export function isSigned(
  rawBody: Buffer,
  signature: string | string[] | undefined,
  secrets: readonly Buffer[],
  now: Date,
): boolean {
  if (typeof signature !== 'string' || signature.length > longestHeader) return false;
  const [, time, rest] = header.exec(signature) ?? [];
  if (time === undefined || rest === undefined) return false;
  const seconds = Number(time);
  if (Math.abs(now.getTime() / 1_000 - seconds) > toleranceSeconds) return false;
  const given = rest.split(',').filter((part) => version1.test(part));
  const known = secrets.map((secret) => mac(seconds, rawBody, secret));
  return given.some((part) => known.some((right) => isSame(Buffer.from(part.slice(3), 'hex'), right)));
}

function mac(seconds: number, rawBody: Buffer, secret: Buffer): Buffer {
  return createHmac('sha256', secret).update(`${seconds}.`).update(rawBody).digest();
}

function isSame(given: Buffer, right: Buffer): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}
