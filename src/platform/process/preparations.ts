import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';

/** Something that must be done once at every start, when commands can already be sent and before requests come. */
export interface Preparation {
  prepare(): Promise<void>;
}

const BEFORE_SERVING = Symbol('before serving');

/** Marks a preparation. They run one after another, in the order of the modules. */
export const BeforeServing = () => applyDecorators(Injectable(), SetMetadata(BEFORE_SERVING, true));

/**
 * Runs the preparations. Nest's own bootstrap hooks will not do: they run before the command bus knows its
 * handlers.
 */
@Injectable()
export class Preparations {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  async run(): Promise<void> {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (!metatype || !instance || !this.reflector.get(BEFORE_SERVING, metatype)) continue;
      await (instance as Preparation).prepare();
    }
  }
}
