import { Injectable } from '@nestjs/common';
import { Commands } from '../../platform/commands';
import { sql } from '../../platform/database/sql';
import { Rows } from '../../platform/database/rows';
import type { EventEnvelope } from '../../platform/event';
import { ReadDatabase } from '../../platform/read-database';
import { UnitOfWork } from '../../platform/unit-of-work';
import { IssueReadingLink } from '../../tickets/sending-api';
import { Notice, type Addressee, type WrittenLetter } from '../domain/notice';
import type { NoticeContent } from '../domain/notice-content';
import { MailSignal } from '../mail/mail-signal';

@Injectable()
export class Notices {
  constructor(
    private readonly rows: Rows,
    private readonly read: ReadDatabase,
    private readonly unit: UnitOfWork,
    private readonly signal: MailSignal,
    private readonly commands: Commands,
  ) {}

  /**
   * Stores a notice about an event; the same event delivered again stores nothing more. It may be held for a while in
   * which what it tells of can be undone.
   */
  async tell(
    addressee: Addressee,
    content: NoticeContent,
    envelope: EventEnvelope,
    holdMs = 0,
  ): Promise<void> {
    const notice = Notice.of(content, addressee, envelope.position, new Date(envelope.occurredAt));
    notice.hold(holdMs);
    const isNew = await this.add(notice);
    if (!isNew || addressee !== 'author' || !('ticketId' in content.params)) return;
    // Whoever wrote without an account reads by a link, and each notice brings one of its own.
    await this.commands.execute(new IssueReadingLink(content.params.ticketId, notice.id));
  }

  /** Tells each of these people; see `tell`. */
  async tellAll(
    people: readonly { userId: string }[],
    content: NoticeContent,
    envelope: EventEnvelope,
  ): Promise<void> {
    for (const { userId } of people) await this.tell(userId, content, envelope);
  }

  /** `false` when the same was told before. */
  async add(notice: Notice): Promise<boolean> {
    const isNew = await this.rows.insert(notice, 'ignore');
    this.unit.afterCommit(() => this.signal.raise());
    return isNew;
  }

  /** What may be sent now, the longest due first; reads outside a unit and locks nothing. */
  async dueIds(now: Date, limit: number): Promise<string[]> {
    const rows = await this.read.all<{ id: string }>(
      sql`SELECT id FROM notifications_notice
          WHERE state = 'waiting' AND next_attempt_at <= ${now}
            AND (leased_until IS NULL OR leased_until < ${new Date()})
          ORDER BY next_attempt_at, id LIMIT ${limit}`,
    );
    return rows.map(({ id }) => id);
  }

  /** Leases a due notice to this process; `null` when another has it or has sent it. */
  async take(id: string, now: Date): Promise<Notice | null> {
    return this.unit.run(async () => {
      const systemNow = new Date();
      const notice = await this.rows.find(
        Notice,
        sql`id = ${id} AND state = 'waiting' AND next_attempt_at <= ${now}
            AND (leased_until IS NULL OR leased_until < ${systemNow})`,
      );
      if (!notice) return null;
      notice.lease(systemNow);
      await this.rows.update(notice);
      return notice;
    });
  }

  /** Changes a notice in a unit of its own, unless somebody else has settled it meanwhile. */
  async settle(id: string, change: (notice: Notice) => void): Promise<void> {
    await this.unit.run(async () => {
      const notice = await this.rows.find(Notice, sql`id = ${id} AND state = 'waiting'`);
      if (!notice) return;
      change(notice);
      await this.rows.update(notice);
    });
  }

  /** It was sent: said together with what follows from that. */
  async settleSent(id: string, letter: WrittenLetter, now: Date): Promise<void> {
    await this.settle(id, (notice) => {
      notice.markSent(letter, now);
      const told = notice.standingTold(now);
      if (told) this.unit.record([told]);
    });
  }

  async anyToGather(): Promise<boolean> {
    return Boolean(
      await this.read.first(
        sql`SELECT 1 AS found FROM notifications_notice WHERE state = 'to_gather' LIMIT 1`,
      ),
    );
  }

  /** Those that wait for a digest, oldest event first; inside a unit. */
  async toGather(limit: number): Promise<Notice[]> {
    return this.rows.findAll(Notice, sql`state = 'to_gather' ORDER BY event_position LIMIT ${limit}`);
  }

  async save(notice: Notice): Promise<void> {
    await this.rows.update(notice);
  }
}
