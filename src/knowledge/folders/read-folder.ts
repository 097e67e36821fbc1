import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArticleLocale } from '../domain/article-text';
import { categoryFile, categoryOf, type CategoryDocument } from './category-document';
import { documentOf, LeftOut, type Document } from './document';

/** A file and why it is left out, or what else there is to say of it. */
export interface Remark {
  path: string;
  says: string;
}

export interface FolderContent {
  documents: Document[];
  categories: CategoryDocument[];
  leftOut: Remark[];
}

const isMarkdown = /\.(md|markdown)$/i;
/** A text of so many bytes is no article. */
const longestFile = 1_000_000;

/** Reads all Markdown of a folder, in the order of the paths; hidden folders and `node_modules` are passed over. */
export async function readFolder(folder: string, locale: ArticleLocale): Promise<FolderContent> {
  const content: FolderContent = { documents: [], categories: [], leftOut: [] };
  for (const path of await filesIn(folder, '')) {
    try {
      const file = await textOf(join(folder, path));
      if (path.split('/').at(-1) === categoryFile) content.categories.push(categoryOf(path, file));
      else content.documents.push(documentOf(path, file, locale));
    } catch (error) {
      if (!(error instanceof LeftOut)) throw error;
      content.leftOut.push({ path, says: error.message });
    }
  }
  return content;
}

async function filesIn(root: string, below: string): Promise<string[]> {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    // A link may lead out of the folder, or in a circle: it is neither file nor directory here.
    if (entry.isDirectory()) found.push(...(await filesIn(root, path)));
    else if (entry.isFile() && isMarkdown.test(entry.name)) found.push(path);
  }
  return found;
}

async function textOf(file: string): Promise<string> {
  const { size } = await stat(file);
  if (size > longestFile) throw new LeftOut(`it is longer than ${longestFile} bytes`);
  const bytes = await readFile(file);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new LeftOut('it is no text');
    return text;
  } catch (error) {
    throw error instanceof LeftOut ? error : new LeftOut('it is not written in UTF-8');
  }
}
