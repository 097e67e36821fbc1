import { availableParallelism } from 'node:os';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Unavailable } from '../platform/errors';
import { newSecret } from '../platform/ids';
import { plainPassword, refuseBadPassword } from './domain/password-rules';

/** argon2id (the package's own choice) with the least costs of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const costs = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each hash takes memory and a thread that other work needs; whoever cannot wait in line may try again. */
const atOnce = Math.min(2, availableParallelism());
const longestLine = 8;

/** Hashes and verifies passwords. Slow on purpose: never inside a unit of work. */
@Injectable()
export class Passwords implements OnModuleInit {
  private running = 0;
  private readonly line: (() => void)[] = [];
  private nobodysHash: string;

  async onModuleInit(): Promise<void> {
    this.nobodysHash = await hash(newSecret(), costs);
  }

  /** The hash to store. Errors: `accounts.busy`. */
  async hash(password: string): Promise<string> {
    return this.inLine(() => hash(plainPassword(password), costs));
  }

  /** The hash of a password that somebody chose now. Errors: `request.invalid`, `accounts.password-too-common`, `accounts.busy`. */
  async hashNew(password: string, path = 'password'): Promise<string> {
    refuseBadPassword(password, path);
    return this.hash(password);
  }

  /**
   * Whether the password is the one of the hash. Without a hash (nobody has this address, or no password yet)
   * the same work is done for nothing, so that the time of an answer tells nothing. Errors: `accounts.busy`.
   */
  async verify(kept: string | null, password: string): Promise<boolean> {
    const matches = await this.inLine(() => verify(kept ?? this.nobodysHash, plainPassword(password)));
    return kept !== null && matches;
  }

  private async inLine<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < atOnce) this.running += 1;
    else {
      if (this.line.length >= longestLine) throw new Unavailable('accounts.busy', 1);
      await new Promise<void>((resolve) => this.line.push(resolve));
    }
    try {
      return await work();
    } finally {
      // The place passes to the next in line, or becomes free.
      const next = this.line.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
