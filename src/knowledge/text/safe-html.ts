import sanitizeHtml, { type Attributes, type IOptions, type Tag } from 'sanitize-html';

/** Spaces and control characters, which browsers skip inside addresses, and the backslash, which they turn round. */
const trick = /[\s\p{Cc}\p{Cf}\\]/u;
const foreign = /^(https?:\/\/|mailto:)/i;
const ours = /^(\/(?!\/)|#)/;
/** A file of ours, or its thumbnail; whoever may read it is asked when it is fetched. */
const ourFile = /^\/api\/v1\/files\/[\w-]+(\/thumbnail)?$/;

const allowList: IOptions = {
  allowedTags: [
    ...[
      'p',
      'br',
      'hr',
      'h2',
      'h3',
      'h4',
      'ul',
      'ol',
      'li',
      'blockquote',
      'pre',
      'code',
      'strong',
      'em',
      'del',
      'a',
    ],
    ...['img', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  allowedAttributes: { a: ['href', 'rel', 'title'], img: ['src', 'alt', 'title'], ol: ['start'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  transformTags: { a: link, img: image, h1: 'h2', h5: 'h4', h6: 'h4' },
};

/** Keeps what an article needs and drops the rest; the only way for written text to become HTML of a page. */
export function safeHtml(html: string): string {
  return sanitizeHtml(html, allowList);
}

/** A link without a safe address stays as plain text inside `<a>`, which does nothing. */
function link(tagName: string, { href = '', title }: Attributes): Tag {
  const attribs: Attributes = title ? { title } : {};
  if (!trick.test(href)) {
    if (foreign.test(href)) Object.assign(attribs, { href, rel: 'noopener nofollow' });
    else if (ours.test(href)) attribs.href = href;
  }
  return { tagName, attribs };
}

/** Pictures are files of ours alone: a foreign one would tell its owner who reads what. */
function image(tagName: string, { src = '', alt = '' }: Attributes): Tag {
  const attribs: Attributes = { alt };
  if (ourFile.test(src)) attribs.src = src;
  return { tagName, attribs };
}
