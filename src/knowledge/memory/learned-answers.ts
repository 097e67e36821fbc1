import { Logger } from '@nestjs/common';
import { Clock, dayMs, later, minuteMs } from '../../platform/clock';
import { sql } from '../../platform/database/sql';
import { OnEveryInstance, type RefreshesMemory } from '../../platform/live/on-every-instance';
import { ReadDatabase } from '../../platform/read-database';
import type { SearchLocale } from '../search/languages';
import type { VoteRecord } from '../search/worker/tasks';
import { IndexWorker } from './index-worker';

/** The newest ones; older ones have faded anyway. */
const votesAtMost = 20_000;
const keptDays = 365;
/** A unit of another instance may commit later than its time says. */
const overlapMs = minuteMs;

interface VoteRow {
  id: string;
  articleId: string;
  voter: string;
  signedIn: number;
  givenAt: string;
  changedAt: string;
  withdrawn: number;
  text: string;
  locale: SearchLocale;
}

/** Tells the index of every instance what people say solved their questions, as they say it. */
@OnEveryInstance('knowledge-votes')
export class LearnedAnswers implements RefreshesMemory {
  private readonly logger = new Logger(LearnedAnswers.name);
  private readUntil: Date | null = null;

  constructor(
    private readonly database: ReadDatabase,
    private readonly worker: IndexWorker,
    private readonly clock: Clock,
  ) {
    worker.whenEmptied(() => {
      this.readUntil = null;
      this.refresh().catch((error: unknown) => this.logger.warn({ err: error }, 'Votes could not be read'));
    });
  }

  async refresh(): Promise<void> {
    const since = this.readUntil ? later(this.readUntil, -overlapMs) : new Date(0);
    const rows = await this.database.all<VoteRow>(
      sql`SELECT v.id, v.article_id AS "articleId", v.voter, v.signed_in AS "signedIn", v.given_at AS "givenAt",
                 v.changed_at AS "changedAt", v.withdrawn, q.text, q.locale
          FROM knowledge_vote v JOIN knowledge_question q ON q.id = v.question_id
          WHERE v.changed_at >= ${since} AND v.given_at > ${later(this.clock.now(), -keptDays * dayMs)}
          ORDER BY v.changed_at DESC LIMIT ${votesAtMost}`,
    );
    const [newest] = rows;
    if (!newest) return;
    const readUntil = new Date(newest.changedAt);
    // Nobody waits: a search that comes after is done after. What was lost with the thread is read again.
    this.worker.do('learn', rows.map(recordOf)).then(
      () => (this.readUntil = readUntil),
      () => undefined,
    );
  }
}

function recordOf({ signedIn, givenAt, withdrawn, id, articleId, voter, text, locale }: VoteRow): VoteRecord {
  return {
    id,
    articleId,
    voter,
    text,
    locale,
    signedIn: signedIn === 1,
    givenAt: Date.parse(givenAt),
    withdrawn: withdrawn === 1,
  };
}
