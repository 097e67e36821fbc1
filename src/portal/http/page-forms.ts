import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Customer } from '../../accounts/api';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { NotFound } from '../../platform/errors';
import { RemoveFile } from '../../platform/files/commands/remove-file';
import type { FileResponse } from '../../platform/files/file.response';
import { FilesSettings } from '../../platform/files/files-settings';
import type { FormFields } from '../../platform/files/receive-form';
import { UnsentFiles } from '../../platform/files/unsent-files';
import { Uploads, type SentForm } from '../../platform/files/uploads';
import { problemText } from '../../platform/http/problem-words';
import { newId } from '../../platform/ids';
import { Settings } from '../../platform/settings/settings';
import type { FieldFault } from '../parts/error-summary';
import type { FormFiles } from '../parts/files-field';
import { wordsIn } from '../render/facts';
import { SendOnce } from './send-once';

const told = '/tickets/nuevo/rechazados';

interface ReceivedForm {
  fields: FormFields;
  /** Files that came with it. */
  fileIds: string[];
  /** Why others did not, in words. */
  faults: FieldFault[];
}

/** Forms of pages that may carry files, and what becomes of those before they are sent. */
@Injectable()
export class PageForms {
  constructor(
    private readonly uploads: Uploads,
    private readonly unsent: UnsentFiles,
    private readonly commands: Commands,
    private readonly settings: Settings,
    private readonly once: SendOnce,
  ) {}

  /** Files come from people who have signed in alone. Errors: those of `Uploads.receiveForm`. */
  async receive(request: Request, customer: Customer | null): Promise<ReceivedForm> {
    if (!request.is('multipart/form-data')) {
      return { fields: (request.body ?? {}) as FormFields, fileIds: [], faults: [] };
    }
    const uploader = customer && { id: customer.id, kind: customer.kind };
    const { fields, files, refused } = await this.uploads.receiveForm(request, uploader);
    return { fields, fileIds: files.map(({ id }) => id), faults: refused.map(faultOf) };
  }

  /** What the next page tells of them: answers the key to ask for it with. */
  async keepFaults(faults: readonly FieldFault[]): Promise<string> {
    const sendKey = newId();
    await this.once.send({ sendKey, place: told, content: null }, () =>
      Promise.resolve(JSON.stringify(faults)),
    );
    return sendKey;
  }

  async keptFaults(key: string | undefined): Promise<FieldFault[]> {
    const kept = key === undefined ? null : await this.once.answerTo({ sendKey: key, place: told });
    return kept === null ? [] : (JSON.parse(kept) as FieldFault[]);
  }

  /** Those that can still be sent. */
  files(fileIds: readonly string[], customer: Customer): Promise<FileResponse[]> {
    return this.unsent.of(fileIds, customer.id);
  }

  /** The same for a form, which says how many more it may have. */
  async formFiles(fileIds: readonly string[], customer: Customer): Promise<FormFiles> {
    const { filesPerMessage: atMost, mebibytesPerFile: mebibytesEach } = this.settings.of(FilesSettings);
    return { taken: await this.files(fileIds, customer), atMost, mebibytesEach };
  }

  /** One that is gone already is no fault. */
  async remove(fileId: string, customer: Customer): Promise<void> {
    try {
      await this.commands.execute(new RemoveFile(fileId, customer.id));
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
    }
  }
}

function faultOf({ name, error }: SentForm['refused'][number]): FieldFault {
  const { locale } = currentContext();
  const why = problemText(error.code, locale, error.params);
  return { field: 'fileIds', message: wordsIn(locale).sending.refusedFile(name, why) };
}
