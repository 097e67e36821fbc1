import { rmSync } from 'node:fs';

export default function teardown(): void {
  const folder = process.env.TURNO_TEST_SQLITE;
  if (folder) rmSync(folder, { recursive: true, force: true });
}
