import { ApiProperty } from '@nestjs/swagger';

/** An attached file. */
export class FileResponse {
  id: string;
  /** As it was called, without what a name must not have. */
  name: string;
  /** What its bytes are, such as `image/png`. */
  type: string;
  /** In bytes. */
  size: number;
  /** `pending` until it has been scanned; nobody gets what is `quarantined`. */
  @ApiProperty({ enum: ['ready', 'pending', 'quarantined'] })
  status: string;
  /** Whether there is a preview and a thumbnail. */
  hasThumbnail: boolean;
}
