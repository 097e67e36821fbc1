// Quality and speed of the help search beside SQLite FTS5 and MiniSearch, on the same questions in the same run.
//
//   node bench/search.mjs                                    the sets of ../shared/data that are present
//   node bench/search.mjs --corpus c.jsonl --queries q.jsonl [--without-headings]
//   node bench/search.mjs --dist <folder>                    another build than dist
//   node --expose-gc bench/search.mjs --scale 10             the corpus repeated, for speed and memory
//   node bench/search.mjs --data <folder>                    another folder of sets
//
// Headings are left out of the sets of ../shared/data: the questions about sections are their headings.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';

const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string' },
    queries: { type: 'string' },
    dist: { type: 'string', default: resolve(import.meta.dirname, '../dist') },
    scale: { type: 'string', default: '1' },
    data: { type: 'string', default: resolve(import.meta.dirname, '../../shared/data') },
    'without-headings': { type: 'boolean', default: false },
  },
});

const require = createRequire(import.meta.url);
const Database = require('better-sqlite3');
const built = (path) => require(resolve(options.dist, 'src/knowledge/search', path));
const { SearchIndex } = built('search-index.js');
const { documentOf, readCorpus, readQueries } = built('evaluation/query-files.js');
const { disturbed, VARIANTS } = built('evaluation/question-variants.js');
const { mean, measureRanking } = built('evaluation/ranking-measures.js');

const ENGINES = {
  turno: (corpus) => {
    const index = new SearchIndex();
    for (const row of corpus) index.put(documentOf(row, 'es'));
    return (text) => {
      const { hits, confident } = index.search(text, { limit: 10, locale: 'es' });
      return { ids: hits.map(({ id }) => id), abstained: !confident };
    };
  },
  'FTS5 OR bm25': (corpus) => {
    const db = new Database(':memory:');
    db.exec(
      `CREATE VIRTUAL TABLE texts USING fts5(id UNINDEXED, title, heading, body, tokenize = 'unicode61')`,
    );
    const add = db.prepare('INSERT INTO texts VALUES (?, ?, ?, ?)');
    db.transaction(() => {
      for (const row of corpus) add.run(row.id, row.title ?? '', row.heading ?? '', row.body);
    })();
    const find = db.prepare('SELECT id FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 10').pluck();
    return (text) => {
      const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
      return { ids: words.length === 0 ? [] : find.all(words.map((word) => `"${word}"`).join(' OR ')) };
    };
  },
  MiniSearch: (corpus) => {
    const index = new MiniSearch({ fields: ['title', 'heading', 'body'] });
    index.addAll(corpus.map(({ id, title = '', heading = '', body }) => ({ id, title, heading, body })));
    return (text) => ({
      ids: index
        .search(text)
        .slice(0, 10)
        .map(({ id }) => id),
    });
  },
};

const sets = options.corpus
  ? [
      {
        name: options.corpus,
        corpus: options.corpus,
        queries: options.queries,
        headings: !options['without-headings'],
      },
    ]
  : ['xquad-es', 'prestashop-pages', 'prestashop-sections'].map((name) => ({
      name,
      corpus: resolve(options.data, `search-${name}-corpus.jsonl`),
      queries: resolve(options.data, `search-${name}-queries.jsonl`),
      headings: false,
    }));
const present = sets.filter(({ corpus, queries }) => queries && existsSync(corpus) && existsSync(queries));
if (present.length === 0) {
  console.error('search: no corpus and queries found; give --corpus and --queries');
  process.exit(2);
}

const rows = [];
const kept = [];
for (const set of present) {
  const queries = readQueries(set.queries);
  const corpus = repeated(readCorpus(set.corpus), Number(options.scale), set.headings);
  kept.push({ name: set.name, queries, search: ENGINES.turno(corpus) });
  for (const [engine, build] of Object.entries(ENGINES)) {
    const before = memory();
    const started = performance.now();
    const search = build(corpus);
    const buildMs = performance.now() - started;
    const megabytes = memory() - before;
    for (const query of queries.slice(0, 50)) search(query.text);
    for (const variant of VARIANTS)
      rows.push(
        measured(set.name, engine, variant, search, queries, { buildMs, megabytes, texts: corpus.length }),
      );
  }
}
console.table(rows);
console.log('Share of questions that are not offered an answer, by what they were asked to:');
console.table(
  kept.map(({ name, queries }) => ({
    questions: name,
    ...Object.fromEntries(
      kept.map((asked) => [
        asked.name,
        mean(queries.map(({ text }) => Number(asked.search(text).abstained))).toFixed(3),
      ]),
    ),
  })),
);

function measured(set, engine, variant, search, queries, { buildMs, megabytes, texts }) {
  const times = [];
  const asked = queries.map((query) => {
    const text = disturbed(query.text, query.id, variant);
    const started = performance.now();
    const { ids, abstained } = search(text);
    times.push(performance.now() - started);
    return { ...measureRanking(ids, new Set(query.relevant)), abstained };
  });
  times.sort((one, other) => one - other);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2);
  return {
    set,
    engine,
    variant,
    'nDCG@10': mean(asked.map((each) => each.ndcgAt10)).toFixed(3),
    'MRR@10': mean(asked.map((each) => each.reciprocalRankAt10)).toFixed(3),
    'recall@5': mean(asked.map((each) => each.recallAt5)).toFixed(3),
    abstained:
      asked[0].abstained === undefined ? '' : mean(asked.map((each) => Number(each.abstained))).toFixed(3),
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
    'build ms': buildMs.toFixed(0),
    // Measured only under --expose-gc; FTS5 keeps its index outside of what Node can see.
    MB: megabytes > 0 ? megabytes.toFixed(1) : '',
    'MB/1000': megabytes > 0 ? ((megabytes * 1000) / texts).toFixed(1) : '',
  };
}

/** Copies beyond the first get ids that no question asks for: with a scale, look at speed and memory only. */
function repeated(corpus, times, headings) {
  const texts = headings ? corpus : corpus.map((row) => ({ ...row, heading: '' }));
  return Array.from({ length: times }, (_, copy) =>
    texts.map((row) => (copy === 0 ? row : { ...row, id: `${row.id}#${copy}` })),
  ).flat();
}

function memory() {
  if (!globalThis.gc) return NaN;
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}
