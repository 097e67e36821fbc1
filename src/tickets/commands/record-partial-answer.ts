import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { RecordPartialAnswer } from '../api';
import { Parking } from '../domain/parking';
import { Tickets } from '../store/tickets';
import { Colleagues } from './colleagues';

@CommandHandler(RecordPartialAnswer)
export class RecordPartialAnswerHandler implements ICommandHandler<RecordPartialAnswer> {
  constructor(
    private readonly tickets: Tickets,
    private readonly colleagues: Colleagues,
    private readonly clock: Clock,
  ) {}

  async execute({ ticketId, agentId, parts }: RecordPartialAnswer) {
    if (parts.ownerId !== agentId) await this.colleagues.assertOne(parts.ownerId, 'ownerId');
    const ticket = await this.tickets.get(ticketId);
    const parking = Parking.write(ticketId, agentId, parts, this.clock.now());
    ticket.park(agentId, parking.id, parts.reviewOn);
    await this.tickets.save(ticket);
    await this.tickets.addParking(parking);
    return { parkings: ticket.parkings };
  }
}
