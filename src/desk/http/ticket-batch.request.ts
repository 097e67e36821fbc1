import { PickType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { SubmitTicketRequest } from '../ticket.request';

const ofEach = [
  ...(['categorySlug', 'subject', 'body', 'pageUrl', 'facts'] as const),
  ...(['tried', 'expected', 'questionId', 'overrides'] as const),
] as const;

/** One question of several; as for a single ticket. */
export class BatchPartRequest extends PickType(SubmitTicketRequest, ofEach) {}

const ofAll = ['shopId', 'level', 'locale', 'offerId', 'draftId'] as const;

/**
 * Several questions, each as a ticket of its own: all are sent, or none. Shop, language and level are of all of them
 * (`premium` begins a purchase for each); so is the promise of an offer, and the draft that is used up.
 */
export class SubmitBatchRequest extends PickType(SubmitTicketRequest, ofAll) {
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => BatchPartRequest)
  parts: BatchPartRequest[];
}
