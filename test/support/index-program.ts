import { join, resolve } from 'node:path';

/** Where the search thread's program is translated to; see `compile-worker.ts`. */
export const workerFolder = resolve(__dirname, '../../.cache/test-worker');

/** Stands for `src/knowledge/memory/index-program.ts` in tests that run from the sources: the same program, translated. */
export const indexProgram = join(workerFolder, 'src/knowledge/search/worker/main.js');
