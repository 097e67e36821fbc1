import { setTimeout as pause } from 'node:timers/promises';

/** Asks again until it holds; a question that throws has not been answered yet. */
export async function eventually(holds: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await Promise.resolve(holds()).catch(() => false))) {
    if (performance.now() > deadline) throw new Error(`It did not come to hold within ${withinMs} ms`);
    await pause(20);
  }
}
