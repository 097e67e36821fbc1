import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { RecordPartialAnswer } from '../api';
import { Parking } from '../domain/parking';
import { Tickets } from '../store/tickets';

@CommandHandler(RecordPartialAnswer)
export class RecordPartialAnswerHandler implements ICommandHandler<RecordPartialAnswer> {
  constructor(
    private readonly tickets: Tickets,
    private readonly clock: Clock,
  ) {}

  async execute({ ticketId, agentId, parts }: RecordPartialAnswer) {
    const ticket = await this.tickets.get(ticketId);
    const parking = Parking.write(ticketId, agentId, parts, this.clock.now());
    ticket.park(agentId, parking.id, parts.reviewOn);
    await this.tickets.save(ticket);
    await this.tickets.addParking(parking);
    return { parkings: ticket.parkings };
  }
}
