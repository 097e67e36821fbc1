import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ForStaff } from '../../accounts/audience';
import { Problems } from '../../platform/http/problems';
import { ExplainSearch } from '../api';
import { SearchExplanationResponse } from './explanation.response';
import { ExplainSearchRequest } from './steering.request';

const explainedAtMost = 10;

/** Why the search answers as it does. */
@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/search-explanations')
export class ExplanationsController {
  constructor(private readonly queries: QueryBus) {}

  /** Searches as `GET /search` does, and says why each article stands where it stands. Nothing is kept. */
  @Post()
  @HttpCode(200)
  @Problems({ 400: ['request.invalid'], 503: ['knowledge.search-unavailable'] })
  explain(@Body() { text, locale }: ExplainSearchRequest): Promise<SearchExplanationResponse> {
    return this.queries.execute(new ExplainSearch(text, locale, explainedAtMost));
  }
}
