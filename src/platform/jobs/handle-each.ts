import { Logger } from '@nestjs/common';

const logger = new Logger('Jobs');

/**
 * Handles due items one by one. An item that fails is logged and left for the next run; it holds back none of
 * the others. Answers how many succeeded, so that a run of nothing but failures counts as quiet.
 */
export async function handleEach<T>(
  items: readonly T[],
  handle: (item: T) => Promise<unknown>,
): Promise<number> {
  let handled = 0;
  for (const item of items) {
    try {
      await handle(item);
      handled += 1;
    } catch (error) {
      logger.error({ item, err: error }, 'A due item could not be handled');
    }
  }
  return handled;
}
