import { HttpClient, type Answer } from '../support/http-client';

/** As long as a statement may wait for its row on PostgreSQL; then the desk says that it is busy, and has done nothing. */
const deskWaitsMs = 4_000;

/**
 * Sends again what the desk was too busy for, as a 503 asks of everybody. How many requests fit into the promised wait
 * depends on the machine. Whoever is sent away sooner was not waited for: that answer stays as it is.
 */
export class PatientClient extends HttpClient {
  override with(headers: Record<string, string>): HttpClient {
    return new PatientClient(this.url, { ...this.standing, ...headers });
  }

  override async send(...request: Parameters<HttpClient['send']>): Promise<Answer> {
    for (;;) {
      const sentAt = performance.now();
      const answer = await super.send(...request);
      const waitedMs = performance.now() - sentAt;
      if (answer.code !== 'platform.database-busy' || waitedMs < deskWaitsMs) return answer;
    }
  }
}
