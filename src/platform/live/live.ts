import { Injectable } from '@nestjs/common';
import { sql } from '../database/sql';
import { UnitOfWork } from '../unit-of-work';
import { LiveTopics } from './live-topics';

/** Tells every instance that what it holds of a topic is stale. */
@Injectable()
export class Live {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly topics: LiveTopics,
  ) {}

  /** Inside a unit: takes effect with its commit, here before the answer, elsewhere within a second. */
  async announce(topic: string): Promise<void> {
    await this.unit.query(
      sql`INSERT INTO platform_live (topic, version) VALUES (${topic}, 1)
          ON CONFLICT (topic) DO UPDATE SET version = platform_live.version + 1`,
    );
    if (this.unit.dialect === 'postgres')
      await this.unit.query(sql`SELECT pg_notify('turno_live', ${topic})`);
    this.unit.afterCommit(() => this.topics.catchUp());
  }
}
