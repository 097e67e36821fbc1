const longest = 150;
const nameless = 'archivo';
/** Control, format and private characters, halves of characters, and separators of lines. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Names of devices, which Windows opens in the place of a file whatever the extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A name that can do no harm where it is shown or saved. It is normalised before anything looks at it, since a wide
 * slash or an invisible character becomes another name afterwards.
 */
export function cleanFileName(given: string): string {
  const seen = visible(given);
  const last = seen.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const name = shortened(plain).replace(/[. ]+$/, '');
  return name === '' ? nameless : name.replace(device, '_$1');
}

/** Compatible forms are replaced again after characters were taken out between them, until nothing changes. */
function visible(text: string): string {
  const next = text.normalize('NFKC').replace(unseen, '');
  return next === text ? text : visible(next);
}

/** The end stays, because it says what the file is. */
function shortened(name: string): string {
  const characters = Array.from(name);
  if (characters.length <= longest) return name;
  const dot = characters.lastIndexOf('.');
  const end = dot > 0 && characters.length - dot <= 20 ? characters.slice(dot) : [];
  return visible([...characters.slice(0, longest - end.length), ...end].join(''));
}
