import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Person } from '../../accounts/api';
import { CurrentPerson, ForIdentified } from '../../accounts/audience';
import { Problems } from '../../platform/http/problems';
import { LiveUpdates } from '../live/live-updates';
import { Presence } from '../live/presence';
import { PresenceEventResponse, ProblemEventResponse, TicketEventResponse } from './events.response';

const kinds = [TicketEventResponse, ProblemEventResponse, PresenceEventResponse];

@ApiTags('events')
@ForIdentified()
@Controller('api/v1/events')
export class EventsController {
  constructor(
    private readonly updates: LiveUpdates,
    private readonly presence: Presence,
  ) {}

  /**
   * Server-sent events of everything the caller may see: `ticket`, `problem` and, for the staff, `presence`. The stream
   * begins with `ready`, or with `reset` when it cannot go on where it was: then everything is to be read again.
   */
  @Get()
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last event that came: what was missed since is told first.',
    schema: { type: 'string' },
  })
  @ApiExtraModels(...kinds)
  @ApiResponse({
    status: 200,
    description:
      'A stream that ends only when the session does; the schema is that of the data of one event.',
    content: {
      'text/event-stream': { schema: { oneOf: kinds.map((kind) => ({ $ref: getSchemaPath(kind) })) } },
    },
  })
  @Problems({ 429: ['desk.too-many-streams'], 503: ['platform.draining'] })
  async listen(
    @CurrentPerson() person: Person,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const listener = await this.updates.open(person, response, lastEventId);
    if (person.kind === 'staff') this.presence.tellAll(listener);
  }
}
