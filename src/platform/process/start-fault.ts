import type { Config } from '../config';
import { sqlitePath } from '../database/columns';
import { isUnreachable } from '../database/postgres-writer';
import { StartRefused } from './start-refused';

type Coded = Error & { code?: string };

/** PostgreSQL answers, and will not have us: wrong user or password, no such database. */
const turnedAway = /^(28|3D)/;

/** What whoever starts the program can act on, in a sentence; any other error stays as it is. */
export function startFault(error: unknown, { port, databaseUrl, dialect }: Config): unknown {
  if (!(error instanceof Error)) return error;
  const { code = '', message } = error as Coded;
  if (code === 'EADDRINUSE')
    return new StartRefused(`Port ${port} is in use by another program. Set PORT to a free one.`);
  if (code === 'EACCES' && message.startsWith('listen')) {
    return new StartRefused(`Port ${port} may not be opened by this user. Set PORT to one above 1023.`);
  }
  if (dialect === 'sqlite') {
    return /^SQLITE_(CANTOPEN|NOTADB|READONLY)/.test(code)
      ? new StartRefused(`The database file ${sqlitePath(databaseUrl)} cannot be used: ${message}.`)
      : error;
  }
  const database = placeOf(databaseUrl);
  if (turnedAway.test(code))
    return new StartRefused(`The database at ${database} turns us away: ${message}.`);
  if (
    isUnreachable(error) ||
    /^(ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/.test(code) ||
    /timeout expired/.test(message)
  ) {
    const why = message || code;
    return new StartRefused(
      `The database at ${database} cannot be reached: ${why}. Is it running, and is DATABASE_URL right?`,
    );
  }
  return error;
}

/** Never the whole address: it holds a password. */
function placeOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'the address in DATABASE_URL';
  const { host, pathname } = new URL(databaseUrl);
  return `${host} (${pathname.slice(1)})`;
}
