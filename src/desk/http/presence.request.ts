import { IsBoolean } from 'class-validator';

/** Somebody is at a ticket. */
export class PresenceRequest {
  /** Whether the person writes just now; else the ticket is only read. */
  @IsBoolean()
  typing: boolean;
}
