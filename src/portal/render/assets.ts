import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that pages refer to, under a name that changes with its content, so that it may be kept for ever. */
export interface Asset {
  address: string;
  type: string;
  content: Buffer;
}

const root = join(__dirname, '..', '..', '..');

const sources = {
  css: {
    files: ['web/shared/tokens.css', 'src/portal/assets/portal.css', 'src/portal/assets/writing.css'],
    type: 'text/css',
  },
  svg: { files: ['src/portal/assets/icon.svg'], type: 'image/svg+xml' },
  js: {
    files: ['portal.js', 'writing.js', 'live.js'].map((file) => `src/portal/assets/${file}`),
    type: 'text/javascript',
  },
} as const;

function read(kind: keyof typeof sources): Asset {
  const { files, type } = sources[kind];
  const content = Buffer.concat(files.map((file) => readFileSync(join(root, file))));
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 12);
  return { address: `/assets/portal-${hash}.${kind}`, type, content };
}

export const assets = { css: read('css'), js: read('js'), icon: read('svg') };
