/** Jest calls this also after failures. */
export default async function teardown(): Promise<void> {
  await globalThis.turnoTestPostgres?.stop();
}
