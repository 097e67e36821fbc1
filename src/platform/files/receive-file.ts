import type { IncomingMessage } from 'node:http';
import { Invalid, TooLarge, type DomainError } from '../errors';
import type { Spooled } from './blobs/spool';
import { mebibyte } from './files-settings';
import { dropFile, formParser, readForm, spoolFile, type Received } from './read-form';

/**
 * Reads one file from a multipart request into the spool. It answers when the whole request has been read, also when
 * it refuses. Errors: `files.no-file`, `files.one-at-a-time`, `files.interrupted`, `files.too-large`,
 * `platform.disk-full`.
 */
export async function receiveFile(
  request: IncomingMessage,
  spooled: Spooled,
  maxMebibytes: number,
): Promise<Received> {
  const tooLarge = () => new TooLarge('files.too-large', { max: maxMebibytes });
  const max = maxMebibytes * mebibyte;
  // Twice what is allowed is read for the sake of an answer, and no more.
  const mostBytes = 2 * max;
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) throw tooLarge();
  const form = formParser(request, { fileSize: max + 1, files: 2, fields: 5, fieldSize: 1_000 });
  let arriving: Promise<Received> | undefined;
  let fault: DomainError | undefined;
  await readForm(request, form, { mostBytes, tooLarge }, (fail) => {
    form.on('file', (field, content, { filename }) => {
      if (field === 'file' && !arriving) {
        arriving = spoolFile(content, filename, spooled);
        arriving.catch(fail);
      } else {
        fault ??= new Invalid(arriving ? 'files.one-at-a-time' : 'files.no-file');
        dropFile(content);
      }
    });
    form.once('filesLimit', () => (fault ??= new Invalid('files.one-at-a-time')));
  });
  const received = await arriving;
  if (fault) throw fault;
  if (!received) throw new Invalid('files.no-file');
  if (received.size > max) throw tooLarge();
  return received;
}
