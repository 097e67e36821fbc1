import { Query } from '@nestjs/cqrs';
import type { StandingSummary } from '../fair-use';

/** Where an account would stand by the marks of a dry run. */
export class TriedStandingOf extends Query<StandingSummary> {
  constructor(readonly accountId: string) {
    super();
  }
}
