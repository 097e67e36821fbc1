import type { QueryBus } from '@nestjs/cqrs';
import { RecipientOf } from '../../accounts/api';

/** The names of people by their ids; whoever was erased has none. */
export async function namesOf(
  queries: QueryBus,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    const person = id === null ? null : await queries.execute(new RecipientOf(id));
    if (person) names.set(person.userId, person.name);
  }
  return names;
}
