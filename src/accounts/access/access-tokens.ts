import { Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { newSecret } from '../../platform/ids';
import { Secrets } from '../../platform/secrets';

export const accessMinutes = 15;
/** What an access token must say to be one of ours: one algorithm, and both names. */
export const tokenRules = { algorithm: 'HS256', issuer: 'turno', audience: 'turno-api' } as const;
export const accessType = 'access';

/** What an access token says: who, in which sign-in. Rights are read from the database at each request. */
export interface AccessClaims {
  sub: string;
  sid: string;
  typ: typeof accessType;
  jti: string;
}

/** Signs access tokens; their lifetime is system time. */
@Injectable()
export class AccessTokens {
  private readonly jwt: JwtService;

  constructor(secrets: Secrets) {
    this.jwt = new JwtService({
      secret: secrets.derive('accounts.access-tokens'),
      signOptions: {
        algorithm: tokenRules.algorithm,
        issuer: tokenRules.issuer,
        audience: tokenRules.audience,
        expiresIn: accessMinutes * 60,
      },
    });
  }

  sign(userId: string, sessionId: string): string {
    const claims: AccessClaims = { sub: userId, sid: sessionId, typ: accessType, jti: newSecret() };
    return this.jwt.sign(claims);
  }
}
