import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../../platform/secrets';

const idBytes = 16;
const secretBytes = 32;
const sealBytes = 16;

/**
 * Refresh tokens: the id of the family, 256 random bits, and a seal. The seal tells a token that we once issued
 * (an old one that comes back means theft) from one that somebody made up (which must harm nobody).
 */
@Injectable()
export class RefreshTokens {
  private readonly key: Buffer;

  constructor(secrets: Secrets) {
    this.key = secrets.derive('refresh tokens');
  }

  issue(sessionId: string): { token: string; hash: string } {
    const id = Buffer.from(sessionId.replaceAll('-', ''), 'hex');
    const body = Buffer.concat([id, randomBytes(secretBytes)]);
    const token = Buffer.concat([body, this.seal(body)]).toString('base64url');
    return { token, hash: hashOf(token) };
  }

  /** The family of a token of ours and the hash to compare; `null` for anything else. */
  read(token: string): { sessionId: string; hash: string } | null {
    const bytes = Buffer.from(token, 'base64url');
    const isWhole =
      bytes.length === idBytes + secretBytes + sealBytes && bytes.toString('base64url') === token;
    if (!isWhole) return null;
    const body = bytes.subarray(0, idBytes + secretBytes);
    if (!timingSafeEqual(this.seal(body), bytes.subarray(body.length))) return null;
    const hex = body.toString('hex', 0, idBytes);
    const sessionId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    return { sessionId, hash: hashOf(token) };
  }

  private seal(body: Buffer): Buffer {
    return createHmac('sha256', this.key).update(body).digest().subarray(0, sealBytes);
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
