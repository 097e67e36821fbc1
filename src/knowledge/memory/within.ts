/** What came of waiting. */
export type Outcome<T> = { done: true; value: T } | { done: false };

/** Waits for an answer so many milliseconds and no longer. */
export async function within<T>(answer: Promise<T>, milliseconds: number): Promise<Outcome<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<{ done: false }>((resolve) => {
    timer = setTimeout(() => resolve({ done: false }), milliseconds).unref();
  });
  try {
    return await Promise.race([answer.then((value) => ({ done: true as const, value })), late]);
  } finally {
    clearTimeout(timer);
  }
}
