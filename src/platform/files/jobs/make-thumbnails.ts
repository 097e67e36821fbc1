import { Logger } from '@nestjs/common';
import { Clock } from '../../clock';
import { Commands } from '../../commands';
import { sql } from '../../database/sql';
import { Job, type ScheduledJob } from '../../jobs/job';
import { ReadDatabase } from '../../read-database';
import { Blobs } from '../blobs/blobs';
import { Spool } from '../blobs/spool';
import { NoteDrawing, type Drawing } from '../commands/note-drawing';
import { keyOf } from '../keys';
import { drawPictures } from '../pictures/draw-pictures';
import { Turn } from './turn';

interface Due {
  id: string;
  storeKey: string;
  type: string;
}

@Job({
  name: 'platform.make-thumbnails',
  everySeconds: 5,
  does: 'Draws a thumbnail and a preview of each new image, in a process of its own; three tries at most.',
})
export class MakeThumbnails implements ScheduledJob {
  private readonly logger = new Logger(MakeThumbnails.name);

  constructor(
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly blobs: Blobs,
    private readonly spool: Spool,
  ) {}

  async run(): Promise<number> {
    const turn = new Turn();
    for (const due of await this.due()) {
      if (turn.isOver) break;
      const drawing = await this.draw(due);
      await this.commands.execute(new NoteDrawing(due.id, drawing));
      if (drawing !== 'broken') turn.handled += 1;
    }
    return turn.handled;
  }

  private due(): Promise<Due[]> {
    return this.read.all<Due>(
      sql`SELECT id, store_key AS "storeKey", type FROM platform_file
          WHERE picture_at <= ${this.clock.now()} ORDER BY picture_at LIMIT 50`,
    );
  }

  private async draw({ id, storeKey, type }: Due): Promise<Drawing> {
    try {
      const { stream } = await this.blobs.open(storeKey);
      const pictures = await drawPictures(stream, type);
      if (!pictures) return 'no-image';
      await this.keep(keyOf(storeKey, 'thumbnail'), pictures.thumbnail);
      await this.keep(keyOf(storeKey, 'preview'), pictures.preview);
      return 'made';
    } catch (error) {
      this.logger.warn({ fileId: id, err: error }, 'An image could not be drawn');
      return 'broken';
    }
  }

  private async keep(key: string, bytes: Buffer): Promise<void> {
    const spooled = this.spool.open(key);
    try {
      await new Promise<void>((written, failed) => {
        spooled.stream.once('error', failed).once('close', written).end(bytes);
      });
      await this.blobs.put(key, spooled.path);
    } finally {
      await spooled.discard();
    }
  }
}
