import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ForStaff } from '../../accounts/audience';
import { Problems } from '../../platform/http/problems';
import { Settings } from '../../platform/settings/settings';
import { offeredFor, PreparedQuestions } from '../prepared-questions';
import { PreparedQuestionQuery } from './prepared-questions.request';
import { PreparedQuestionsResponse } from './prepared-questions.response';

@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/prepared-questions')
export class PreparedQuestionsController {
  constructor(private readonly settings: Settings) {}

  /** What staff ask most often; administrators keep the list (`/admin/policies/prepared-questions`). */
  @Get()
  @Problems({ 400: ['request.invalid'] })
  list(@Query() { category }: PreparedQuestionQuery): PreparedQuestionsResponse {
    const { questions } = this.settings.of(PreparedQuestions);
    const items = offeredFor(category, questions).map(({ code, es, en }) => ({ code, es, en: en ?? es }));
    return { items };
  }
}
