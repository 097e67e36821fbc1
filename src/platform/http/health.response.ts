/** Whether the process is alive or ready. */
export class HealthResponse {
  /** `ok`, or why not: `draining`, `database-unreachable`, `migrations-pending`. */
  status: string;
}
