/** What a document links to that the help does not have, each once. */
export interface LinkFaults {
  links: string[];
  images: string[];
}

/** The address of an article for readers. */
const addressOf = (slug: string) => `/ayuda/${slug}`;

const fencing = /^\s{0,3}(```|~~~)/;
const inline = /(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\((<[^>\n]*>|[^()\s]+)((?:\s+"[^"\n]*")?)\)/g;
const definition = /^(\s{0,3}\[[^\]]+\]:\s+)(\S+)(.*)$/;
/** With a scheme, from the root of a site, or of our own files. */
const elsewhere = /^([a-z][a-z0-9+.-]*:|\/)/i;
/** From the root of the folder, as some programs for documentation write it. */
const fromTheTop = /^\/.*\.(md|markdown)$/i;
const ourFile = /^\/api\/v1\/files\//;

/**
 * Turns links between the documents of a folder into links between articles. What leads nowhere stays as it is written
 * (it is shown as plain text), and is told. `slugAt` knows the article of a path in the folder.
 */
export function relinked(
  body: string,
  path: string,
  slugAt: (path: string) => string | undefined,
): { body: string; faults: LinkFaults } {
  const faults: LinkFaults = { links: [], images: [] };
  const target = (address: string): string => {
    const plain = address.replace(/^<|>$/g, '');
    if (plain.startsWith('#')) return anchored('', plain.slice(1));
    const [file = '', anchor = ''] = plain.split('#', 2);
    if (elsewhere.test(plain) && !fromTheTop.test(file)) return address;
    const slug = slugAt(resolved(file.startsWith('/') ? '' : path, file));
    if (slug !== undefined) return anchored(addressOf(slug), anchor);
    faults.links.push(plain);
    return address;
  };
  const link = (whole: string, mark: string, text: string, address: string, title: string) => {
    if (mark === '') return `[${text}](${target(address)}${title})`;
    if (!ourFile.test(address)) faults.images.push(address);
    return whole;
  };
  const prose = (line: string) => {
    const defined = definition.exec(line);
    if (defined) return `${defined[1]}${target(defined[2] ?? '')}${defined[3]}`;
    // Every second piece between backquotes is code.
    return line
      .split(/(`+[^`]*`+)/)
      .map((piece, i) => (i % 2 === 1 ? piece : piece.replace(inline, link)))
      .join('');
  };
  let isCode = false;
  const lines = body.split('\n').map((line) => {
    const isFence = fencing.test(line);
    if (isFence) isCode = !isCode;
    return isCode || isFence ? line : prose(line);
  });
  return {
    body: lines.join('\n'),
    faults: { links: [...new Set(faults.links)], images: [...new Set(faults.images)] },
  };
}

/** Our anchors begin with `s-`, so that none takes the id of something else on the page. */
function anchored(address: string, anchor: string): string {
  if (anchor === '') return address;
  return `${address}#${anchor.startsWith('s-') ? anchor : `s-${anchor}`}`;
}

/** The path that an address means in the document at another path. */
function resolved(from: string, address: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of decoded(address).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
