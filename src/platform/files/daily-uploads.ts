import { Injectable } from '@nestjs/common';
import { Clock, dayMs, later, secondMs } from '../clock';
import { sql } from '../database/sql';
import { TooMany } from '../errors';
import { ReadDatabase } from '../read-database';
import { Settings } from '../settings/settings';
import { UnitOfWork } from '../unit-of-work';
import { FilesSettings, mebibyte } from './files-settings';

/** What each person has uploaded today. A file that is removed again still counts, or the limit would be none. */
@Injectable()
export class DailyUploads {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Before the bytes are read, so that nobody sends them in vain. Errors: `files.day-full`. */
  async assertRoom(uploaderId: string): Promise<void> {
    const { files, bytes } = this.limits();
    const used = await this.read.first<{ files: number; bytes: number | string }>(
      sql`SELECT files, bytes FROM platform_file_day WHERE uploader_id = ${uploaderId} AND day = ${this.today()}`,
    );
    if (used && (used.files >= files || Number(used.bytes) >= bytes)) throw this.full();
  }

  /** Counts a file, in the unit that adds it; of uploads at once none slips past the limit. Errors: `files.day-full`. */
  async count(uploaderId: string, size: number): Promise<void> {
    const { files, bytes } = this.limits();
    if (size > bytes) throw this.full();
    const { changed } = await this.unit.query(
      sql`INSERT INTO platform_file_day (uploader_id, day, files, bytes) VALUES (${uploaderId}, ${this.today()}, 1, ${size})
          ON CONFLICT (uploader_id, day) DO UPDATE
            SET files = platform_file_day.files + 1, bytes = platform_file_day.bytes + excluded.bytes
          WHERE platform_file_day.files < ${files} AND platform_file_day.bytes + excluded.bytes <= ${bytes}`,
    );
    if (changed === 0) throw this.full();
  }

  /** Days that are over are nobody's concern. */
  async forget(): Promise<void> {
    const yesterday = dayOf(later(this.clock.now(), -dayMs));
    await this.unit.query(sql`DELETE FROM platform_file_day WHERE day < ${yesterday}`);
  }

  private limits() {
    const { filesPerPersonAndDay, mebibytesPerPersonAndDay } = this.settings.of(FilesSettings);
    return { files: filesPerPersonAndDay, bytes: mebibytesPerPersonAndDay * mebibyte };
  }

  private today(): string {
    return dayOf(this.clock.now());
  }

  private full(): TooMany {
    const now = this.clock.now().getTime();
    return new TooMany('files.day-full', Math.ceil((dayMs - (now % dayMs)) / secondMs));
  }
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
