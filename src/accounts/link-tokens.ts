import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../platform/secrets';

/**
 * Makes the token of a link from its id, so that neither the event log nor a postponed notice ever holds it.
 * Only its hash is stored (OWASP ASVS 5.0, 6.5 and 7).
 */
@Injectable()
export class LinkTokens {
  private readonly key: Buffer;

  constructor(secrets: Secrets) {
    this.key = secrets.derive('link tokens');
  }

  /** `purpose` keeps the links of one kind from opening another. 32 bytes, in letters that are safe in an address. */
  tokenOf(purpose: string, linkId: string): string {
    return createHmac('sha256', this.key).update(`${purpose}:${linkId}`).digest('base64url');
  }

  /** Of the text as it stands: another spelling of the same bytes does not match. */
  hashOf(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }
}
