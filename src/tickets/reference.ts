import { randomLetters } from '../platform/ids';

const form = /^T-[0-9A-HJKMNP-TV-Z]{6}$/;

/** A name for a ticket that can be said on the phone and guessed by nobody: a thousand million of them. */
export function drawReference(): string {
  return `T-${randomLetters(6)}`;
}

/** A reference as people type it: small letters, O for 0, I or L for 1. `null` when it cannot be one. */
export function readReference(typed: string): string | null {
  const reference = typed
    .trim()
    .toUpperCase()
    .replace(/(?<=-.*)O/g, '0')
    .replace(/(?<=-.*)[IL]/g, '1');
  return form.test(reference) ? reference : null;
}

/** A reference that stands alone in what somebody typed: «t 7k4m2q», «T7K4M2Q», or its letters with a digit among them. */
export function typedReference(typed: string): string | null {
  const [, mark, letters = ''] = /^\s*(t[\s-]*)?([0-9a-z]{6})\s*$/i.exec(typed) ?? [];
  return mark !== undefined || /\d/.test(letters) ? readReference(`T-${letters}`) : null;
}
