import { ApiProperty } from '@nestjs/swagger';

/** Where the manual clock stands. */
export class ClockResponse {
  now: string;
}

/** What a tick did, by job; `deliveries` are postponed listeners. */
export class TickResponse {
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  counts: Record<string, number>;
}
