import type { IncomingMessage } from 'node:http';
import { Invalid, TooLarge } from '../errors';
import { isReadable } from '../http/request-rules';
import type { Spooled } from './blobs/spool';
import { mebibyte } from './files-settings';
import { dropFile, formParser, readForm, spoolFile, type Received } from './read-form';

/** The fields of a form by their names; one that was sent several times is a list. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

interface FormLimits {
  mebibytesPerFile: number;
  files: number;
}

const fields = 100;
const fieldSize = 200_000;

/**
 * Reads the form of a page. Files go into what `spool` opens, one after another, and not further than one byte past
 * what is allowed; what it opens nothing for is read and dropped. `more`: there were more than are allowed. Errors: `files.interrupted`, `files.no-file`, `files.too-large`, `request.malformed`,
 * `platform.disk-full`.
 */
export async function receiveForm(
  request: IncomingMessage,
  spool: () => Spooled | null,
  { mebibytesPerFile, files }: FormLimits,
): Promise<{ fields: FormFields; files: Received[]; more: boolean }> {
  const max = mebibytesPerFile * mebibyte;
  const tooLarge = () => new TooLarge('files.too-large', { max: mebibytesPerFile });
  const mostBytes = 2 * max * files;
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge();
  // Each field of files that is left empty counts as one.
  const form = formParser(request, { fileSize: max + 1, files: files + 2, fields, fieldSize });
  const values = new Map<string, string | string[]>();
  const arriving: Promise<Received>[] = [];
  let more = false;
  await readForm(request, form, { mostBytes, tooLarge }, (fail) => {
    form.on('field', (name, value) => {
      const before = values.get(name);
      values.set(name, before === undefined ? value : [before, value].flat());
    });
    form.on('file', (_field, content, { filename }) => {
      // Browsers send a field without a file as a file without a name.
      const isFile = filename !== undefined;
      more ||= isFile && arriving.length >= files;
      const spooled = isFile && arriving.length < files ? spool() : null;
      if (!spooled) return dropFile(content);
      const file = spoolFile(content, filename, spooled);
      file.catch(fail);
      arriving.push(file);
    });
    form.once('filesLimit', () => (more = true));
  });
  const sent: FormFields = Object.fromEntries(values);
  if (!isReadable(sent)) throw new Invalid('request.malformed');
  return { fields: sent, files: await Promise.all(arriving), more };
}
