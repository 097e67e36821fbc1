import { sql } from '../../platform/database/sql';
import type { ReadDatabase } from '../../platform/read-database';
import type { Person, TicketReach, TicketVisibility } from '../api';

interface Member {
  id: string;
  role: Person['role'];
  /** What the owner of the account has decided; `null` without an account. */
  whose: TicketVisibility | null;
}

/** What each of these people sees of their account's tickets; an owner, and the staff, are not limited and are left out. */
export async function reachesOf(
  read: ReadDatabase,
  people: readonly Member[],
): Promise<Map<string, TicketReach>> {
  const ofShops = people.filter(({ role, whose }) => role === 'member' && whose === 'shops');
  const given =
    ofShops.length > 0
      ? await read.all<{ userId: string; shopId: string }>(
          sql`SELECT user_id AS "userId", shop_id AS "shopId" FROM accounts_member_shop
              WHERE user_id IN (${ofShops.map(({ id }) => id)})`,
        )
      : [];
  const reaches = new Map<string, TicketReach>();
  for (const { id, role, whose } of people) {
    if (role !== 'member' || whose === null) continue;
    const mine = whose === 'shops' ? given.filter(({ userId }) => userId === id) : [];
    reaches.set(id, { whose, shopIds: mine.map(({ shopId }) => shopId) });
  }
  return reaches;
}

export async function reachOf(read: ReadDatabase, person: Member): Promise<TicketReach | undefined> {
  return (await reachesOf(read, [person])).get(person.id);
}
