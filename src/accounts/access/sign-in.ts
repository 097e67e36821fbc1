import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { Commands } from '../../platform/commands';
import { NotIdentified } from '../../platform/errors';
import { newId } from '../../platform/ids';
import { StartSession } from '../commands/start-session';
import { Passwords } from '../passwords';
import { CredentialsOf } from '../queries/credentials-of';
import { AccessTokens } from './access-tokens';
import { RefreshTokens } from './refresh-tokens';

/** A session that has just begun, with the only copies of its tokens. */
export interface SignedIn {
  userId: string;
  sessionId: string;
  accessToken: string;
  refreshToken: string;
}

/** Makes the secret of a session that begins, and the hash by which it is known. */
type Begin = (sessionId: string) => { token: string; hash: string };

/** Checks a password, outside of any unit because that is slow, and begins a session. */
@Injectable()
export class SignIn {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
    private readonly passwords: Passwords,
    private readonly accessTokens: AccessTokens,
    private readonly refreshTokens: RefreshTokens,
  ) {}

  /**
   * Errors: `accounts.wrong-credentials`, the same in words and time for an unknown address; `accounts.suspended`
   * for those who know the password; `accounts.busy`.
   */
  async withPassword(email: string, password: string): Promise<SignedIn> {
    const { userId, sessionId, token } = await this.begin(email, password, (id) =>
      this.refreshTokens.issue(id),
    );
    return { userId, sessionId, accessToken: this.accessTokens.sign(userId, sessionId), refreshToken: token };
  }

  /** The same for somebody who uses pages: `secret` makes what their cookie holds, and no token is given. */
  async begin(
    email: string,
    password: string,
    secret: Begin,
  ): Promise<{ userId: string; sessionId: string; token: string }> {
    const known = await this.queries.execute(new CredentialsOf(email));
    const matches = await this.passwords.verify(known?.passwordHash ?? null, password);
    if (!known?.passwordHash || !matches) throw new NotIdentified('accounts.wrong-credentials');
    const sessionId = newId();
    const { token, hash } = secret(sessionId);
    await this.commands.execute(
      new StartSession({
        sessionId,
        userId: known.userId,
        verifiedHash: known.passwordHash,
        refreshHash: hash,
      }),
    );
    return { userId: known.userId, sessionId, token };
  }
}
