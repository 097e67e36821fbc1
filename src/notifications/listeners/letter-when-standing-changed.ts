import { QueryBus } from '@nestjs/cqrs';
import { PeopleOfAccount } from '../../accounts/api';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { AccountDeferred, AccountWarned, MarkRecorded, StandingRestored } from '../../queue/events';
import type { NoticeContent } from '../domain/notice-content';
import { Notices } from '../store/notices';

type Change = MarkRecorded | AccountWarned | AccountDeferred | StandingRestored;

/** Everybody of the account is told: each of them writes in its name. A dry run tells nobody. */
@ListensTo(MarkRecorded, AccountWarned, AccountDeferred, StandingRestored)
export class LetterWhenStandingChanged implements Listener<Change> {
  constructor(
    private readonly notices: Notices,
    private readonly queries: QueryBus,
  ) {}

  async on(event: Change, envelope: EventEnvelope): Promise<void> {
    const content = event.data.dryRun ? null : contentOf(event);
    if (!content) return;
    const people = await this.queries.execute(new PeopleOfAccount(event.data.accountId));
    await this.notices.tellAll(people, content, envelope);
  }
}

function contentOf(event: Change): NoticeContent | null {
  if (event instanceof MarkRecorded) {
    // A warning or a deferral says itself what it is about.
    const { markId, leadsTo } = event.data;
    return leadsTo === 'nothing' ? { kind: 'fair_use_mark', params: { markId } } : null;
  }
  if (event instanceof AccountWarned) {
    const { accountId, kind, until } = event.data;
    return { kind: 'fair_use_warning', params: { accountId, kind, until } };
  }
  if (event instanceof AccountDeferred) {
    const { accountId, marks, minutes, until } = event.data;
    return { kind: 'fair_use_deferral', params: { accountId, marks, minutes, until } };
  }
  const { to, minutes } = event.data;
  return { kind: 'fair_use_restored', params: { to, minutes } };
}
