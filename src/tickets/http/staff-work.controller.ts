import { Body, Controller, Delete, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Problems } from '../../platform/http/problems';
import { KeepReplyDraft } from '../commands/keep-reply-draft';
import { TagTicket } from '../commands/tag-ticket';
import { TakeAnswerBack } from '../commands/take-answer-back';
import { ReplyDraftRequest, TagsRequest } from './ticket-family.request';

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/tickets/:reference')
export class StaffWorkController {
  constructor(private readonly commands: Commands) {}

  /** Takes an answer back within ten seconds, before its notice leaves; it is in the draft again, with steps and files. */
  @Delete('answers/:id')
  @HttpCode(204)
  @Problems({
    404: ['tickets.not-found', 'tickets.message-not-found'],
    409: ['tickets.too-late-to-take-back'],
  })
  async takeBack(
    @CurrentStaff() agent: Staff,
    @Param('reference') reference: string,
    @Param('id') messageId: string,
  ): Promise<void> {
    await this.commands.execute(new TakeAnswerBack(agent.id, reference, messageId));
  }

  /** Keeps what the caller has typed and not sent; files stay for a day. */
  @Put('draft')
  @HttpCode(204)
  @Problems({ 400: ['request.invalid'], 404: ['tickets.not-found'] })
  async keepDraft(
    @CurrentStaff() { id }: Staff,
    @Param('reference') reference: string,
    @Body() { body, steps, articleSlugs, fileIds }: ReplyDraftRequest,
  ): Promise<void> {
    const reply = { body, steps: steps ?? [], articleSlugs: articleSlugs ?? [], fileIds: fileIds ?? [] };
    await this.commands.execute(new KeepReplyDraft(id, reference, reply));
  }

  /** Replaces the words by which staff find it again. */
  @Put('tags')
  @HttpCode(204)
  @Problems({ 400: ['request.invalid'], 404: ['tickets.not-found'] })
  async tag(
    @CurrentStaff() { id }: Staff,
    @Param('reference') reference: string,
    @Body() { tags }: TagsRequest,
  ): Promise<void> {
    await this.commands.execute(new TagTicket(id, reference, tags));
  }
}
