/** Words that mean the same. */
export class SynonymGroupResponse {
  words: string[];
}

/** The synonyms in force. */
export class SynonymsResponse {
  /** Send it as `basedOn` with a change. */
  version: number;

  groups: SynonymGroupResponse[];
}

/** The stop words in force beside those of the language. */
export class StopWordsResponse {
  /** Send it as `basedOn` with a change. */
  version: number;

  words: string[];
}

/** An answer that stands first for a phrase. */
export class PinResponse {
  id: string;

  phrase: string;

  articleSlug: string;

  /** The language of the questions it is for; `null` for all. */
  locale: 'es' | 'en' | 'fr' | 'de' | 'it' | 'pt' | null;

  createdAt: string;
}

/** One page of pinned answers, oldest first. */
export class PinsResponse {
  items: PinResponse[];

  /** Pass it as `cursor` for the next page; `null` on the last. */
  nextCursor: string | null;
}
