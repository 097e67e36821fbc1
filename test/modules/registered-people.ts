import { sql } from '../../src/platform/database/sql';
import type { RunningApp } from '../support/boot';

let registered = 0;

/** Registers somebody, which must be confirmed by mail. */
export async function register(
  app: RunningApp,
  more: object = {},
): Promise<{ email: string; userId: string }> {
  const email = `ana${++registered}@tienda.example`;
  const person = { accountName: 'Tienda', name: 'Ana', email, password: 'una clave muy larga', ...more };
  const { status, body } = await app.http.post('/api/v1/accounts', person);
  expect(status).toBe(201);
  return { email, userId: body.user.id };
}

interface StoredNotice {
  state: string;
  attempts: number;
  error: string | null;
  text: string | null;
}

/** All letters as they are stored, oldest first. */
export function notices(app: RunningApp): Promise<StoredNotice[]> {
  return app.sql(sql`SELECT state, attempts, error, text FROM notifications_notice ORDER BY id`);
}
