import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { FactsOfCategory } from '../../knowledge/category-facts';
import { Clock, dayMs, later } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { LookBeforeSending, type BeforeSending } from '../sending-api';
import {
  fingerprintOf,
  perhapsRepeated,
  similarity,
  surelyRepeated,
  type Fingerprint,
} from '../before-sending/fingerprint';
import { missingFrom } from '../before-sending/missing';
import { questionsIn } from '../before-sending/several-questions';
import { splitOf } from '../before-sending/split';
import { visibleTo, type TicketViewer } from '../visibility';
import { FingerprintMemory } from '../memory/fingerprint-memory';

/** The newest tickets that the person may see are compared: one index range, however many there are. */
const compared = 300;
/** Of those that are over, only what ended lately repeats anything. */
const recentDays = 90;
const shown = 3;

interface Candidate {
  id: string;
  reference: string;
  subject: string;
  status: string;
}

@QueryHandler(LookBeforeSending)
export class LookBeforeSendingHandler implements IQueryHandler<LookBeforeSending> {
  constructor(
    private readonly read: ReadDatabase,
    private readonly queries: QueryBus,
    private readonly memory: FingerprintMemory,
    private readonly clock: Clock,
  ) {}

  async execute({ viewer, written, locale }: LookBeforeSending): Promise<BeforeSending> {
    const questions = questionsIn(written.body);
    const known =
      written.categorySlug === undefined
        ? null
        : await this.queries.execute(new FactsOfCategory(written.categorySlug));
    return {
      questions,
      split: splitOf(questions),
      repeats: await this.repeats(viewer, `${written.subject ?? ''} ${written.body}`),
      missing: missingFrom(written, known?.facts ?? [], locale),
    };
  }

  private async repeats(viewer: TicketViewer, text: string): Promise<BeforeSending['repeats']> {
    const mine = fingerprintOf(text);
    const candidates = await this.candidates(viewer);
    const fingerprints = await this.fingerprintsOf(candidates);
    return candidates
      .flatMap(({ id, reference, subject, status }) => {
        const other = fingerprints.get(id);
        if (!other) return [];
        const alike = similarity(mine, other);
        const kind = alike >= surelyRepeated ? ('repeat' as const) : ('similar' as const);
        return [{ reference, subject, status, similarity: Math.round(alike * 100) / 100, kind }];
      })
      .filter((each) => each.similarity >= perhapsRepeated)
      .sort((one, other) => other.similarity - one.similarity)
      .slice(0, shown);
  }

  private candidates(viewer: TicketViewer): Promise<Candidate[]> {
    const recent = later(this.clock.now(), -recentDays * dayMs);
    return this.read.all<Candidate>(
      sql`SELECT id, reference, subject, status FROM
            (SELECT t.id, t.reference, t.subject, t.status, t.received_at FROM tickets_ticket t
             WHERE ${visibleTo(viewer)} ORDER BY t.received_at DESC, t.id DESC LIMIT ${compared}) newest
          WHERE status NOT IN ('merged', 'archived') AND (status <> 'closed' OR received_at > ${recent})`,
    );
  }

  /** The first message is what was asked; it is read for those alone whose fingerprint is not at hand. */
  private async fingerprintsOf(candidates: readonly Candidate[]): Promise<Map<string, Fingerprint>> {
    const found = new Map<string, Fingerprint>();
    const unknown: string[] = [];
    for (const { id } of candidates) {
      const known = this.memory.get(id);
      if (known) found.set(id, known);
      else unknown.push(id);
    }
    if (unknown.length === 0) return found;
    const rows = await this.read.all<{ id: string; subject: string; body: string }>(
      sql`SELECT t.id, t.subject, substr(m.body, 1, 2000) AS body
          FROM tickets_ticket t JOIN tickets_message m ON m.id =
            (SELECT f.id FROM tickets_message f WHERE f.ticket_id = t.id ORDER BY f.id LIMIT 1)
          WHERE t.id IN (${unknown})`,
    );
    for (const { id, subject, body } of rows) found.set(id, this.memory.make(id, `${subject} ${body}`));
    return found;
  }
}
