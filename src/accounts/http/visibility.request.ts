import { ArrayMaxSize, IsArray, IsIn, IsUUID } from 'class-validator';
import type { TicketVisibility } from '../api';

/** What members see of the account's tickets. */
export class VisibilityRequest {
  /** All of the account's, those of their shops, or their own. */
  @IsIn(['account', 'shops', 'own'])
  whose: TicketVisibility;
}

/** The shops that a member looks after. */
export class MemberShopsRequest {
  @IsArray()
  @ArrayMaxSize(500)
  @IsUUID(undefined, { each: true })
  shopIds: string[];
}
