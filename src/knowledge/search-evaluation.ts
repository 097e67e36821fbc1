import { parseArgs } from 'node:util';
import { evaluate, indexOf } from './search/evaluation/evaluate';
import { CorpusRow, QueryRow, readCorpus, readQueries } from './search/evaluation/query-files';
import { Variant, VARIANTS } from './search/evaluation/question-variants';

const USAGE = `Usage: search-eval --corpus <file.jsonl> --queries <file.jsonl> [--variant clean|typo|chat] [--without-headings]
  corpus   rows {"id", "title"?, "heading"?, "body"}
  queries  rows {"id", "text", "relevant": [ids]}
  --without-headings  leaves headings out, for queries that are themselves the headings to be found
`;

const WRONG_ARGUMENTS = 2;

interface Evaluated {
  corpus: CorpusRow[];
  queries: QueryRow[];
  variant: Variant;
}

/** Measures the help search on a corpus and its questions; exit code 2 where the arguments or files are wrong. */
export function runSearchEvaluation(args: string[]): number {
  let wanted: Evaluated;
  try {
    wanted = readArguments(args);
  } catch (error) {
    process.stderr.write(`search-eval: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return WRONG_ARGUMENTS;
  }
  warnOfGivenAnswers(wanted);
  const measured = evaluate(indexOf(wanted.corpus), wanted.queries, wanted.variant);
  process.stdout.write(
    `nDCG@10 ${measured.ndcgAt10.toFixed(3)}\n` +
      `MRR@10 ${measured.reciprocalRankAt10.toFixed(3)}\n` +
      `recall@5 ${measured.recallAt5.toFixed(3)}\n` +
      `abstained ${measured.abstained.toFixed(3)}\n`,
  );
  return 0;
}

function readArguments(given: string[]): Evaluated {
  const { values } = parseArgs({
    args: given,
    options: {
      corpus: { type: 'string' },
      queries: { type: 'string' },
      variant: { type: 'string', default: 'clean' },
      'without-headings': { type: 'boolean', default: false },
    },
  });
  if (!values.corpus) throw new Error('--corpus is missing');
  if (!values.queries) throw new Error('--queries is missing');
  const variant = VARIANTS.find((known) => known === values.variant);
  if (!variant) throw new Error(`--variant must be one of ${VARIANTS.join(', ')}`);
  const corpus = readCorpus(values.corpus);
  const queries = readQueries(values.queries);
  if (corpus.length === 0) throw new Error(`${values.corpus} holds no rows`);
  if (queries.length === 0) throw new Error(`${values.queries} holds no rows`);
  return { corpus: values['without-headings'] ? corpus.map(withoutHeading) : corpus, queries, variant };
}

function withoutHeading(row: CorpusRow): CorpusRow {
  return { ...row, heading: '' };
}

/** Questions that are literally the heading of their answer measure nothing; whoever reads the figures must know. */
function warnOfGivenAnswers({ corpus, queries }: Evaluated): void {
  const headings = new Map(corpus.map((row) => [row.id, row.heading]));
  const given = queries.filter(({ text, relevant }) =>
    relevant.some((id) => headings.get(id) === text),
  ).length;
  if (given * 10 < queries.length) return;
  process.stderr.write(
    `note: ${given} of ${queries.length} questions are the heading of their answer; see --without-headings\n`,
  );
}
