import { LANGUAGES, type Language, type SearchLocale } from './languages';

/** Forms kept ready; a manual of 10,000 sections has some 15,000 distinct words. */
const REMEMBERED_FORMS = 30_000;

/** What a word is indexed by: itself and its stem, both folded. */
export interface WordForms {
  surface: string;
  stem: string;
  /** Too common to say anything; such words are not indexed. */
  stop: boolean;
}

/** Turns folded words of one language into their forms. */
export class WordAnalysis {
  private readonly forms = new Map<string, WordForms>();
  private readonly language: Language;

  constructor(locale: SearchLocale) {
    this.language = LANGUAGES[locale];
  }

  of(folded: string): WordForms {
    const known = this.forms.get(folded);
    if (known) return known;
    const forms = {
      surface: folded,
      stem: this.language.stem(folded),
      stop: this.language.stopWords.has(folded),
    };
    // Forgetting everything at once is cheap and keeps hostile texts from filling the memory.
    if (this.forms.size >= REMEMBERED_FORMS) this.forms.clear();
    this.forms.set(folded, forms);
    return forms;
  }
}
