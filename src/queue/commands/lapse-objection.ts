import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Objections } from '../store/objections';
import { ObjectionOutcome } from './objection-outcome';

/** No ruling came in time, which counts for the customer. */
export class LapseObjection extends Command<void> {
  constructor(readonly objectionId: string) {
    super();
  }
}

@CommandHandler(LapseObjection)
export class LapseObjectionHandler implements ICommandHandler<LapseObjection> {
  constructor(
    private readonly objections: Objections,
    private readonly outcome: ObjectionOutcome,
    private readonly clock: Clock,
  ) {}

  async execute({ objectionId }: LapseObjection): Promise<void> {
    const objection = await this.objections.get(objectionId);
    const now = this.clock.now();
    if (!objection.dueAt || objection.dueAt > now) return;
    objection.lapse(now);
    await this.objections.save(objection);
    await this.outcome.hear(objection);
  }
}
