import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadDatabase } from '../../platform/read-database';
import type { MessageResponse } from '../ticket.response';
import { messageById } from './messages-of';

/** A message that the caller has just written. */
export class WrittenMessage extends Query<MessageResponse> {
  constructor(readonly messageId: string) {
    super();
  }
}

@QueryHandler(WrittenMessage)
export class WrittenMessageHandler implements IQueryHandler<WrittenMessage> {
  constructor(private readonly read: ReadDatabase) {}

  execute({ messageId }: WrittenMessage): Promise<MessageResponse> {
    return messageById(this.read, messageId);
  }
}
