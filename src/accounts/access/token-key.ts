import { hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Configuration } from '../../platform/config';
import { newSecret } from '../../platform/ids';

/** The secret that signs access tokens, and keys for other purposes derived from it. */
@Injectable()
export class TokenKey {
  readonly secret: string;

  constructor({ jwtSecret, dataDir }: Configuration) {
    this.secret = jwtSecret ?? keptSecret(dataDir);
  }

  /** 32 bytes for one purpose; keys of different purposes say nothing of each other (RFC 5869). */
  derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, '', `turno ${purpose}`, 32));
  }
}

/**
 * Outside production the first start makes a secret. It appears under its name whole or not at all, so that
 * processes that start together read the same one.
 */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'jwt-secret');
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(draft, newSecret(), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}
