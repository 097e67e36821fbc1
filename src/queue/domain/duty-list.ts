import { Entity, PrimaryColumn } from 'typeorm';
import type { Staff } from '../../accounts/api';
import { Aggregate } from '../../platform/aggregate';
import { columnType, CountColumn, JsonColumn } from '../../platform/database/columns';
import { Conflict, Invalid, NotAllowed } from '../../platform/errors';
import { DutyChanged } from '../events';
import type { DutyEntry } from './duty';

/** The whole list is one row: whoever changes it sees all of it, and two people never mix theirs. */
@Entity('queue_duty')
export class DutyList extends Aggregate {
  @PrimaryColumn({ type: columnType.count, primaryKeyConstraintName: 'pk_queue_duty' })
  id: number;

  /** In the order of their beginnings; what is over is not kept. */
  @JsonColumn()
  entries: DutyEntry[];

  @CountColumn()
  version: number;

  /**
   * Puts the list in the place of the one before. Agents may change what is theirs; entries that are over are
   * dropped. Errors: `queue.duty-changed-meanwhile`, `queue.duty-of-others`, `queue.bad-duty`.
   */
  replace(by: Staff, wanted: readonly DutyEntry[], basedOn: number | undefined, now: Date): void {
    if (basedOn !== undefined && basedOn !== this.version) throw new Conflict('queue.duty-changed-meanwhile');
    const faults = wanted.flatMap(({ from, to }, i) =>
      from < to ? [] : [{ path: `entries.${i}.to`, code: 'queue.bad-duty' }],
    );
    if (faults.length > 0) throw new Invalid('queue.bad-duty', {}, faults);
    const ahead = (entries: readonly DutyEntry[]) => entries.filter(({ to }) => to > now.toISOString());
    const ofOthers = (entries: readonly DutyEntry[]) =>
      JSON.stringify(inOrder(ahead(entries).filter(({ staffId }) => staffId !== by.id)));
    if (by.role === 'agent' && ofOthers(wanted) !== ofOthers(this.entries)) {
      throw new NotAllowed('queue.duty-of-others');
    }
    this.entries = inOrder(ahead(wanted));
    this.record(new DutyChanged({ changedBy: by.id, entries: this.entries.length }));
  }
}

function inOrder(entries: readonly DutyEntry[]): DutyEntry[] {
  const key = ({ from, to, staffId }: DutyEntry) => `${from} ${to} ${staffId}`;
  return entries
    .map(({ staffId, from, to }) => ({ staffId, from, to }))
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
