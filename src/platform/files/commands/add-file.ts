import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../clock';
import { DailyUploads } from '../daily-uploads';
import type { FileResponse } from '../file.response';
import { fileView } from '../file-view';
import { Scanner } from '../scan/scanner';
import { StoredFile, type ArrivedFile } from '../stored-file';
import { StoredFiles } from '../stored-files';

/** Adds a file whose bytes are safe in the storage. Errors: `files.day-full`, `files.interrupted`. */
export class AddFile extends Command<FileResponse> {
  constructor(readonly arrived: ArrivedFile) {
    super();
  }
}

@CommandHandler(AddFile)
export class AddFileHandler implements ICommandHandler<AddFile> {
  constructor(
    private readonly files: StoredFiles,
    private readonly daily: DailyUploads,
    private readonly scanner: Scanner,
    private readonly clock: Clock,
  ) {}

  async execute({ arrived }: AddFile) {
    await this.daily.count(arrived.uploader.id, arrived.size);
    const file = StoredFile.arrive(arrived, this.scanner.isOn, this.clock.now());
    await this.files.add(file);
    return fileView(file);
  }
}
