import { Invalid } from '../../platform/errors';
import { commonPasswords } from './common-passwords';

/** OWASP ASVS 5.0, 6.2.1 and 6.2.9: at least 8 characters, long ones accepted, no rules of composition. */
const shortestPassword = 8;
/** Hashing costs time in proportion; nobody types more. */
const longestPasswordBytes = 1_024;

/** Two keyboards may write the same letter in two ways (é, or e and an accent); we compare one. */
export function plainPassword(typed: string): string {
  return typed.normalize('NFKC');
}

/** Errors: `request.invalid` naming `path`, `accounts.password-too-common`. */
export function refuseBadPassword(typed: string, path = 'password'): void {
  const password = plainPassword(typed);
  const refuse = (code: string) => new Invalid('request.invalid', {}, [{ path, code }]);
  if (Array.from(password).length < shortestPassword) throw refuse('request.too-short');
  if (Buffer.byteLength(password) > longestPasswordBytes) throw refuse('request.too-long');
  if (isTooCommon(password)) {
    const code = 'accounts.password-too-common';
    throw new Invalid(code, {}, [{ path, code }]);
  }
}

/** What is guessed first: the well-known ones, one character repeated, a run such as 12345678 or hgfedcba. */
export function isTooCommon(password: string): boolean {
  const simple = password.toLowerCase();
  return commonPasswords.has(simple) || isRun(simple);
}

function isRun(text: string): boolean {
  const points = Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
  const step = (points[1] ?? 0) - (points[0] ?? 0);
  return Math.abs(step) <= 1 && points.every((point, i) => i === 0 || point - (points[i - 1] ?? 0) === step);
}
