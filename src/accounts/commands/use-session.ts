import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Sessions } from '../store/sessions';

/** Somebody uses a page: their session is not idle. Does nothing once the session is gone. */
export class UseSession extends Command<void> {
  constructor(readonly sessionId: string) {
    super();
  }
}

@CommandHandler(UseSession)
export class UseSessionHandler implements ICommandHandler<UseSession> {
  constructor(private readonly sessions: Sessions) {}

  /** Lifetimes of sessions are system time. */
  async execute({ sessionId }: UseSession): Promise<void> {
    const session = await this.sessions.find(sessionId);
    if (!session || session.endedAt) return;
    session.lastUsedAt = new Date();
    await this.sessions.save(session);
  }
}
