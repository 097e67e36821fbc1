import { contentStems, foldedWords } from '../../knowledge/content-words';
import { furthers } from './asking-words';
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
  return parts.map(({ text }) => {
    const body = withItsMarks(withoutJoint(text.trim()), parts);
    return { subject: subjectOf(body), body };
  });
}

/** «¿Cómo pago y cuándo llega?» shares its marks among two: each gets those that it lacks. */
function withItsMarks(body: string, parts: readonly AskedPart[]): string {
  if (body.startsWith('¿') && !body.includes('?')) return `${body}?`;
  const isHalf = /^[^¿?]*\?$/.test(body) && parts.some(({ text }) => text.includes('¿'));
  return isHalf && sentencesOf(body).length === 1 ? `¿${body}` : body;
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
