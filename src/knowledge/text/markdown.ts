import { safeHtml } from './safe-html';
import { markdown, type Section } from './sections';

/** Safe HTML of an article's sections, each headed one in a `<section>` that carries its anchor. */
export function renderSections(sections: readonly Section[]): string {
  return sections
    .map(({ anchor, tokens }) => {
      const html = safeHtml(markdown.parser(tokens));
      return anchor === '' ? html : `<section id="${anchor}">\n${html}</section>\n`;
    })
    .join('');
}
