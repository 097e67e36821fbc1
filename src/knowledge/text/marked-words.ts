/** A run of text; `matched` runs are the words that answer a question. */
interface Run {
  text: string;
  matched: boolean;
}

/** An excerpt as HTML: everything escaped, the matching words in `<mark>`. */
export function markWords(runs: readonly Run[]): string {
  return runs
    .map(({ text, matched }) => (matched ? `<mark>${escapeHtml(text)}</mark>` : escapeHtml(text)))
    .join('');
}

/** Text as HTML shows it, safe between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
