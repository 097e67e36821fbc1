import { contentStems, foldedWords, localeOf } from '../../knowledge/content-words';
import { furthers } from './asking-words';
import { readSentences } from './read-sentences';
import { sentencesOf } from './sentences';
import type { AskedPart } from './several-questions';

/** A ticket of its own, as it is proposed. */
export interface ProposedPart {
  subject: string;
  body: string;
}

const longestSubject = 100;

/** A ticket for each question, named by its first sentence that says something; none when there is one question. */
export function splitOf(parts: readonly AskedPart[]): ProposedPart[] {
  if (parts.length < 2) return [];
  const opening = localeOf(parts.map(({ text }) => text).join(' ')) === 'es' ? '¿' : '';
  return parts.map(({ text }) => {
    const body = withItsMarks(withoutJoint(text.trim()), opening);
    return { subject: subjectOf(body), body };
  });
}

/** «¿Cómo pago y cuándo llega?» shares its marks among two: each gets those that it lacks. */
function withItsMarks(body: string, opening: string): string {
  const sentences = sentencesOf(body);
  const [first, last] = [sentences[0], sentences.at(-1)];
  if (first === undefined || last === undefined) return body;
  const asks = last.text.includes('¿') || readSentences(last.text)[0]?.interrogates === true;
  const ended = asks && /[\p{L}\p{N}]$/u.test(body) ? `${body}?` : body;
  const isHalf = first.isQuestion || (first === last && ended !== body);
  return isHalf && !first.text.includes('¿') ? `${opening}${ended}` : ended;
}

/** «Por otro lado, ¿cómo …?» begins with «¿Cómo …?» where nothing stands before it. */
function withoutJoint(text: string): string {
  const words = foldedWords(text.slice(0, 60)).join(' ');
  const joints = furthers.filter((phrase) => words.startsWith(`${phrase} `));
  const longest = Math.max(0, ...joints.map((phrase) => phrase.split(' ').length));
  const rest = text
    .replace(new RegExp(`^(?:[^\\p{L}]*[\\p{L}\\p{M}]+){${longest}}`, 'u'), '')
    .replace(/^[\s,;:.]+/, '');
  const bare = rest.replace(/^(?:[-*•]|\(?\d{1,2}[.)])\s+/, '').replace(/^(?:y|e|and)\s(?=\S)/i, '');
  if (contentStems(bare).length === 0) return text;
  return bare.replace(
    /^([¿¡«"]*)(\p{Ll})/u,
    (_all, marks: string, letter: string) => marks + letter.toUpperCase(),
  );
}

function subjectOf(body: string): string {
  const sentences = sentencesOf(body).map(({ text }) => text);
  const telling =
    sentences.find((text) => text.endsWith('?')) ??
    sentences.find((text) => contentStems(text).length > 1) ??
    body;
  if (telling.length <= longestSubject) return telling;
  const end = telling.lastIndexOf(' ', longestSubject - 1);
  return `${telling.slice(0, end > 0 ? end : longestSubject - 1).trim()}…`;
}
