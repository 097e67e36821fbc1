import { Logger } from '@nestjs/common';
import { Clock } from '../../clock';
import { Commands } from '../../commands';
import { sql } from '../../database/sql';
import { Job, type ScheduledJob } from '../../jobs/job';
import { ReadDatabase } from '../../read-database';
import { Blobs } from '../blobs/blobs';
import { NoteScan, type Verdict } from '../commands/note-scan';
import { Scanner } from '../scan/scanner';
import { Turn } from './turn';

interface Due {
  id: string;
  storeKey: string;
}

@Job({
  name: 'platform.scan-files',
  everySeconds: 5,
  does: 'Has new files looked into by the virus scanner, where there is one, and asks again when it did not answer.',
})
export class ScanFiles implements ScheduledJob {
  private readonly logger = new Logger(ScanFiles.name);

  constructor(
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly scanner: Scanner,
    private readonly blobs: Blobs,
  ) {}

  /** One that fails ends the turn: a scanner that is silent would hold up the other jobs once for each file. */
  async run(): Promise<number> {
    const turn = new Turn();
    for (const { id, storeKey } of await this.due()) {
      if (turn.isOver) break;
      const verdict = await this.verdict(storeKey);
      await this.commands.execute(new NoteScan(id, verdict));
      if (verdict === 'unknown') break;
      turn.handled += 1;
    }
    return turn.handled;
  }

  private due(): Promise<Due[]> {
    return this.read.all<Due>(
      sql`SELECT id, store_key AS "storeKey" FROM platform_file
          WHERE scan_at <= ${this.clock.now()} ORDER BY scan_at LIMIT 50`,
    );
  }

  private async verdict(storeKey: string): Promise<Verdict> {
    try {
      // Who has switched the scanner off has decided for the files that waited for it too.
      if (!this.scanner.isOn) return 'clean';
      const { stream } = await this.blobs.open(storeKey);
      return (await this.scanner.finds(stream)) ? 'harmful' : 'clean';
    } catch (error) {
      this.logger.warn({ err: error }, 'A file could not be scanned; it stays pending');
      return 'unknown';
    }
  }
}
