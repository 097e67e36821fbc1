type Value = string | number | bigint | null | Buffer;

/**
 * The value itself, behind a hint that changes nothing. SQLite looks at the value of a bare `?` in a condition when
 * it plans, and so plans the statement anew at each execution, which costs five times as much as running it.
 */
const sqlitePlaceholder = 'likely(?)';

/** A piece of SQL with its values apart: values can never be read as SQL. */
export class Sql {
  constructor(
    readonly strings: readonly string[],
    readonly values: readonly Value[],
  ) {}

  /** The text as the database at hand wants its placeholders. */
  text(dialect: 'sqlite' | 'postgres'): string {
    return this.strings.reduce(
      (text, part, i) => text + (dialect === 'sqlite' ? sqlitePlaceholder : `$${i}`) + part,
    );
  }
}

/**
 * The one way to write SQL by hand. Values become placeholders, other fragments are spliced in, arrays of
 * values become a list for `IN (…)`; `Date` is turned into the stored form of an instant.
 */
export function sql(strings: TemplateStringsArray, ...values: readonly unknown[]): Sql {
  const parts = [strings[0] ?? ''];
  const flat: Value[] = [];
  const add = (value: unknown, after: string) => {
    if (value instanceof Sql) {
      parts[parts.length - 1] += value.strings[0] ?? '';
      parts.push(...value.strings.slice(1));
      flat.push(...value.values);
      parts[parts.length - 1] += after;
    } else {
      flat.push(toValue(value));
      parts.push(after);
    }
  };
  values.forEach((value, i) => {
    const after = strings[i + 1] ?? '';
    if (!Array.isArray(value)) return add(value, after);
    value.forEach((item, at) => add(item, at === value.length - 1 ? after : ', '));
    if (value.length === 0) parts[parts.length - 1] += `NULL${after}`;
  });
  return new Sql(parts, flat);
}

/** SQL text that our own code wrote (a table or column name): never pass anything that came from outside. */
export function raw(text: string): Sql {
  return new Sql([text], []);
}

export function joinSql(fragments: readonly Sql[], separator: string): Sql {
  return fragments.reduce((all, next) => sql`${all}${raw(separator)}${next}`);
}

function toValue(value: unknown): Value {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  // Flags are kept as 1 and 0, and SQLite takes no booleans.
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object' && !Buffer.isBuffer(value)) return JSON.stringify(value);
  return value as Value;
}
