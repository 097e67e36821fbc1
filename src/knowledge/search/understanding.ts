import { alsoMeant, repair, type KnownWords } from './repair';
import type { Understood } from './understood';

/** Beyond this many different words a question no longer gains from more. */
const WORDS_SEARCHED = 48;
/** Repairing costs the most of all; a text of unknown words is in another language, not mistyped. */
const REPAIRS_TRIED = 16;

/** Reads the words of a question against what the texts are written with; each word once, grammar left out. */
export function understand(words: readonly string[], known: KnownWords): Understood[] {
  const understood: Understood[] = [];
  let repairs = 0;
  for (const word of new Set(joined(known.steering.withoutStopWords(words), known))) {
    const forms = known.analysis.of(word);
    if (forms.stop) continue;
    if (understood.length === WORDS_SEARCHED) break;
    if (known.vocabulary.has(word) || known.hasStem(forms.stem)) {
      const readings = [{ ...forms, share: 1 }, ...alsoMeant(forms, known)];
      understood.push({ word, readings, distance: 0 });
    } else if (repairs < REPAIRS_TRIED && !known.steering.names(forms.stem)) {
      repairs += 1;
      understood.push(...repair(word, known));
    } else {
      understood.push({ word, readings: [], distance: 0 });
    }
  }
  return known.steering.expand(understood);
}

/**
 * The question without alternatives: each word once, as its likeliest reading. Where the texts do not know a word but
 * know what editors put in its place, that takes its place.
 */
export function asWritten(question: readonly Understood[]): Understood[] {
  const isUnknown = ({ readings, insteadOf }: Understood) => !insteadOf && readings.length === 0;
  const unknown = new Set(question.filter(isUnknown).map(({ word }) => word));
  const replaced = new Set(question.flatMap(({ insteadOf }) => insteadOf ?? []));
  return question
    .filter((each) =>
      each.insteadOf
        ? each.insteadOf.some((word) => unknown.has(word))
        : !unknown.has(each.word) || !replaced.has(each.word),
    )
    .map((each) => ({ ...each, readings: each.readings.slice(0, 1) }));
}

/** Puts together what the texts write as one word: "check out" where they say "checkout". */
function joined(words: readonly string[], { vocabulary, analysis }: KnownWords): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const [one = '', next = ''] = words.slice(at, at + 2);
    // Small words and words that the texts know by themselves stay: "de terminar" is not "determinar".
    const mayJoin = next !== '' && [one, next].every((word) => !analysis.of(word).stop);
    const isOne = mayJoin && !(vocabulary.has(one) && vocabulary.has(next)) && vocabulary.has(one + next);
    found.push(isOne ? one + next : one);
    if (isOne) at += 1;
  }
  return found;
}
