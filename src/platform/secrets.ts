import { hkdfSync } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Configuration } from './config';
import { newId, newSecret } from './ids';

const keyBytes = 32;

/**
 * The keys of this installation. All come from one secret (`TURNO_JWT_SECRET`; outside production one is made
 * and kept in the data folder), each for one purpose only, so that no signature is valid in a second place.
 */
@Injectable()
export class Secrets {
  private readonly root: string;

  constructor(config: Configuration) {
    this.root = config.jwtSecret ?? keptSecret(config.dataDir);
  }

  /** The 256-bit key of a purpose (`accounts.access-tokens`): HKDF-SHA256 without salt, `turno:<purpose>` as info. */
  derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.root, '', `turno:${purpose}`, keyBytes));
  }
}

/** It appears under its name whole or not at all, so that processes that start together read the same one. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'jwt-secret');
  const draft = `${file}.${newId()}`;
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(draft, newSecret(), { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, 'utf8').trim();
}
