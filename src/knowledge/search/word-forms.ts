import { stemmer as englishStem } from '@orama/stemmers/english';
import { stemmer as spanishStem } from '@orama/stemmers/spanish';
import { SearchLocale } from './indexed-document';
import { STOP_WORDS } from './stop-words';
import { fold } from './words';

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

  constructor(readonly locale: SearchLocale) {}

  of(folded: string): WordForms {
    const known = this.forms.get(folded);
    if (known) return known;
    const forms = {
      surface: folded,
      stem: this.locale === 'es' ? stemSpanish(folded) : fold(englishStem(folded)),
      stop: STOP_WORDS[this.locale].has(folded),
    };
    // Forgetting everything at once is cheap and keeps hostile texts from filling the memory.
    if (this.forms.size >= REMEMBERED_FORMS) this.forms.clear();
    this.forms.set(folded, forms);
    return forms;
  }
}

/**
 * Snowball knows the ending -ción only with its accent: «configuración» becomes "configur", "configuracion"
 * stays. The accent is put back before stemming, so that both spellings meet.
 */
function stemSpanish(folded: string): string {
  const accented = /[csx]ion$/.test(folded) ? `${folded.slice(0, -2)}ón` : folded;
  return fold(spanishStem(accented));
}
