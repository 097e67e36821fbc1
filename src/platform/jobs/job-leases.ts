import { Injectable } from '@nestjs/common';
import { later, secondMs } from '../clock';
import { sql } from '../database/sql';
import { shortReason } from '../events/retry-delays';
import { newId } from '../ids';
import { UnitOfWork } from '../unit-of-work';
import type { JobDeclaration } from './job';

const leaseSeconds = 300;

/**
 * Which instance runs a job now. Leases are thrift, not safety: what must happen once is guarded by unique
 * keys where it happens. They follow system time, since they guard processes and not promises.
 */
@Injectable()
export class JobLeases {
  private readonly owner = newId();

  constructor(private readonly unit: UnitOfWork) {}

  async register(jobs: readonly JobDeclaration[]): Promise<void> {
    await this.unit.run(async () => {
      for (const { name } of jobs) {
        await this.unit.query(
          sql`INSERT INTO platform_job (name, next_run_at) VALUES (${name}, ${new Date()}) ON CONFLICT DO NOTHING`,
        );
      }
    });
  }

  /** Takes the job for this process when it is due and nobody else runs it. */
  async take({ name, everySeconds }: JobDeclaration): Promise<boolean> {
    const now = new Date();
    return this.unit.run(async () => {
      const { changed } = await this.unit.query(
        sql`UPDATE platform_job SET lease_owner = ${this.owner}, leased_until = ${later(now, leaseSeconds * secondMs)},
                   next_run_at = ${later(now, everySeconds * secondMs)}
            WHERE name = ${name} AND next_run_at <= ${now} AND (leased_until IS NULL OR leased_until < ${now})`,
      );
      return changed === 1;
    });
  }

  async giveBack(name: string, handled: number, error?: unknown): Promise<void> {
    const reason = error === undefined ? null : shortReason(error);
    await this.unit.run(async () => {
      await this.unit.query(
        sql`UPDATE platform_job SET leased_until = NULL, last_run_at = ${new Date()}, last_handled = ${handled},
                   last_error = ${reason}
            WHERE name = ${name} AND lease_owner = ${this.owner}`,
      );
    });
  }
}
