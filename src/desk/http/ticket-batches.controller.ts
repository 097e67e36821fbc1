import { Body, Controller, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { Clock } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { AcceptBatch } from '../../queue/api';
import { CustomerTicket } from '../api';
import { SubmitBatchRequest } from './ticket-batch.request';
import { TicketBatchResponse } from './ticket-batch.response';

@ApiTags('tickets')
@ForCustomers()
@Controller('api/v1/ticket-batches')
export class TicketBatchesController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  /** Sends several questions as tickets of their own, received at one moment: all of them or none. */
  @Post()
  @Idempotent()
  @Problems({
    400: ['request.invalid', 'tickets.unknown-category', 'tickets.unknown-shop', 'tickets.unknown-question'],
    403: ['accounts.email-unconfirmed'],
    409: ['billing.no-price', 'queue.premium-not-sold'],
  })
  async submit(
    @CurrentCustomer() customer: Customer,
    @Body() { parts, locale, draftId, ...shared }: SubmitBatchRequest,
  ): Promise<TicketBatchResponse> {
    const drafts = parts.map((part, index) => ({
      ...shared,
      ...part,
      locale: locale ?? customer.locale,
      ...(index === 0 && draftId !== undefined && { draftId }),
    }));
    const batch = new AcceptBatch(customer, drafts, this.clock.now());
    const { references } = await this.commands.execute(batch);
    const items: TicketBatchResponse['items'] = [];
    for (const reference of references) {
      items.push(await this.queries.execute(new CustomerTicket(customer, reference)));
    }
    return { items };
  }
}
