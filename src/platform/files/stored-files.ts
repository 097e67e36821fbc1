import { Injectable } from '@nestjs/common';
import { Rows } from '../database/rows';
import { sql } from '../database/sql';
import { Conflict, Invalid, NotFound, type ErrorParams } from '../errors';
import { isId } from '../ids';
import { Settings } from '../settings/settings';
import { UnitOfWork } from '../unit-of-work';
import { FilesSettings, mebibyte } from './files-settings';
import { LooseBytes } from './loose-bytes';
import { StoredFile, type Owner } from './stored-file';

/** The rows of files, in the open unit. */
@Injectable()
export class StoredFiles {
  constructor(
    private readonly rows: Rows,
    private readonly unit: UnitOfWork,
    private readonly bytes: LooseBytes,
    private readonly settings: Settings,
  ) {}

  async add(file: StoredFile): Promise<void> {
    if (!(await this.bytes.adopt(file.storeKey))) throw new Conflict('files.interrupted');
    await this.rows.insert(file);
  }

  save(file: StoredFile): Promise<void> {
    return this.rows.update(file);
  }

  /** `null` when it has gone meanwhile. */
  find(id: string): Promise<StoredFile | null> {
    return this.rows.find(StoredFile, sql`id = ${id}`);
  }

  /** Another person's file is as unknown as one that does not exist. Errors: `files.not-found`. */
  async ofUploader(id: string, uploaderId: string): Promise<StoredFile> {
    const mine = sql`id = ${id} AND uploader_id = ${uploaderId}`;
    const file = isId(id) ? await this.rows.find(StoredFile, mine) : null;
    if (!file) throw new NotFound('files.not-found');
    return file;
  }

  /** Removes the row; the bytes follow after the commit. Errors: `files.already-sent`. */
  async remove(file: StoredFile): Promise<void> {
    if (file.isSent) throw new Conflict('files.already-sent');
    await this.unit.query(sql`DELETE FROM platform_file WHERE id = ${file.id}`);
    await this.bytes.giveUp(file.storeKey);
  }

  /**
   * Sends files that this person uploaded along with something, in the transaction of that something. Faults name the
   * place in `fileIds`: `files.not-found`, `files.already-sent`, `files.quarantined`; and `files.too-many`,
   * `files.thread-full`. The owner's row must be locked, or be new, so that two cannot fill the same room.
   */
  async attach(fileIds: readonly string[], uploaderId: string, owner: Owner): Promise<void> {
    if (fileIds.length === 0) return;
    const { filesPerMessage, mebibytesPerThread } = this.settings.of(FilesSettings);
    if (fileIds.length > filesPerMessage) throw fault('files.too-many', 'fileIds', { max: filesPerMessage });
    const ids = fileIds.filter(isId).map((id) => id.toLowerCase());
    const mine = sql`id IN (${ids}) AND uploader_id = ${uploaderId} ORDER BY id`;
    const found = new Map((await this.rows.findAll(StoredFile, mine)).map((file) => [file.id, file]));
    const files = fileIds.map((id, place) => attachable(found.get(id.toLowerCase()), place));
    await this.assertRoom(owner, files, mebibytesPerThread);
    for (const [place, file] of files.entries()) {
      if (file.isSent) throw fault('files.already-sent', `fileIds.${place}`);
      file.belongTo(owner, place);
      await this.rows.update(file);
    }
  }

  /** What they were sent with is taken back: they can be sent again. Answers their ids, in their order. */
  async giveBack({ kind, id }: Pick<Owner, 'kind' | 'id'>): Promise<string[]> {
    const ofOwner = sql`owner_kind = ${kind} AND owner_id = ${id} ORDER BY place`;
    const files = await this.rows.findAll(StoredFile, ofOwner);
    for (const file of files) {
      file.comeBack();
      await this.rows.update(file);
    }
    return files.map((file) => file.id);
  }

  /** Files of one owner become those of another. Errors: `files.not-found` at its place below `path`. */
  async move(
    fileIds: readonly string[],
    from: Pick<Owner, 'kind' | 'id'>,
    to: Owner,
    path: string,
  ): Promise<void> {
    if (fileIds.length === 0) return;
    const ofOwner = sql`owner_kind = ${from.kind} AND owner_id = ${from.id} ORDER BY place`;
    const files = await this.rows.findAll(StoredFile, ofOwner);
    for (const [place, fileId] of fileIds.entries()) {
      const file = files.find(({ id }) => id === fileId.toLowerCase());
      if (!file) throw fault('files.not-found', `${path}.${place}`);
      file.comeBack();
      file.belongTo(to, place);
      await this.rows.update(file);
    }
  }

  /** Gives these files to an owner when they still belong to nobody and fit `condition`; says nothing of the others. */
  async adopt(fileIds: readonly string[], owner: Owner, fits: (file: StoredFile) => boolean): Promise<void> {
    if (fileIds.length === 0) return;
    const unsent = sql`id IN (${fileIds}) AND owner_kind IS NULL ORDER BY id`;
    const files = await this.rows.findAll(StoredFile, unsent);
    for (const file of files.filter(fits)) {
      file.belongTo(owner, 0);
      await this.rows.update(file);
    }
  }

  /** What will be sent with these files of its writer keeps them until it is gone, and no others any more. */
  async keepFor(holderId: string, fileIds: readonly string[], uploaderId: string): Promise<void> {
    await this.letGo([holderId]);
    const ids = fileIds.filter(isId).map((id) => id.toLowerCase());
    if (ids.length === 0) return;
    await this.unit.query(
      sql`UPDATE platform_file SET kept_for = ${holderId}
          WHERE id IN (${ids}) AND uploader_id = ${uploaderId} AND owner_kind IS NULL`,
    );
  }

  /** These keep nothing any more: their files go with those that nobody has sent. */
  async letGo(holderIds: readonly string[]): Promise<void> {
    if (holderIds.length === 0) return;
    await this.unit.query(sql`UPDATE platform_file SET kept_for = NULL WHERE kept_for IN (${holderIds})`);
  }

  private async assertRoom({ groupId }: Owner, files: readonly StoredFile[], mebibytes: number) {
    if (groupId === null) return;
    const { rows } = await this.unit.query<{ used: number | string | null }>(
      sql`SELECT sum(size) AS used FROM platform_file WHERE group_id = ${groupId}`,
    );
    const size = files.reduce((sum, file) => sum + file.size, Number(rows[0]?.used ?? 0));
    if (size > mebibytes * mebibyte) throw fault('files.thread-full', 'fileIds', { max: mebibytes });
  }
}

function attachable(file: StoredFile | undefined, place: number): StoredFile {
  if (!file) throw fault('files.not-found', `fileIds.${place}`);
  if (file.isSent) throw fault('files.already-sent', `fileIds.${place}`);
  if (file.status === 'quarantined') throw fault('files.quarantined', `fileIds.${place}`);
  return file;
}

function fault(
  code:
    'files.not-found' | 'files.already-sent' | 'files.quarantined' | 'files.too-many' | 'files.thread-full',
  path: string,
  params: ErrorParams = {},
): Invalid {
  return new Invalid(code, params, [{ path, code, params }]);
}
