import { Entity, Index, PrimaryColumn } from 'typeorm';
import { BigColumn, CountColumn, InstantColumn, columnType } from '../database/columns';
import { StoredFile } from './stored-file';

/** Bytes that are to go unless somebody says otherwise before: written down before they come, and when they may go. */
@Entity('platform_file_bytes')
@Index('ix_platform_file_bytes_due', ['goAt'])
class LooseBytesRow {
  @PrimaryColumn({
    name: 'store_key',
    type: columnType.short,
    primaryKeyConstraintName: 'pk_platform_file_bytes',
  })
  storeKey: string;

  @InstantColumn({ name: 'go_at' })
  goAt: Date;
}

/** What one person has uploaded on one day. */
@Entity('platform_file_day')
@Index('ix_platform_file_day_day', ['day'])
class DayRow {
  @PrimaryColumn({
    name: 'uploader_id',
    type: columnType.id,
    primaryKeyConstraintName: 'pk_platform_file_day',
  })
  uploaderId: string;

  @PrimaryColumn({ type: columnType.short, primaryKeyConstraintName: 'pk_platform_file_day' })
  day: string;

  @CountColumn()
  files: number;

  @BigColumn()
  bytes: string;
}

export const fileTables = [StoredFile, LooseBytesRow, DayRow];
