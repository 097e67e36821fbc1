import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Long enough for the first requests and the first round of jobs to be over. */
const afterStartMs = 4_000;

/**
 * A start reads and builds far more than stays (modules, migrations, the first articles), and V8 keeps the room that
 * took. It is given back once: a sixth of the memory of an idle process, for a pause of a tenth of a second.
 */
export function releaseMemoryOfStart(): void {
  setTimeout(() => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as (options: object) => void;
    setFlagsFromString('--no-expose-gc');
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  }, afterStartMs).unref();
}
