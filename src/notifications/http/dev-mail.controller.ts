import { Controller, Get, Header, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Invalid } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { pageOf, readCursor } from '../../platform/http/pages';
import { Problems } from '../../platform/http/problems';
import { isId } from '../../platform/ids';
import { WrittenMail } from '../queries/written-mail';
import { DevMailQuery } from './dev-mail.request';
import { DevMailResponse } from './dev-mail.response';

/** The letters written so far; this route exists only under `TURNO_CLOCK=manual`. */
@ApiTags('dev')
@ForEveryone()
@Controller('api/v1/dev/mail')
export class DevMailController {
  constructor(private readonly queries: QueryBus) {}

  /** Newest last, with the links that each letter holds. */
  @Get()
  @Header('Cache-Control', 'no-store')
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  async list(@Query() { limit, cursor, to }: DevMailQuery): Promise<DevMailResponse> {
    const [after] = readCursor(cursor, ['']) ?? [null];
    if (after !== null && !isId(after)) throw new Invalid('request.bad-cursor');
    const items = await this.queries.execute(new WrittenMail(after, limit, to));
    return pageOf(items, limit, ({ id }) => [id]);
  }
}
