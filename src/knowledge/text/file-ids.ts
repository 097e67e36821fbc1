const address =
  /\/api\/v1\/files\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9a-z-])/gi;

/** The files that a text refers to by their addresses, each once. */
export function fileIdsIn(markdown: string): string[] {
  return [...new Set(Array.from(markdown.matchAll(address), ([, id = '']) => id.toLowerCase()))];
}
