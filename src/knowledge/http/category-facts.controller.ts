import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { Staff } from '../../accounts/api';
import { CurrentStaff, ForStaff, ForSupervisors } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { NotFound } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { Problems } from '../../platform/http/problems';
import { FactsOfCategory } from '../category-facts';
import { ChangeCategoryFacts } from '../commands/change-category-facts';
import { ChangeCategoryFactsRequest } from './category-facts.request';
import { AskedFactsResponse, CategoryFactsResponse } from './category-facts.response';

/** What a question of each category should tell. */
@ApiTags('help')
@Controller('api/v1')
export class CategoryFactsController {
  constructor(
    private readonly queries: QueryBus,
    private readonly commands: Commands,
  ) {}

  /** What a question of this category should tell, for the form. */
  @Get('categories/:slug/facts')
  @ForEveryone()
  @Problems({ 404: ['knowledge.category-not-found'] })
  async asked(@Param('slug') slug: string): Promise<AskedFactsResponse> {
    const { locale } = currentContext();
    const { facts } = await this.factsOf(slug);
    return {
      items: facts.map(({ hint, ...fact }) => ({
        ...fact,
        hint: locale === 'en' ? (hint.en ?? hint.es) : hint.es,
      })),
    };
  }

  /** The same for editors, in both languages. */
  @Get('staff/categories/:slug/facts')
  @ForStaff()
  @Problems({ 404: ['knowledge.category-not-found'] })
  read(@Param('slug') slug: string): Promise<CategoryFactsResponse> {
    return this.factsOf(slug);
  }

  /** Replaces what the category asks for; kept in the audit log. */
  @Put('staff/categories/:slug/facts')
  @ForSupervisors()
  @Problems({
    400: ['request.invalid', 'knowledge.fact-twice', 'knowledge.fact-choices'],
    404: ['knowledge.category-not-found'],
    409: ['knowledge.facts-changed-meanwhile'],
  })
  async change(
    @CurrentStaff() { id: editorId }: Staff,
    @Param('slug') slug: string,
    @Body() { facts, basedOn }: ChangeCategoryFactsRequest,
  ): Promise<CategoryFactsResponse> {
    const plain = facts.map(({ field, type, required, hint, choices }) => ({
      field,
      type,
      required,
      hint: { es: hint.es, en: hint.en ?? null },
      ...(choices && choices.length > 0 && { choices }),
    }));
    await this.commands.execute(new ChangeCategoryFacts(slug, plain, basedOn, editorId));
    return this.factsOf(slug);
  }

  private async factsOf(slug: string): Promise<CategoryFactsResponse> {
    const known = await this.queries.execute(new FactsOfCategory(slug));
    if (!known) throw new NotFound('knowledge.category-not-found');
    return known;
  }
}
