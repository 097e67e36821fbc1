import { Worker } from 'node:worker_threads';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Unavailable } from '../../platform/errors';
import type { AnswerMessage, IndexAnswers, IndexTasks, TaskKind } from '../search/worker/tasks';
import { indexProgram } from './index-program';
import { SearchLocales } from './search-locales';

/** A worker that is silent for so long while it has work is taken for hung. */
const hungMs = 15_000;
const firstPauseMs = 100;
const longestPauseMs = 30_000;
/** Of the worker's heap; what the index holds in typed arrays is outside of it. */
const heapMegabytes = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 2 };

/** The thread was lost with the task in its hands. */
export class IndexLost extends Unavailable {
  constructor() {
    super('knowledge.search-unavailable');
  }
}

interface Pending {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

/**
 * The thread that holds the index, so that neither a long text nor a hard question keeps other requests waiting. One
 * that died or hung is started again, empty; whoever fills it is told.
 */
@Injectable()
export class IndexWorker implements OnModuleDestroy {
  private readonly logger = new Logger(IndexWorker.name);
  private readonly pending = new Map<number, Pending>();
  private readonly fillers: (() => void)[] = [];
  private worker: Worker | undefined;
  private watch: NodeJS.Timeout | undefined;
  private restart: NodeJS.Timeout | undefined;
  private next = 1;
  private pauseMs = firstPauseMs;
  private stopped = false;

  constructor(private readonly locales: SearchLocales) {}

  /** Calls back whenever a new, empty index runs in the place of one that was lost. */
  whenEmptied(fill: () => void): void {
    this.fillers.push(fill);
  }

  /** Has a task done, after all that were given before. Errors: `knowledge.search-unavailable`. */
  do<Kind extends TaskKind>(kind: Kind, task: IndexTasks[Kind]): Promise<IndexAnswers[Kind]> {
    const worker = this.running();
    if (!worker) return Promise.reject(new Unavailable('knowledge.search-unavailable'));
    const number = this.next++;
    const { promise, resolve, reject } = Promise.withResolvers<IndexAnswers[Kind]>();
    this.pending.set(number, { resolve, reject });
    worker.postMessage({ number, kind, task });
    this.watchOver();
    return promise;
  }

  /** Ends a thread that does not answer any more; another takes its place. */
  async giveUp(): Promise<void> {
    await this.worker?.terminate();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.watch);
    clearTimeout(this.restart);
    await this.giveUp();
  }

  /** The thread starts with the first task, and not between a fall and its restart. */
  private running(): Worker | undefined {
    if (this.stopped || this.restart) return undefined;
    return (this.worker ??= this.start());
  }

  private start(): Worker {
    const worker = new Worker(indexProgram, {
      workerData: { locales: this.locales.all },
      resourceLimits: heapMegabytes,
    });
    worker.on('message', (message: AnswerMessage) => this.settle(message));
    worker.on('error', (error: unknown) => this.logger.error({ err: error }, 'The search thread failed'));
    worker.on('exit', () => this.lose());
    // It must not keep a process alive that has nothing else to do.
    worker.unref();
    return worker;
  }

  private settle(message: AnswerMessage): void {
    const waiting = this.pending.get(message.number);
    this.pending.delete(message.number);
    this.pauseMs = firstPauseMs;
    this.watchOver();
    if ('answer' in message) waiting?.resolve(message.answer as never);
    else waiting?.reject(new Error(message.fault));
  }

  private lose(): void {
    this.worker = undefined;
    clearTimeout(this.watch);
    const lost = [...this.pending.values()];
    this.pending.clear();
    if (!this.stopped) {
      this.logger.warn(`The search thread ended and is started again in ${this.pauseMs} ms`);
      this.restart = setTimeout(() => this.refill(), this.pauseMs).unref();
      this.pauseMs = Math.min(longestPauseMs, this.pauseMs * 4);
    }
    for (const { reject } of lost) reject(new IndexLost());
  }

  private refill(): void {
    this.restart = undefined;
    for (const fill of this.fillers) fill();
  }

  private watchOver(): void {
    clearTimeout(this.watch);
    if (this.pending.size === 0) return;
    this.watch = setTimeout(() => void this.giveUp(), hungMs).unref();
  }
}
