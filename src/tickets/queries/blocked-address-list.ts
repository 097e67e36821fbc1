import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';

interface Blocked {
  email: string;
  reason: string;
  blockedAt: string;
}

/** Addresses from which no ticket is taken, the last one blocked first; at most 1,000. */
export class BlockedAddressList extends Query<Blocked[]> {}

@QueryHandler(BlockedAddressList)
export class BlockedAddressListHandler implements IQueryHandler<BlockedAddressList> {
  constructor(private readonly read: ReadDatabase) {}

  execute(): Promise<Blocked[]> {
    return this.read.all<Blocked>(
      sql`SELECT address AS email, reason, blocked_at AS "blockedAt" FROM tickets_blocked_address
          ORDER BY blocked_at DESC, address LIMIT 1000`,
    );
  }
}
