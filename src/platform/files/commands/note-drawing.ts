import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../clock';
import { StoredFiles } from '../stored-files';

/** `no-image` will never be one; after `broken` the drawing is tried again. */
export type Drawing = 'made' | 'no-image' | 'broken';

/** What came of drawing a preview and a thumbnail. */
export class NoteDrawing extends Command<void> {
  constructor(
    readonly fileId: string,
    readonly drawing: Drawing,
  ) {
    super();
  }
}

@CommandHandler(NoteDrawing)
export class NoteDrawingHandler implements ICommandHandler<NoteDrawing> {
  constructor(
    private readonly files: StoredFiles,
    private readonly clock: Clock,
  ) {}

  async execute({ fileId, drawing }: NoteDrawing) {
    const file = await this.files.find(fileId);
    if (file?.pictureAt == null) return;
    if (drawing === 'made') file.drawn();
    else file.notDrawn(drawing === 'no-image', this.clock.now());
    await this.files.save(file);
  }
}
