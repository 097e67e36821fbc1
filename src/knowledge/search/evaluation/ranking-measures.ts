/** How well a ranking found what is relevant; each from 0 to 1. */
export interface RankingMeasures {
  ndcgAt10: number;
  reciprocalRankAt10: number;
  recallAt5: number;
}

/** Measures one ranking; every relevant document counts the same. */
export function measureRanking(ranked: readonly string[], relevant: ReadonlySet<string>): RankingMeasures {
  let gain = 0;
  let reciprocalRankAt10 = 0;
  let found = 0;
  ranked.slice(0, 10).forEach((id, rank) => {
    if (!relevant.has(id)) return;
    gain += 1 / Math.log2(rank + 2);
    if (reciprocalRankAt10 === 0) reciprocalRankAt10 = 1 / (rank + 1);
    if (rank < 5) found += 1;
  });
  let best = 0;
  for (let rank = 0; rank < Math.min(relevant.size, 10); rank++) best += 1 / Math.log2(rank + 2);
  return {
    ndcgAt10: best === 0 ? 0 : gain / best,
    reciprocalRankAt10,
    recallAt5: relevant.size === 0 ? 0 : found / relevant.size,
  };
}

/** The arithmetic mean; 0 of nothing. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
