/** What a macro may speak of; written as `{{customer.name}}`. */
const variables = [
  'customer.name',
  'account.name',
  'shop.name',
  'shop.url',
  'ticket.reference',
  'ticket.subject',
  'agent.name',
] as const;

/** What the variables stand for in one ticket; what it has not (no shop) is empty. */
export type MacroValues = Readonly<Record<(typeof variables)[number], string>>;

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** As it is written in a text. */
export const writtenVariables = variables.map((name) => `{{${name}}}`);

/** The names in a text that stand for nothing. */
export function unknownVariables(text: string): string[] {
  return [...text.matchAll(placeholder)]
    .map(([, name = '']) => name)
    .filter((name) => !(variables as readonly string[]).includes(name));
}

/** The text with its variables filled in. What a value itself looks like is of no account: it is filled in once. */
export function filledIn(text: string, values: MacroValues): string {
  return text.replace(placeholder, (_, name: string) => values[name as keyof MacroValues] ?? '');
}
