import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Person } from '../../accounts/api';
import { CurrentPerson, ForIdentified, MaybePerson } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { ForEveryone } from '../../platform/http/audience';
import { Idempotent } from '../../platform/http/idempotency';
import { PageQuery } from '../../platform/http/pages';
import { Problems } from '../../platform/http/problems';
import { AdoptDraft, BeginDraft, DiscardDraft, DraftByKey, DraftsOfPerson, RewriteDraft } from '../draft-api';
import { DraftRequest, RewriteDraftRequest } from './drafts.request';
import { DraftPageResponse, DraftResponse } from './drafts.response';

/** What was typed survives a refused form, an expired session and another device. */
@ApiTags('tickets')
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** The caller's drafts on whichever device, the newest first; those of nobody are found by their id alone. */
  @Get()
  @ForIdentified()
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  list(@CurrentPerson() { id }: Person, @Query() query: PageQuery): Promise<DraftPageResponse> {
    return this.queries.execute(new DraftsOfPerson(id, query));
  }

  /** Keeps what was typed: for whoever has signed in, or for a day under an id that nobody can guess. */
  @Post()
  @ForEveryone()
  @Idempotent()
  @Header('Cache-Control', 'no-store')
  @Problems({ 400: ['request.invalid'], 409: ['tickets.too-many-drafts'] })
  async begin(@MaybePerson() person: Person | null, @Body() content: DraftRequest): Promise<DraftResponse> {
    const personId = person?.id ?? null;
    const { key } = await this.commands.execute(new BeginDraft(content, personId));
    return this.queries.execute(new DraftByKey(key, personId));
  }

  /** Reads a draft. One that nobody has becomes that of the caller who has signed in. */
  @Get(':id')
  @ForEveryone()
  @Header('Cache-Control', 'no-store')
  @Problems({ 404: ['tickets.draft-not-found'] })
  async read(@MaybePerson() person: Person | null, @Param('id') id: string): Promise<DraftResponse> {
    if (person) await this.commands.execute(new AdoptDraft(id, person.id));
    return this.queries.execute(new DraftByKey(id, person?.id ?? null));
  }

  /** Replaces what was typed; what another device wrote since `basedOn` is not overwritten. */
  @Put(':id')
  @ForEveryone()
  @Header('Cache-Control', 'no-store')
  @Problems({
    400: ['request.invalid'],
    404: ['tickets.draft-not-found'],
    409: ['tickets.draft-changed-meanwhile'],
  })
  async rewrite(
    @MaybePerson() person: Person | null,
    @Param('id') id: string,
    @Body() { basedOn, ...content }: RewriteDraftRequest,
  ): Promise<DraftResponse> {
    const personId = person?.id ?? null;
    await this.commands.execute(new RewriteDraft(id, personId, content, { basedOn }));
    return this.queries.execute(new DraftByKey(id, personId));
  }

  /** Throws a draft away. */
  @Delete(':id')
  @ForEveryone()
  @HttpCode(204)
  @Problems({ 404: ['tickets.draft-not-found'] })
  async discard(@MaybePerson() person: Person | null, @Param('id') id: string): Promise<void> {
    await this.commands.execute(new DiscardDraft(id, person?.id ?? null));
  }
}
