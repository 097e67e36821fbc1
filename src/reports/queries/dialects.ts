import type { Dialect } from '../../platform/database/columns';
import { raw, type Sql } from '../../platform/database/sql';

/** A ticket `t` that counts: one that is for us, and whose address is confirmed. */
export const countedTicket = raw(
  `t.status <> 'unconfirmed' AND coalesce(t.closed_as, '') NOT IN ('not_for_us', 'spam')`,
);

/** The suggestions of a question `q`, each as `s.value`. */
export function suggestionsOf(dialect: Dialect): Sql {
  return raw(
    dialect === 'postgres'
      ? 'CROSS JOIN LATERAL jsonb_array_elements_text(q.suggestions) AS s(value)'
      : 'CROSS JOIN json_each(q.suggestions) AS s',
  );
}

/** So many hours after the instant in a column that our code names. */
export function hoursAfter(dialect: Dialect, column: string, hours: number): Sql {
  return raw(
    dialect === 'postgres'
      ? `${column} + interval '${hours} hours'`
      : `strftime('%Y-%m-%dT%H:%M:%fZ', ${column}, '+${hours} hours')`,
  );
}
