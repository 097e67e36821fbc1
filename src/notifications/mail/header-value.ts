const longestValue = 250;

/**
 * Text that may stand in a mail header: one line, no control characters, so that nothing in it can begin
 * another header; and not longer than a mailbox shows.
 */
export function headerValue(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const letters = [...line];
  return letters.length > longestValue ? `${letters.slice(0, longestValue - 1).join('')}…` : line;
}
