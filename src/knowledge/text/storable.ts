/** The text without NUL characters, which PostgreSQL cannot keep; nobody types them. */
export function storable(text: string): string {
  return text.replaceAll('\0', '');
}
