import { readConfig } from '../config';
import { startFault } from './start-fault';
import { StartRefused } from './start-refused';

const coded = (code: string, message: string) => Object.assign(new Error(message), { code });
const onPostgres = readConfig({
  DATABASE_URL: 'postgres://turno:very-secret@db.example:5433/desk',
  PORT: '3100',
});
const onSqlite = readConfig({ DATABASE_URL: 'sqlite:/data/turno.db' });

describe('why the program did not start', () => {
  it.each<[string, Error, string]>([
    ['a taken port', coded('EADDRINUSE', 'listen EADDRINUSE'), 'Port 3100 is in use'],
    [
      'a port that is not ours',
      coded('EACCES', 'listen EACCES: permission denied'),
      'Port 3100 may not be opened',
    ],
    [
      'a server that is down',
      coded('ECONNREFUSED', 'connect ECONNREFUSED'),
      'db.example:5433 (desk) cannot be reached',
    ],
    [
      'a name that nobody knows',
      coded('ENOTFOUND', 'getaddrinfo ENOTFOUND'),
      'db.example:5433 (desk) cannot be reached',
    ],
    ['a server that is silent', new Error('timeout expired'), 'db.example:5433 (desk) cannot be reached'],
    [
      'a wrong password',
      coded('28P01', 'password authentication failed'),
      'db.example:5433 (desk) turns us away',
    ],
    [
      'no such database',
      coded('3D000', 'database "desk" does not exist'),
      'db.example:5433 (desk) turns us away',
    ],
  ])('is told in a sentence: %s', (_what, error, sentence) => {
    const fault = startFault(error, onPostgres);
    expect(fault).toBeInstanceOf(StartRefused);
    expect(String(fault)).toContain(sentence);
    expect(String(fault)).not.toContain('very-secret');
  });

  it('names a file that is no database, and keeps what it does not know as it is', () => {
    expect(String(startFault(coded('SQLITE_NOTADB', 'file is not a database'), onSqlite))).toContain(
      '/data/turno.db',
    );
    const unknown = new TypeError('x is not a function');
    expect(startFault(unknown, onSqlite)).toBe(unknown);
  });
});
