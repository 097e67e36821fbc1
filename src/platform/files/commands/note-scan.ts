import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../clock';
import { StoredFiles } from '../stored-files';

export type Verdict = 'clean' | 'harmful' | 'unknown';

/** What came of a scan. */
export class NoteScan extends Command<void> {
  constructor(
    readonly fileId: string,
    readonly verdict: Verdict,
  ) {
    super();
  }
}

@CommandHandler(NoteScan)
export class NoteScanHandler implements ICommandHandler<NoteScan> {
  constructor(
    private readonly files: StoredFiles,
    private readonly clock: Clock,
  ) {}

  async execute({ fileId, verdict }: NoteScan) {
    const file = await this.files.find(fileId);
    if (file?.status !== 'pending') return;
    if (verdict === 'clean') file.release(this.clock.now());
    else if (verdict === 'harmful') file.quarantine();
    else file.scanFailed(this.clock.now());
    await this.files.save(file);
  }
}
