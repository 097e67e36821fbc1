import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { sql } from './database/sql';
import { Conflict } from './errors';
import { ManualTime } from './manual-clock';
import { UnitOfWork } from './unit-of-work';

/** Moves the manual clock forward. Errors: `platform.clock-never-goes-back`. */
export class SetClock extends Command<void> {
  constructor(readonly to: Date) {
    super();
  }
}

@CommandHandler(SetClock)
export class SetClockHandler implements ICommandHandler<SetClock> {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly manualTime: ManualTime,
  ) {}

  async execute({ to }: SetClock): Promise<void> {
    const { changed } = await this.unit.query(
      sql`UPDATE platform_clock SET now_at = ${to} WHERE id = 1 AND now_at <= ${to}`,
    );
    if (changed === 0) {
      throw new Conflict('platform.clock-never-goes-back', { now: this.manualTime.now.toISOString() });
    }
  }
}
