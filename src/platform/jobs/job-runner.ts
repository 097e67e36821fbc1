import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Interval } from '@nestjs/schedule';
import { runInContext } from '../context';
import { Deliveries } from '../events/deliveries';
import { newId } from '../ids';
import { ManualTime } from '../manual-clock';
import { JOB, type JobDeclaration, type ScheduledJob } from './job';
import { JobLeases } from './job-leases';

interface KnownJob extends JobDeclaration {
  readonly instance: ScheduledJob;
}

const maxRounds = 1_000;
/** How soon this instance asks again for a job that another one has, or that was not yet due. */
const askAgainMs = 5_000;

/** Runs the program's jobs: by the second hand of system time, or all at once when the clock is moved by hand. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobRunner.name);
  private readonly jobs: KnownJob[] = [];
  private readonly notBefore = new Map<string, number>();
  private beating: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly leases: JobLeases,
    private readonly deliveries: Deliveries,
    private readonly manualTime: ManualTime,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const wrapper of this.discovery.getProviders()) {
      if (!wrapper.metatype || !wrapper.instance) continue;
      const declaration = this.reflector.get<JobDeclaration | undefined>(JOB, wrapper.metatype);
      if (declaration) this.jobs.push({ ...declaration, instance: wrapper.instance as ScheduledJob });
    }
    this.jobs.sort((a, b) => a.name.localeCompare(b.name));
    await this.leases.register(this.jobs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.beating;
  }

  get declarations(): readonly JobDeclaration[] {
    return this.jobs;
  }

  @Interval(1_000)
  async beat(): Promise<void> {
    if (this.manualTime.isManual || this.stopped || this.beating) return;
    this.beating = this.runDue().finally(() => {
      this.beating = undefined;
    });
    await this.beating;
  }

  /** Runs one job now whatever its turn; answers how many items it handled. */
  async runNow(name: string): Promise<number | undefined> {
    const job = this.jobs.find((known) => known.name === name);
    return job && this.run(job);
  }

  /** Runs all jobs and deliveries again and again until nothing is due; answers what each handled. */
  async runUntilQuiet(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (let round = 0; round < maxRounds; round++) {
      let handled = 0;
      for (const job of this.jobs) {
        const count = await this.run(job);
        if (count > 0) counts[job.name] = (counts[job.name] ?? 0) + count;
        handled += count;
      }
      const delivered = await this.deliveries.deliverDue();
      if (delivered > 0) counts.deliveries = (counts.deliveries ?? 0) + delivered;
      if (handled + delivered === 0) return counts;
    }
    throw new Error('Jobs never became quiet');
  }

  private async runDue(): Promise<void> {
    for (const job of this.jobs) {
      if (this.stopped) return;
      if ((this.notBefore.get(job.name) ?? 0) <= performance.now()) await this.runLeased(job);
    }
  }

  private async runLeased(job: KnownJob): Promise<void> {
    const everyMs = job.everySeconds * 1_000;
    this.notBefore.set(job.name, performance.now() + Math.min(everyMs, askAgainMs));
    try {
      if (!(await this.leases.take(job))) return;
      // Counted from when it was taken: a slow job before it must not cost this one its next turn.
      this.notBefore.set(job.name, performance.now() + everyMs);
    } catch (error) {
      this.logger.warn({ job: job.name, err: error }, 'A job could not be taken');
      return;
    }
    try {
      await this.leases.giveBack(job.name, await this.run(job));
    } catch (error) {
      this.logger.error({ job: job.name, err: error }, 'A job failed');
      await this.leases.giveBack(job.name, 0, error).catch(() => undefined);
    }
  }

  private run(job: KnownJob): Promise<number> {
    const context = {
      requestId: `job-${newId()}`,
      locale: 'es' as const,
      actor: { id: null, kind: 'system' as const },
    };
    return runInContext(context, () => job.instance.run());
  }
}
