import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { StaffOfRank } from '../../accounts/api';
import { Invalid } from '../../platform/errors';

/** The staff, as far as a ticket may be given to them. */
@Injectable()
export class Colleagues {
  constructor(private readonly queries: QueryBus) {}

  /** Errors: `tickets.unknown-colleague` at the field that names the person. */
  async assertOne(userId: string, path: string): Promise<void> {
    const staff = await this.queries.execute(new StaffOfRank('agent'));
    const code = 'tickets.unknown-colleague';
    if (!staff.some((person) => person.userId === userId)) throw new Invalid(code, {}, [{ path, code }]);
  }
}
