import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StoredFiles } from '../stored-files';

/** Removes a file before it is sent. Errors: `files.not-found`, also for another person's; `files.already-sent`. */
export class RemoveFile extends Command<void> {
  constructor(
    readonly fileId: string,
    readonly uploaderId: string,
  ) {
    super();
  }
}

@CommandHandler(RemoveFile)
export class RemoveFileHandler implements ICommandHandler<RemoveFile> {
  constructor(private readonly files: StoredFiles) {}

  async execute({ fileId, uploaderId }: RemoveFile) {
    await this.files.remove(await this.files.ofUploader(fileId, uploaderId));
  }
}
