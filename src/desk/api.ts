import { Query } from '@nestjs/cqrs';
import type { StatusResponse } from './status.response';

/** The desk as anybody may see it, in the reader's language. Kept for a few seconds, so it costs next to nothing. */
export class DeskStatus extends Query<StatusResponse> {}
