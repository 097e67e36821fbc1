/** An address of ours, or nothing: a link to a page of ours must not lead people elsewhere afterwards. */
export function ownAddress(next: string): string {
  const base = 'http://here.invalid';
  const isOurs = next.startsWith('/') && URL.canParse(next, base) && new URL(next, base).origin === base;
  return isOurs ? next : '';
}
