import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { StoredFiles } from '../stored-files';

/** Removes a file that was never sent; one that was sent, or named by a draft, a moment ago stays. */
export class RemoveOrphan extends Command<void> {
  constructor(readonly fileId: string) {
    super();
  }
}

@CommandHandler(RemoveOrphan)
export class RemoveOrphanHandler implements ICommandHandler<RemoveOrphan> {
  constructor(private readonly files: StoredFiles) {}

  async execute({ fileId }: RemoveOrphan) {
    const file = await this.files.find(fileId);
    if (file && !file.isSent && file.keptFor === null) await this.files.remove(file);
  }
}
