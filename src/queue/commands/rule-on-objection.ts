import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { RuleOnObjection } from '../api';
import { Objections } from '../store/objections';
import { ObjectionOutcome } from './objection-outcome';

@CommandHandler(RuleOnObjection)
export class RuleOnObjectionHandler implements ICommandHandler<RuleOnObjection> {
  constructor(
    private readonly objections: Objections,
    private readonly outcome: ObjectionOutcome,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute({ supervisor, objectionId, accepted, reason }: RuleOnObjection): Promise<void> {
    const objection = await this.objections.get(objectionId);
    objection.rule(supervisor.id, accepted, reason, this.clock.now());
    await this.objections.save(objection);
    await this.audit.write({ action: 'queue.objection-ruled', subject: objectionId, after: { accepted } });
    if (accepted) await this.outcome.hear(objection);
  }
}
