import { Body, Controller, HttpCode, Ip, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Person } from '../../accounts/api';
import { MaybePerson } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { ForEveryone } from '../../platform/http/audience';
import { Problems } from '../../platform/http/problems';
import { EndQuestion } from '../api';
import { askerOf } from '../asker';
import { EndQuestionRequest } from './questions.request';

/** What became of questions that were typed into the help. */
@ApiTags('help')
@ForEveryone()
@Controller('api/v1/questions')
export class QuestionsController {
  constructor(private readonly commands: Commands) {}

  /**
   * Says how a question ended. The last word counts; the same word again changes nothing. An article that solved it
   * for several people rises a little for similar questions.
   */
  @Put(':id/outcome')
  @HttpCode(204)
  @Problems({
    400: ['request.invalid'],
    404: ['knowledge.question-not-found', 'knowledge.article-not-found'],
  })
  end(
    @Param('id') id: string,
    @Body() { outcome, articleSlug }: EndQuestionRequest,
    @MaybePerson() person: Person | null,
    @Ip() address: string,
  ): Promise<void> {
    const ending = { outcome, articleSlug: articleSlug ?? null };
    return this.commands.execute(new EndQuestion(id, ending, askerOf(person), address));
  }
}
