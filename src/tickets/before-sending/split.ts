import { contentStems } from '../../knowledge/content-words';
import type { AskedPart } from './several-questions';
import { sentencesOf } from './sentences';

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
    const body = text.replace(/^[\s,;.]+/, '').trim();
    return { subject: subjectOf(body), body };
  });
}

function subjectOf(body: string): string {
  const sentences = sentencesOf(body).map(({ text }) => text);
  const telling =
    sentences.find((text) => text.endsWith('?')) ??
    sentences.find((text) => contentStems(text).length > 1) ??
    body;
  if (telling.length <= longestSubject) return telling;
  return `${telling.slice(0, telling.lastIndexOf(' ', longestSubject - 1)).trim()}…`;
}
