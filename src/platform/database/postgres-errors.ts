/** serialization_failure and deadlock_detected: the same work may well succeed when it is run again. */
const passing = new Set(['40001', '40P01']);

/** The code that PostgreSQL gave an error; empty when it is not one of its errors. */
export function postgresCode(error: unknown): string {
  const outer = error as { code?: string; driverError?: { code?: string } } | null | undefined;
  return outer?.driverError?.code ?? outer?.code ?? '';
}

/** Whether only the whole unit, run again, mends it. */
export function isPassing(error: unknown): boolean {
  return passing.has(postgresCode(error));
}
