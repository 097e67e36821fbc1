import type { FileResponse } from '../../platform/files/file.response';
import { useFacts } from '../render/facts';
import type { FieldFault } from './error-summary';
import { Field } from './field';

/** The files of a form, and how many of which size it may have. */
export interface FormFiles {
  /** Taken in already, and sent with the form. */
  taken: readonly FileResponse[];
  atMost: number;
  mebibytesEach: number;
}

interface FilesFieldProps {
  files: FormFiles;
  faults: readonly FieldFault[];
}

/**
 * Files go with the form; with the script each goes at once, and the list says how far it is. Telephones are offered
 * the camera beside their files, never in place of them.
 */
export function FilesField({ files, faults }: FilesFieldProps) {
  const { locale, words, formToken } = useFacts();
  const { sending } = words;
  return (
    <div
      data-files={`/${locale}/tickets/archivos?${String(new URLSearchParams({ formToken: formToken ?? '' }))}`}
      data-failed={sending.uploadFailed}
    >
      <Field
        id="fileIds"
        label={sending.files}
        hint={sending.filesHint(files.atMost, files.mebibytesEach)}
        faults={faults}
        optional
      >
        {(attributes) => <input {...attributes} name="files" type="file" multiple />}
      </Field>
      <div className="photo">
        <Field id="photo" label={sending.photo} optional>
          {(attributes) => (
            <input {...attributes} name="files" type="file" accept="image/*" capture="environment" />
          )}
        </Field>
      </div>
      <ul className="attached" aria-label={sending.attached} aria-live="polite">
        {files.taken.map((file) => (
          <AttachedFile key={file.id} file={file} />
        ))}
      </ul>
    </div>
  );
}

/** A file that is sent with the form, unless it is taken off. */
export function AttachedFile({ file: { id, name, size } }: { file: FileResponse }) {
  const { locale, words } = useFacts();
  const { sending } = words;
  const kilobytes = Math.max(1, Math.round(size / 1024)).toLocaleString(locale);
  return (
    <li>
      <input type="hidden" name="fileIds" value={id} />
      <span>
        {name} <span className="muted">({kilobytes} KB)</span>
      </span>
      <button className="button button-plain" name="remove" value={id} aria-label={sending.removeFile(name)}>
        {sending.remove}
      </button>
    </li>
  );
}
