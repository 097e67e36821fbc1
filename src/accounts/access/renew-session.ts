import { Injectable } from '@nestjs/common';
import { Commands } from '../../platform/commands';
import { Conflict, NotIdentified } from '../../platform/errors';
import { RefreshSession } from '../commands/refresh-session';
import { AccessTokens } from './access-tokens';
import { RefreshTokens } from './refresh-tokens';
import type { SignedIn } from './sign-in';

/** Takes a refresh token for the next one. */
@Injectable()
export class RenewSession {
  constructor(
    private readonly commands: Commands,
    private readonly accessTokens: AccessTokens,
    private readonly refreshTokens: RefreshTokens,
  ) {}

  /**
   * The command answers rather than throws, since a reuse must be written (the family ends) and yet refused.
   * Errors: `accounts.not-identified`, `accounts.refresh-superseded`, `accounts.refresh-reused`.
   */
  async with(refreshToken: string): Promise<SignedIn> {
    const presented = this.refreshTokens.read(refreshToken);
    if (!presented) throw new NotIdentified('accounts.not-identified');
    const { sessionId, hash } = presented;
    const next = this.refreshTokens.issue(sessionId);
    const { outcome, userId } = await this.commands.execute(new RefreshSession(sessionId, hash, next.hash));
    if (outcome === 'superseded') throw new Conflict('accounts.refresh-superseded');
    if (outcome === 'reused') throw new NotIdentified('accounts.refresh-reused');
    if (outcome === 'over') throw new NotIdentified('accounts.not-identified');
    return {
      userId,
      sessionId,
      accessToken: this.accessTokens.sign(userId, sessionId),
      refreshToken: next.token,
    };
  }
}
