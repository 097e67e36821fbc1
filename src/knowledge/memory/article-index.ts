import { AsyncLocalStorage } from 'node:async_hooks';
import { Logger, type OnModuleDestroy } from '@nestjs/common';
import { Unavailable } from '../../platform/errors';
import { OnEveryInstance, type RefreshesMemory } from '../../platform/live/on-every-instance';
import type { SearchAnswer, SearchExplanation } from '../api';
import type { SearchTask } from '../search/worker/tasks';
import { ArticleSource, type Standings } from './article-source';
import { IndexLost, IndexWorker } from './index-worker';
import { within } from './within';

/** Read together and handed to the index one after another. */
const articlesAtOnce = 20;
/** An article over which the thread falls so often is left out. */
const fallsAtMost = 2;
/** So many articles at a time are an import: a search need not wait until all of them are in. */
const manyArticles = 200;
/** How long a search waits for an index that is being filled, or brought up to date with what an editor did … */
const fillingMs = 5_000;
/** … with what an import brings, before it searches what there is … */
const importMs = 1_000;
/** … and for its own answer. */
const answerMs = 3_000;

/**
 * Keeps the index of the search thread as the published articles are. It fills in the background; whatever changes
 * later is patched by version. A search waits for what is under way, but not for ever.
 */
@OnEveryInstance('knowledge')
export class ArticleIndex implements RefreshesMemory, OnModuleDestroy {
  private readonly logger = new Logger(ArticleIndex.name);
  /** What the thread holds: the stamps of articles by their ids. */
  private readonly held = new Map<string, string>();
  /** Articles that the index could not take; tried again when they change. */
  private readonly refused = new Map<string, string>();
  /** How often the thread fell while it took an article by itself. */
  private readonly falls = new Map<string, number>();
  /** Reading for the index is never part of the unit of whoever caused it. */
  private readonly outside = AsyncLocalStorage.snapshot();
  private filling: Promise<void> = Promise.resolve();
  private filled = false;
  private takesMany = false;
  private behind = false;
  private stopped = false;
  private atOnce = articlesAtOnce;
  private generation = 0;

  constructor(
    private readonly source: ArticleSource,
    private readonly worker: IndexWorker,
  ) {
    worker.whenEmptied(() => this.startAgain());
  }

  /** Answers at once; searches see the change, because they wait for what is under way. */
  async refresh(): Promise<void> {
    this.behind = true;
    this.filling = this.outside(() => this.filling.then(() => this.catchUp()));
  }

  /** Whoever stops does not wait for what nobody will search. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.filling;
  }

  /** See `SearchArticles`. */
  async search(task: SearchTask): Promise<SearchAnswer> {
    await this.ready();
    return this.answered(this.worker.do('search', task));
  }

  /** See `ExplainSearch`. */
  async explain(task: SearchTask): Promise<SearchExplanation> {
    await this.ready();
    return this.answered(this.worker.do('explain', task));
  }

  private async ready(): Promise<void> {
    if (this.behind) await this.refresh();
    const isSoon = await within(this.filling, importMs);
    if (isSoon.done || (this.filled && this.takesMany)) return;
    const isInTime = await within(this.filling, fillingMs - importMs);
    if (!isInTime.done && !this.filled) throw new Unavailable('knowledge.search-unavailable');
  }

  private async answered<T>(answer: Promise<T>): Promise<T> {
    const outcome = await within(answer, answerMs);
    if (!outcome.done) throw new Unavailable('knowledge.search-unavailable');
    return outcome.value;
  }

  /** The thread was lost with all it held. The articles go in one by one: that which it fell over is found so. */
  private startAgain(): void {
    this.held.clear();
    this.generation += 1;
    this.filled = false;
    this.atOnce = 1;
    void this.refresh();
  }

  /** A failure leaves the rest as it was, and the next search tries again. */
  private async catchUp(): Promise<void> {
    if (this.stopped || !this.behind) return;
    const { generation } = this;
    try {
      this.behind = false;
      await this.worker.do('steer', await this.source.steering());
      await this.patch(await this.source.standings());
      if (generation === this.generation) this.filled = true;
    } catch (error) {
      this.behind = true;
      if (!this.stopped) this.logger.warn({ err: error }, 'The search index could not be brought up to date');
    }
  }

  private async patch(standings: Standings): Promise<void> {
    const { stamps } = standings;
    const gone = [...this.held.keys()].filter((id) => !stamps.has(id));
    if (gone.length > 0) await this.worker.do('remove', gone);
    for (const id of gone) this.held.delete(id);
    const stale = [...stamps].filter(
      ([id, stamp]) => this.held.get(id) !== stamp && this.refused.get(id) !== stamp,
    );
    this.takesMany = stale.length > manyArticles;
    for (let at = 0; at < stale.length && !this.stopped; at += this.atOnce) {
      await this.take(new Map(stale.slice(at, at + this.atOnce)), standings);
    }
    this.takesMany = false;
    this.atOnce = articlesAtOnce;
  }

  private async take(stamps: ReadonlyMap<string, string>, standings: Standings): Promise<void> {
    const articles = await this.source.read([...stamps.keys()], standings);
    const failed = await this.worker.do('put', articles).catch((error: unknown) => {
      if (error instanceof IndexLost && stamps.size === 1 && !this.stopped) this.blame(stamps);
      throw error;
    });
    for (const [id, stamp] of stamps) this.held.set(id, stamp);
    if (failed.length > 0) this.refuse(new Map([...stamps].filter(([id]) => failed.includes(id))));
  }

  /** Something else may have brought the thread down meanwhile: once is no proof. */
  private blame(stamps: ReadonlyMap<string, string>): void {
    for (const id of stamps.keys()) this.falls.set(id, (this.falls.get(id) ?? 0) + 1);
    this.refuse(new Map([...stamps].filter(([id]) => (this.falls.get(id) ?? 0) >= fallsAtMost)));
  }

  private refuse(stamps: ReadonlyMap<string, string>): void {
    for (const [articleId, stamp] of stamps) {
      this.logger.error({ articleId }, 'An article cannot be indexed and is not found until it is changed');
      this.refused.set(articleId, stamp);
      this.falls.delete(articleId);
    }
  }
}
