import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';

/** Refreshes what one process holds in memory (an index, calendars, settings); it may do nothing else. */
export interface RefreshesMemory {
  refresh(): Promise<void>;
}

export const ON_EVERY_INSTANCE = Symbol('on every instance');

/** Marks a class whose `refresh` runs at start and whenever some instance announces the topic. */
export const OnEveryInstance = (topic: string) =>
  applyDecorators(Injectable(), SetMetadata(ON_EVERY_INSTANCE, topic));
