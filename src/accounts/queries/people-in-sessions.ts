import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import type { Person } from '../api';
import { PeopleInSessions } from '../session-api';
import { personColumns, personOf, standingSessions, type PersonRow } from './person-in-session';
import { reachesOf } from './reach-of';

@QueryHandler(PeopleInSessions)
export class PeopleInSessionsHandler implements IQueryHandler<PeopleInSessions> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ sessionIds, at }: PeopleInSessions): Promise<Person[]> {
    const rows = await this.read.all<PersonRow & { sessionId: string }>(
      sql`SELECT ${personColumns}, s.id AS "sessionId" FROM ${standingSessions(at)} AND s.id IN (${sessionIds})`,
    );
    const reaches = await reachesOf(this.read, rows);
    return rows.map((row) => personOf(row, row.sessionId, reaches.get(row.id)));
  }
}
