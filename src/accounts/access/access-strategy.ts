import { createSecretKey } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { PassportStrategy } from '@nestjs/passport';
import { ExtractJwt, Strategy } from 'passport-jwt';
import { isId } from '../../platform/ids';
import type { Person } from '../api';
import { PersonInSession } from '../queries/person-in-session';
import { accessMinutes, accessType, tokenRules, type AccessClaims } from './access-tokens';
import { Secrets } from '../../platform/secrets';

export const accessStrategy = 'access';

/** Reads the bearer token of a request and asks the database whether its session still stands. */
@Injectable()
export class AccessStrategy extends PassportStrategy(Strategy, accessStrategy) {
  constructor(
    secrets: Secrets,
    private readonly queries: QueryBus,
  ) {
    super({
      jwtFromRequest: ExtractJwt.fromAuthHeaderAsBearerToken(),
      // A key object, which the types do not know of: bytes would be tried as a public key first, at each request.
      secretOrKey: createSecretKey(secrets.derive('accounts.access-tokens')) as unknown as Buffer,
      algorithms: [tokenRules.algorithm],
      issuer: tokenRules.issuer,
      audience: tokenRules.audience,
      ignoreExpiration: false,
      // A token without `iat`, or one that claims a longer life than ours, is refused as well.
      jsonWebTokenOptions: { maxAge: accessMinutes * 60 },
    });
  }

  /** `null` (nobody) when the session has ended or the person is suspended. */
  async validate(claims: Partial<AccessClaims> & { exp?: unknown }): Promise<Person | null> {
    const { sub, sid, typ, jti, exp } = claims;
    const isOurs = typ === accessType && typeof jti === 'string' && jti.length > 0 && typeof exp === 'number';
    if (!isOurs || !isText(sub) || !isText(sid) || !isId(sub) || !isId(sid)) return null;
    return this.queries.execute(new PersonInSession(sub, sid, new Date()));
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
