import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { parseCookie, stringifySetCookie } from 'cookie';
import { Configuration } from '../platform/config';
import { Secrets } from '../platform/secrets';
import { SignIn } from './access/sign-in';
import { sessionDays } from './domain/session';

const idBytes = 16;
const secretBytes = 32;
const saltBytes = 9;
const daySeconds = 86_400;

/** The session that a cookie names, and the hash to compare. */
export interface PageSession {
  sessionId: string;
  hash: string;
}

/**
 * Sessions of people who use pages: an opaque cookie of 256 random bits in place of tokens, in the same list of
 * sessions, without rotation. A form of such a person carries a token made from their session.
 */
@Injectable()
export class PageSessions {
  private readonly name: string;
  private readonly secure: boolean;
  private readonly formKey: Buffer;

  constructor(
    private readonly signIn: SignIn,
    config: Configuration,
    secrets: Secrets,
  ) {
    this.secure = config.publicUrl.startsWith('https:');
    this.name = this.secure ? '__Host-turno' : 'turno';
    this.formKey = secrets.derive('accounts.form-tokens');
  }

  /** Signs in and answers the `Set-Cookie`. Errors: those of a sign-in with a password. */
  async begin(email: string, password: string): Promise<string> {
    const { token } = await this.signIn.begin(email, password, (sessionId) => {
      const id = Buffer.from(sessionId.replaceAll('-', ''), 'hex');
      const value = Buffer.concat([id, randomBytes(secretBytes)]).toString('base64url');
      return { token: value, hash: hashOf(value) };
    });
    return this.setCookie(token, sessionDays * daySeconds);
  }

  /** The `Set-Cookie` that takes the cookie away. */
  get farewell(): string {
    return this.setCookie('', 0);
  }

  /** The session that the `Cookie` of a request names, whether or not it stands; `null` without one of ours. */
  read(header: string | undefined): PageSession | null {
    const value = header === undefined ? undefined : parseCookie(header)[this.name];
    const bytes = Buffer.from(value ?? '', 'base64url');
    if (value === undefined || bytes.length !== idBytes + secretBytes) return null;
    const hex = bytes.toString('hex', 0, idBytes);
    const sessionId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return { sessionId, hash: hashOf(value) };
  }

  /** What a form of this session carries. It differs from page to page, so that compression gives nothing away. */
  formToken(sessionId: string): string {
    const salt = randomBytes(saltBytes).toString('base64url');
    return `${salt}.${this.seal(sessionId, salt)}`;
  }

  isFormToken(sessionId: string, token: unknown): boolean {
    const [salt = '', seal = ''] = typeof token === 'string' ? token.split('.') : [];
    const [given, ours] = [Buffer.from(seal), Buffer.from(this.seal(sessionId, salt))];
    return given.length === ours.length && timingSafeEqual(given, ours);
  }

  private seal(sessionId: string, salt: string): string {
    return createHmac('sha256', this.formKey).update(`${sessionId} ${salt}`).digest('base64url');
  }

  private setCookie(value: string, maxAge: number): string {
    const { name, secure } = this;
    return stringifySetCookie({ name, value, maxAge, path: '/', httpOnly: true, sameSite: 'lax', secure });
  }
}

function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('hex');
}
