import { handleEach } from '../../jobs/handle-each';
import { Job, type ScheduledJob } from '../../jobs/job';
import { Blobs } from '../blobs/blobs';
import { allForms, keyOf } from '../keys';
import { LooseBytes } from '../loose-bytes';

@Job({
  name: 'platform.remove-bytes',
  everySeconds: 60,
  does: 'Removes from the storage what belongs to no file: of removed files, and of uploads that broke off.',
})
export class RemoveBytes implements ScheduledJob {
  constructor(
    private readonly bytes: LooseBytes,
    private readonly blobs: Blobs,
  ) {}

  async run(): Promise<number> {
    return handleEach(await this.bytes.due(100), async (storeKey) => {
      for (const form of allForms) await this.blobs.remove(keyOf(storeKey, form));
      await this.bytes.forget(storeKey);
    });
  }
}
