import { runSearchEvaluation } from '../knowledge/search-evaluation';

process.exitCode = runSearchEvaluation(process.argv.slice(2));
