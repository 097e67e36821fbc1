// Reads the result that jest wrote as JSON and prints "N passed, N failed". Fails when a test failed, when a
// file of tests could not run at all, and when nothing was executed: silence is no success.
import { existsSync, readFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
const passed = result?.numPassedTests ?? 0;
const failed = result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1;

if (!result) process.stdout.write('The tests left no result.\n');
else if (passed + failed === 0) process.stdout.write('No test was executed.\n');
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
