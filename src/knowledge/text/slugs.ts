const form = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longest = 200;

/** Whether a text has the form of a slug; anything else names nothing, and no database is asked. */
export function isSlug(text: string): boolean {
  return text.length <= longest && form.test(text);
}

/** The letters and digits of a heading, without accents, joined by hyphens; may come out empty. */
export function slugOf(heading: string): string {
  const plain = heading.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, longest);
}
