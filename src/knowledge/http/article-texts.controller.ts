import { Controller, Delete, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Problems } from '../../platform/http/problems';
import { RemoveLanguage } from '../commands/remove-language';
import { StaffArticle } from '../queries/staff-article';
import { RemoveLanguageQuery } from './staff-articles.request';
import { StaffArticleResponse } from './staff-articles.response';

/** The languages of an article. They are written with the article itself. */
@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff/articles/:slug/texts')
export class ArticleTextsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /**
   * Takes a language away, with a revision that says so. Readers of a published article see it until the article is
   * published again. An earlier revision brings the language back.
   */
  @Delete(':locale')
  @Problems({
    400: ['request.invalid'],
    404: ['knowledge.article-not-found', 'knowledge.language-not-found'],
    409: [
      ...['knowledge.changed-meanwhile', 'knowledge.last-language', 'knowledge.article-archived'],
      'knowledge.article-scheduled',
    ],
  })
  async remove(
    @CurrentStaff() { id }: Staff,
    @Param('slug') slug: string,
    @Param('locale') locale: string,
    @Query() { basedOn }: RemoveLanguageQuery,
  ): Promise<StaffArticleResponse> {
    await this.commands.execute(new RemoveLanguage(id, slug, locale, basedOn));
    return this.queries.execute(new StaffArticle(slug));
  }
}
