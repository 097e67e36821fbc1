/** How a tag is kept, whatever its spelling. */
export function plainTag(typed: string): string {
  return typed.trim().toLowerCase().replace(/\s+/g, ' ');
}
