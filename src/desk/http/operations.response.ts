import { ApiProperty } from '@nestjs/swagger';

/** A reaction to an event that could not happen with it. */
export class DeliveryResponse {
  id: string;
  listener: string;
  event: string;
  subject: string;
  attempts: number;
  @ApiProperty({ enum: ['waiting', 'stuck'] })
  state: string;
  nextAttemptAt: string;
  @ApiProperty({ type: String, nullable: true })
  error: string | null;
}

export class DeliveryPageResponse {
  items: DeliveryResponse[];
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}

/** A job of the program and its last run. */
export class JobResponse {
  name: string;
  everySeconds: number;
  does: string;
  @ApiProperty({ type: String, nullable: true })
  lastRunAt: string | null;
  @ApiProperty({ type: Number, nullable: true })
  lastHandled: number | null;
  @ApiProperty({ type: String, nullable: true })
  lastError: string | null;
}

export class JobListResponse {
  items: JobResponse[];
}

/** What a run did. */
export class JobRunResponse {
  handled: number;
}

/** A section of settings in force. */
export class PolicyResponse {
  name: string;
  /** 0 while the defaults hold. */
  version: number;
  @ApiProperty({ type: 'object', additionalProperties: true })
  value: object;
}
