import { Body, Controller, Delete, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { LinkTickets } from '../commands/link-tickets';
import { MergeTicket } from '../commands/merge-ticket';
import { MoveTicket } from '../commands/move-ticket';
import { SplitTicket } from '../commands/split-ticket';
import { UnlinkTickets } from '../commands/unlink-tickets';
import { UnmergeTicket } from '../commands/unmerge-ticket';
import { LinkRequest, MergeRequest, MoveRequest, SplitRequest } from './ticket-family.request';
import { LinkResponse, SplitResponse } from './ticket-family.response';

const notFound = { 404: ['tickets.not-found'] } as const;

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/tickets/:reference')
export class TicketFamilyController {
  constructor(private readonly commands: Commands) {}

  /** Opens a ticket for each part, with the received time and the promise of the message that it comes from. */
  @Post('parts')
  @Idempotent()
  @Problems({
    ...notFound,
    400: ['request.invalid', 'tickets.unknown-category', 'tickets.unknown-message', 'files.not-found'],
    409: [
      'tickets.no-priority-to-give',
      'queue.claimed-by',
      'tickets.already-closed',
      'tickets.transition-refused',
    ],
  })
  split(
    @CurrentStaff() { id }: Staff,
    @Param('reference') reference: string,
    @Body() { parts }: SplitRequest,
  ): Promise<SplitResponse> {
    return this.commands.execute(new SplitTicket(id, reference, parts));
  }

  /** Says that it repeats another open ticket of the account, which goes on with both. */
  @Put('merge')
  @HttpCode(204)
  @Problems({
    ...notFound,
    400: ['request.invalid'],
    409: [
      'tickets.merge-with-itself',
      'tickets.merge-other-account',
      'tickets.holds-merged',
      'queue.claimed-by',
      'tickets.already-closed',
      'tickets.transition-refused',
    ],
  })
  async merge(
    @CurrentStaff() { id }: Staff,
    @Param('reference') reference: string,
    @Body() { into }: MergeRequest,
  ): Promise<void> {
    await this.commands.execute(new MergeTicket(id, reference, into));
  }

  /** Undoes a merge: both tickets are what they were, with what was written since where it was written. */
  @Delete('merge')
  @HttpCode(204)
  @Problems({ ...notFound, 409: ['tickets.transition-refused', 'tickets.already-closed'] })
  async unmerge(@CurrentStaff() { id }: Staff, @Param('reference') reference: string): Promise<void> {
    await this.commands.execute(new UnmergeTicket(id, reference));
  }

  /** Ties it to another ticket; staff see that on both. */
  @Post('links')
  @Idempotent()
  @Problems({
    ...notFound,
    400: ['request.invalid'],
    409: ['tickets.link-to-itself', 'tickets.already-linked'],
  })
  async link(
    @CurrentStaff() { id }: Staff,
    @Param('reference') reference: string,
    @Body() { to }: LinkRequest,
  ): Promise<LinkResponse> {
    await this.commands.execute(new LinkTickets(id, reference, to));
    return { reference, to, kind: 'related' };
  }

  /** Unties it from another ticket. */
  @Delete('links/:linked')
  @HttpCode(204)
  @Problems({ 404: ['tickets.not-found', 'tickets.link-not-found'] })
  async unlink(@Param('reference') reference: string, @Param('linked') linked: string): Promise<void> {
    await this.commands.execute(new UnlinkTickets(reference, linked));
  }

  /** Moves it, and what is merged into it, to another account. */
  @Put('account')
  @HttpCode(204)
  @Problems({
    ...notFound,
    400: ['request.invalid', 'tickets.unknown-account', 'tickets.unknown-shop'],
    409: ['tickets.already-there', 'tickets.transition-refused'],
  })
  async move(
    @CurrentStaff() { id }: Staff,
    @Param('reference') reference: string,
    @Body() { accountId, personId, shopId }: MoveRequest,
  ): Promise<void> {
    const to = { accountId, personId: personId ?? null, shopId: shopId ?? null };
    await this.commands.execute(new MoveTicket(id, reference, to));
  }
}
