import { join } from 'node:path';

/** The program of the search worker, beside this file when it is built. */
export const indexProgram = join(__dirname, '../search/worker/main.js');
