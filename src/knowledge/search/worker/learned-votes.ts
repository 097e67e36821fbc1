import type { VoteRecord } from './tasks';

/** Questions that share this much of their stems (Jaccard) are similar. */
const SIMILAR_FROM = 0.5;
/** So many different people have to say the same before it counts at all. */
const PEOPLE_NEEDED = 3;
/** At most this much is added to a score: an article that fits clearly better stays above. */
const MOST_ADDED = 0.15;
/** The weight of votes at which all of it is added. */
const FULL_WEIGHT = 10;
/** Somebody who did not sign in is easily several. */
const ANONYMOUS_WEIGHT = 0.5;
const HALF_LIFE_MS = 90 * 86_400_000;
/** Older words are forgotten. */
const FORGOTTEN_MS = 365 * 86_400_000;
/** Votes kept of an article, newest first. */
const KEPT_OF_ARTICLE = 500;

/** What people's votes do to the score of an article. */
export interface Learned {
  people: number;
  factor: number;
}

interface HeldVote extends Pick<VoteRecord, 'voter' | 'signedIn' | 'givenAt'> {
  articleId: string;
  stems: ReadonlySet<string>;
}

/** Which articles solved which questions, by what people said. */
export class LearnedVotes {
  private readonly byArticle = new Map<string, Map<string, HeldVote>>();
  private readonly articleOf = new Map<string, string>();

  /** Takes a vote in, or takes it back; the same again changes nothing. */
  take({ id, articleId, voter, signedIn, givenAt, withdrawn }: VoteRecord, stems: ReadonlySet<string>): void {
    this.byArticle.get(this.articleOf.get(id) ?? '')?.delete(id);
    this.articleOf.delete(id);
    if (withdrawn || stems.size === 0) return;
    const votes = this.byArticle.get(articleId) ?? new Map<string, HeldVote>();
    votes.set(id, { articleId, voter, signedIn, givenAt, stems });
    this.byArticle.set(articleId, votes);
    this.articleOf.set(id, articleId);
    if (votes.size > KEPT_OF_ARTICLE) this.forgetOldest(votes);
  }

  /** What was learned of an article for a question; each person counts once, by the most similar question. */
  of(articleId: string, stems: ReadonlySet<string>, now: number): Learned {
    const weights = new Map<string, number>();
    for (const vote of this.byArticle.get(articleId)?.values() ?? []) {
      const age = Math.max(0, now - vote.givenAt);
      if (age > FORGOTTEN_MS || !areSimilar(vote.stems, stems)) continue;
      const weight = (vote.signedIn ? 1 : ANONYMOUS_WEIGHT) * 0.5 ** (age / HALF_LIFE_MS);
      weights.set(vote.voter, Math.max(weights.get(vote.voter) ?? 0, weight));
    }
    const people = weights.size;
    const weight = [...weights.values()].reduce((sum, each) => sum + each, 0);
    const isEnough = people >= PEOPLE_NEEDED;
    return { people, factor: isEnough ? 1 + MOST_ADDED * Math.min(1, weight / FULL_WEIGHT) : 1 };
  }

  private forgetOldest(votes: Map<string, HeldVote>): void {
    const [oldest] = [...votes].sort(([, one], [, other]) => one.givenAt - other.givenAt);
    if (!oldest) return;
    votes.delete(oldest[0]);
    this.articleOf.delete(oldest[0]);
  }
}

function areSimilar(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const stem of one) if (other.has(stem)) shared += 1;
  return shared > 0 && shared >= SIMILAR_FROM * (one.size + other.size - shared);
}
