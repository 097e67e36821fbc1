import { contentStems, foldedWords, localeOf } from '../../knowledge/content-words';
import {
  bareWishes,
  complaints,
  emptyWords,
  furthers,
  interrogatives,
  introductions,
  mayAsk,
  mishaps,
  pleas,
  references,
  requests,
} from './asking-words';
import { sentencesOf, type Sentence } from './sentences';

/** With fewer words of its own a sentence has not named yet what it speaks of. */
const leastNamed = 2;

/** A sentence, or a clause of one that is read apart. */
interface Clause extends Sentence {
  /** It goes on after an "and". */
  isJoined: boolean;
}

/** A sentence with what it does in the message. */
export interface ReadSentence extends Clause {
  /** Folded, without what joins it to the one before. */
  words: string;
  /** What it is about. */
  stems: ReadonlySet<string>;
  /** It wants something done or known. */
  asks: boolean;
  /** It is put as a question, by its mark or by its first words. */
  interrogates: boolean;
  /** It says that something is wrong. */
  complains: boolean;
  /** It says itself that it turns to something else. */
  isFurther: boolean;
}

/** The sentences of a message; clauses that ask are read apart. */
export function readSentences(message: string): ReadSentence[] {
  const locale = localeOf(message);
  return sentencesOf(message)
    .flatMap(clauses)
    .map((sentence) => read(sentence, locale));
}

/** It tells who writes and with what, which leads to any question. */
export function introduces({ words }: ReadSentence): boolean {
  return introductions.some((phrase) => startsWith(words, phrase));
}

function read(sentence: Clause, locale: 'es' | 'en'): ReadSentence {
  const words = foldedWords(sentence.text).join(' ');
  const further = furthers.find((phrase) => startsWith(words, phrase));
  const said = withoutJoint(further === undefined ? words : words.slice(further.length).trim());
  const interrogates =
    sentence.isQuestion || (beginsAsking(said) && !tellsWhen(sentence.text.replace(leadingJoint, ''), said));
  const asks =
    interrogates ||
    mayAsk.some((phrase) => startsWith(said, phrase)) ||
    bareWishes.includes(said.split(' ', 1)[0] ?? '') ||
    requests.some((phrase) => holds(said, phrase));
  return {
    ...sentence,
    words: said,
    stems: new Set(namedIn(said, locale)),
    asks: asks && !isQuotation(said, locale),
    interrogates: interrogates && !isQuotation(said, locale),
    complains: [...complaints, ...mishaps].some((phrase) => holds(words, phrase)) || isNegated(words),
    isFurther: further !== undefined || (asks && addsToIt.test(words)),
  };
}

/** «¿Con qué …?» begins like «¿Qué …?». */
function beginsAsking(words: string): boolean {
  const asked = words.replace(
    /^(?:a|con|de|desde|en|hasta|para|por|sobre)\s(?=(?:cual|cuant|donde|que|quien))/,
    '',
  );
  return interrogatives.some((phrase) => startsWith(asked, phrase));
}

/** Of a wish, a complaint or a call for help these words tell nothing about its matter. */
const emptyStems = new Set(
  [...requests, ...complaints, ...pleas, ...interrogatives, ...mayAsk, ...emptyWords].flatMap((phrase) => [
    ...contentStems(phrase, 'es'),
    ...contentStems(phrase, 'en'),
  ]),
);

function namedIn(words: string, locale?: 'es' | 'en'): string[] {
  return contentStems(words, locale).filter((stem) => !emptyStems.has(stem));
}

/** «Necesito además …», "I would also like …". */
const addsToIt = /^(?:\w+ ){1,3}(?:tambien|ademas|also)\s/;

/** «Al pagar …», «Si entro en …»: the story goes on. */
const story = /^(?:al|cuando|si|luego|despues|entonces|asi|when|if|after|then|once|so)\s/;

/** "I get paid in GBP" stands by itself; "and pay in GBP" goes on. */
export function hasItsSubject({ words }: ReadSentence): boolean {
  return /^(?:i|we|there|someone|somebody) /.test(words);
}

/** Whether a statement goes on with what was told before. */
export function tellsOn({ words, interrogates }: ReadSentence): boolean {
  return !interrogates && story.test(words);
}

/** «Cuando pulso el botón sale …» tells and «¿Cuándo sale …?» asks: the accent or the verb makes the difference. */
function tellsWhen(text: string, words: string): boolean {
  if (/^when\s(?!will|do|does|did|is|are|can|could|should|would|was)/.test(words)) return true;
  return (
    /^(?:cuando|donde|como|que|quien|quienes|cuanto)\s/.test(words) && !/^\P{L}*\p{L}*[áéíóú]/iu.test(text)
  );
}

/** «El TPV no imprime los tiques.» */
function isNegated(words: string): boolean {
  return /\bno (?:(?:me|se|nos|le|les|te) )?(?!quiero|queremos|se |sabemos|he |hemos|ha |han |hay|es |son |tengo|tenemos|necesito|soy|obstante|solo|hace falta|sale ningun)[a-z]{3,}/.test(
    words,
  );
}

/** A whole sentence in the other language is an error message that was copied. */
function isQuotation(words: string, locale: 'es' | 'en'): boolean {
  return words.split(' ').length > 4 && localeOf(words) !== locale;
}

/** «¿Cómo cambio el logotipo y cuánto cuesta el plan?»: two clauses that both ask are read apart. */
function clauses(sentence: Sentence): Clause[] {
  const cuts = [...sentence.text.matchAll(joint)].map(({ index }) => index);
  const edges = [0, ...cuts, sentence.text.length];
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? 0;
    const joined = sentence.text.slice(from, to);
    const text = joined.replace(/^[,;]?\s/, '');
    const end = sentence.start + to;
    const start = end - text.length;
    return {
      ...{ text, start, end },
      isQuestion: sentence.isQuestion && (cuts.length === 0 || asksAnew(text)),
      isItem: sentence.isItem && index === 0,
      isJoined: index > 0,
    };
  });
}

/** The mark at the end is that of «how» and not of what merely goes on: «¿Cómo cambio el logotipo y mi dirección?» */
function asksAnew(clause: string): boolean {
  const words = withoutJoint(foldedWords(clause).join(' '));
  return (
    beginsAsking(words) ||
    [...mayAsk, ...furthers].some((phrase) => startsWith(words, phrase)) ||
    clause.includes('¿')
  );
}

const joint =
  /[,;]?\s(?=(?:also|besides|by the way|además|aparte|por cierto),\s)|[,;]?\s(?:y|e|and|or|o)\s(?=(?:también|además|also|quiero|quisiera|necesito|(?:(?:a|con|de|desde|en|hasta|para|por|sobre)\s)?(?:adónde|cómo|cuán|cuándo|cuánt[oa]s?|dónde|qué|quién(?:es)?|cuál(?:es)?)|pued[eo]n?|podemos|podría[ns]?|se puede|es posible|hay|(?:how|when|where|why|which|what|who)(?:['’]s)?|can|could|is|are|do|does|did|will|would|i(?:['’]\w+)?|my|the|we(?:['’]\w+)?|our|there|please|help|hi|problems?|trouble|need|want|wanna|assistance|someone|something)\s)/giu;

/** "Is there a limit?", "Would it be possible …?" point to nothing. */
const existential =
  /\b(?:(?:is|are|was|were|will) there(?: be)?|there (?:is|are|was|were|will be|s)|(?:is|would|will) it (?:be )?possible)\b/g;

/** It speaks of what was said before, rather than of what it has named itself; in a statement «hacerlo» always does. */
export function refersBack({ words: said, isQuestion }: ReadSentence): boolean {
  const words = said.replace(existential, '');
  const enclitic = /\w(?:ar|er|ir|ndo)(?:lo|la|los|las)\b/.exec(words);
  if (enclitic !== null && !isQuestion) return true;
  const clitic = enclitic === null ? -1 : words.lastIndexOf(' ', enclitic.index) + 1;
  const at = [clitic, ...references.map((phrase) => ` ${words} `.indexOf(` ${phrase} `))].filter(
    (index) => index >= 0,
  );
  return at.length > 0 && namedIn(words.slice(0, Math.min(...at))).length < leastNamed;
}

const leadingJoint = /^(?:y|e|o|pero|and|or|but|so|entonces|pues|hola|hello|hi)\s/i;

function withoutJoint(words: string): string {
  return words.replace(leadingJoint, '');
}

function startsWith(words: string, phrase: string): boolean {
  return words === phrase || words.startsWith(`${phrase} `);
}

function holds(words: string, phrase: string): boolean {
  return ` ${words} `.includes(` ${phrase} `);
}
