import { Injectable, SetMetadata, applyDecorators, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { Actor } from '../context';

/** Who wants to read. */
export interface FileReader {
  readonly id: string | null;
  readonly kind: Actor['kind'];
}

/** What a module says of the files that belong to its things. */
export interface FileOwner {
  mayRead(ownerId: string, reader: FileReader): Promise<boolean>;
}

interface Ownership {
  kind: string;
  /** `picture`: everybody gets the image drawn anew, and nobody the bytes that were uploaded. */
  gives: 'original' | 'picture';
}

const OWNS_FILES = Symbol('owns files');

/** Marks the class that says who may read files of this kind of owner (`tickets.message`). */
export const OwnsFiles = (kind: string, gives: Ownership['gives'] = 'original') =>
  applyDecorators(Injectable(), SetMetadata(OWNS_FILES, { kind, gives }));

/** Every kind of owner of the program. */
@Injectable()
export class FileOwners implements OnModuleInit {
  private readonly byKind = new Map<string, { gives: Ownership['gives']; owner: FileOwner }>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (!metatype || !instance) continue;
      const ownership = this.reflector.get<Ownership | undefined>(OWNS_FILES, metatype);
      if (!ownership) continue;
      const { kind, gives } = ownership;
      if (this.byKind.has(kind)) throw new Error(`Two classes own files of ${kind}`);
      this.byKind.set(kind, { gives, owner: instance as FileOwner });
    }
  }

  /** Nobody may read what belongs to a kind that is registered no more. */
  async mayRead(kind: string, ownerId: string, reader: FileReader): Promise<boolean> {
    return (await this.byKind.get(kind)?.owner.mayRead(ownerId, reader)) ?? false;
  }

  givesPicturesOnly(kind: string | null): boolean {
    return kind !== null && this.byKind.get(kind)?.gives === 'picture';
  }
}
