import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Aggregate } from '../aggregate';
import { later, minuteMs, secondMs } from '../clock';
import { columnType, CountColumn, IdColumn, InstantColumn, ShortColumn } from '../database/columns';
import { Conflict } from '../errors';
import { newId } from '../ids';
import { FileQuarantined } from './events';
import { isRaster } from './type-of-bytes';

/** `pending` until the scanner has looked at it; what it finds something in is `quarantined` and given to nobody. */
export type FileStatus = 'ready' | 'pending' | 'quarantined';
type Picture = 'none' | 'waiting' | 'made' | 'failed';

/** What an upload left behind: bytes that are safe under `storeKey`, and what was found out about them. */
export interface ArrivedFile {
  name: string;
  type: string;
  size: number;
  hash: string;
  storeKey: string;
  uploader: Uploader;
}

/** Who uploads: somebody who is identified. */
export interface Uploader {
  id: string;
  kind: 'customer' | 'staff';
}

/** To what a file belongs, in words of the module that registered the kind; files of a group are limited together. */
export interface Owner {
  kind: string;
  id: string;
  groupId: string | null;
}

const longestScanPauseMs = 60 * minuteMs;
const pictureTries = 3;

/** One file: what is known of it, whose it is, and what is still to be done with it. The bytes stand elsewhere. */
@Entity('platform_file')
@Index('ix_platform_file_owner', ['ownerKind', 'ownerId'])
@Index('ix_platform_file_unsent', ['ownerKind', 'keptFor', 'uploadedAt'])
@Index('ix_platform_file_kept', ['keptFor'], { where: 'kept_for IS NOT NULL' })
@Index('ix_platform_file_group', ['groupId'])
@Index('ix_platform_file_scan', ['scanAt'])
@Index('ix_platform_file_picture', ['pictureAt'])
export class StoredFile extends Aggregate {
  @PrimaryColumn({ type: columnType.id, primaryKeyConstraintName: 'pk_platform_file' })
  id: string;

  @ShortColumn()
  name: string;

  @ShortColumn()
  type: string;

  @CountColumn()
  size: number;

  /** SHA-256 of the bytes, in hexadecimal digits. */
  @ShortColumn()
  hash: string;

  /** Random, and never shown: under it stand the bytes. */
  @ShortColumn({ name: 'store_key' })
  storeKey: string;

  @IdColumn({ name: 'uploader_id' })
  uploaderId: string;

  @ShortColumn({ name: 'uploader_kind' })
  uploaderKind: Uploader['kind'];

  @InstantColumn({ name: 'uploaded_at' })
  uploadedAt: Date;

  /** What will be sent with it, and keeps it until then. */
  @IdColumn({ name: 'kept_for', nullable: true })
  keptFor: string | null;

  /** `null` until it is sent with something. */
  @ShortColumn({ name: 'owner_kind', nullable: true })
  ownerKind: string | null;

  @IdColumn({ name: 'owner_id', nullable: true })
  ownerId: string | null;

  @IdColumn({ name: 'group_id', nullable: true })
  groupId: string | null;

  /** Its place among the files of its owner. */
  @CountColumn()
  place: number;

  @ShortColumn()
  status: FileStatus;

  @CountColumn({ name: 'scan_tries' })
  scanTries: number;

  /** When the scanner is to look at it; `null` when it need not. */
  @InstantColumn({ name: 'scan_at', nullable: true })
  scanAt: Date | null;

  /** Whether a preview and a thumbnail were drawn from it. */
  @ShortColumn()
  picture: Picture;

  @CountColumn({ name: 'picture_tries' })
  pictureTries: number;

  @InstantColumn({ name: 'picture_at', nullable: true })
  pictureAt: Date | null;

  @CountColumn()
  version: number;

  static arrive({ uploader, ...facts }: ArrivedFile, isScanned: boolean, now: Date): StoredFile {
    const isPicture = isRaster(facts.type);
    return Object.assign(new StoredFile(), facts, {
      id: newId(),
      uploaderId: uploader.id,
      uploaderKind: uploader.kind,
      uploadedAt: now,
      keptFor: null,
      ownerKind: null,
      ownerId: null,
      groupId: null,
      place: 0,
      status: isScanned ? 'pending' : 'ready',
      scanTries: 0,
      scanAt: isScanned ? now : null,
      picture: isPicture ? 'waiting' : 'none',
      pictureTries: 0,
      pictureAt: isPicture && !isScanned ? now : null,
      version: 1,
    });
  }

  get isSent(): boolean {
    return this.ownerKind !== null;
  }

  /** Once only: from then on its owner says who may read it. */
  belongTo({ kind, id, groupId }: Owner, place: number): void {
    if (this.isSent) throw new Conflict('files.already-sent');
    this.ownerKind = kind;
    this.ownerId = id;
    this.groupId = groupId;
    this.place = place;
  }

  /** It is its uploader's alone again, as before it was sent. */
  comeBack(): void {
    this.ownerKind = null;
    this.ownerId = null;
    this.groupId = null;
    this.place = 0;
  }

  /** The scanner found nothing, or there is no scanner any more. */
  release(now: Date): void {
    if (this.status !== 'pending') return;
    this.status = 'ready';
    this.scanAt = null;
    if (this.picture === 'waiting') this.pictureAt = now;
  }

  quarantine(): void {
    if (this.status === 'quarantined') return;
    this.status = 'quarantined';
    this.scanAt = null;
    this.pictureAt = null;
    const { id: fileId, ownerKind, ownerId, uploaderId, uploaderKind } = this;
    this.record(new FileQuarantined({ fileId, ownerKind, ownerId, uploaderId, uploaderKind }));
  }

  /** The scanner did not answer. It is asked again for as long as it takes: nothing unscanned is given out. */
  scanFailed(now: Date): void {
    this.scanTries += 1;
    const pauseMs = Math.min(5 * secondMs * 2 ** Math.min(this.scanTries, 12), longestScanPauseMs);
    this.scanAt = later(now, pauseMs);
  }

  /** A preview and a thumbnail stand beside the bytes. */
  drawn(): void {
    this.picture = 'made';
    this.pictureAt = null;
  }

  /** It is no image after all, or one that is too large; or drawing it broke off, which is tried again twice. */
  notDrawn(isFinal: boolean, now: Date): void {
    this.pictureTries += 1;
    const isOver = isFinal || this.pictureTries >= pictureTries;
    if (isOver) this.picture = 'failed';
    this.pictureAt = isOver ? null : later(now, this.pictureTries * minuteMs);
  }
}
