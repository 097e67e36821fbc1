import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { sql } from '../database/sql';
import { ReadDatabase } from '../read-database';
import { ON_EVERY_INSTANCE, type RefreshesMemory } from './on-every-instance';
import { WakeUps } from './wake-ups';

const pollMs = 1_000;

/**
 * Compares the versions in the database with those this process has seen, and refreshes what fell behind.
 * A wake-up only makes it prompt: a lost one costs a second, never a change.
 */
@Injectable()
export class LiveTopics implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(LiveTopics.name);
  private readonly refreshers = new Map<string, RefreshesMemory[]>();
  private readonly seen = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly read: ReadDatabase,
    private readonly wakeUps: WakeUps,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const wrapper of this.discovery.getProviders()) {
      if (!wrapper.metatype || !wrapper.instance) continue;
      const topic = this.reflector.get<string | undefined>(ON_EVERY_INSTANCE, wrapper.metatype);
      if (topic)
        this.refreshers.set(topic, [
          ...(this.refreshers.get(topic) ?? []),
          wrapper.instance as RefreshesMemory,
        ]);
    }
    const versions = await this.versions();
    for (const [topic, refreshers] of this.refreshers) {
      this.seen.set(topic, versions.get(topic) ?? 0);
      for (const refresher of refreshers) await refresher.refresh();
    }
    await this.wakeUps.listen(() => void this.catchUp());
    // What was announced between the reading above and the listening woke nobody here.
    await this.catchUp();
    this.timer = setInterval(() => void this.catchUp(), pollMs);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.wakeUps.close();
    await this.running;
  }

  /** One after another, so that a refresh never runs beside itself. */
  catchUp(): Promise<void> {
    this.running = this.running.then(() => this.refreshStale());
    return this.running;
  }

  private async refreshStale(): Promise<void> {
    if (this.stopped) return;
    try {
      for (const [topic, version] of await this.versions()) {
        if (this.seen.get(topic) !== version) await this.refresh(topic, version);
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'The topics could not be read; trying again in a second');
    }
  }

  /** One topic that fails does not keep the others stale. */
  private async refresh(topic: string, version: number): Promise<void> {
    try {
      for (const refresher of this.refreshers.get(topic) ?? []) await refresher.refresh();
      this.seen.set(topic, version);
    } catch (error) {
      this.logger.warn({ topic, err: error }, 'Memory could not be refreshed; trying again in a second');
    }
  }

  private async versions(): Promise<Map<string, number>> {
    const rows = await this.read.all<{ topic: string; version: number }>(
      sql`SELECT topic, version FROM platform_live`,
    );
    return new Map(rows.map(({ topic, version }) => [topic, version]));
  }
}
