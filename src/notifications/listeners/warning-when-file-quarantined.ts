import { QueryBus } from '@nestjs/cqrs';
import type { EventEnvelope } from '../../platform/event';
import { ListensTo, type Listener } from '../../platform/events/listener';
import { FileQuarantined } from '../../platform/files/events';
import { TicketOfFiles } from '../../tickets/api';
import { Notices } from '../store/notices';

/** To whoever uploaded it, and to supervisors. What was not sent yet is refused when it is to be sent, which says it. */
@ListensTo(FileQuarantined)
export class WarningWhenFileQuarantined implements Listener<FileQuarantined> {
  constructor(
    private readonly notices: Notices,
    private readonly queries: QueryBus,
  ) {}

  async on({ data }: FileQuarantined, envelope: EventEnvelope): Promise<void> {
    const { ownerKind, ownerId, uploaderId, uploaderKind = 'customer' } = data;
    if (ownerKind === null || ownerId === null) return;
    const ticket = await this.queries.execute(new TicketOfFiles(ownerKind, ownerId));
    if (!ticket) return;
    const { ticketId, reference, level: lane } = ticket;
    const look = { why: 'quarantined' as const, reference, lane };
    await this.notices.tell('supervisors', { kind: 'for_supervisors', params: look }, envelope);
    if (!uploaderId) return;
    const params = { ticketId, uploaderKind };
    await this.notices.tell(uploaderId, { kind: 'file_quarantined', params }, envelope);
  }
}
