import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ForStaff, ForSupervisors } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { Idempotent } from '../../platform/http/idempotency';
import { Problems } from '../../platform/http/problems';
import { ChangeCategory } from '../commands/change-category';
import { DefineCategory } from '../commands/define-category';
import { OrderCategories } from '../commands/order-categories';
import { RemoveCategory } from '../commands/remove-category';
import { StaffCategories, StaffCategory } from '../queries/staff-categories';
import {
  CategoryOrderRequest,
  ChangeCategoryRequest,
  DefineCategoryRequest,
} from './staff-categories.request';
import { StaffCategoriesResponse, StaffCategoryResponse } from './staff-categories.response';

/** The categories of the help and of tickets, as editors see them. */
@ApiTags('staff')
@ForStaff()
@Controller('api/v1/staff')
export class StaffCategoriesController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** All categories in their order. */
  @Get('categories')
  async list(): Promise<StaffCategoriesResponse> {
    return { items: await this.queries.execute(new StaffCategories()) };
  }

  /** Adds a category, as the last one where it lies. */
  @Post('categories')
  @ForSupervisors()
  @Idempotent()
  @Problems({
    400: ['request.invalid', 'knowledge.bad-slug', 'knowledge.unknown-category'],
    409: ['knowledge.slug-taken', 'knowledge.category-too-deep'],
  })
  async define(
    @Body() { slug: wanted, titles, formerNames, parent }: DefineCategoryRequest,
  ): Promise<StaffCategoryResponse> {
    const names = { titles: { ...titles }, formerNames: formerNames ?? [] };
    const draft = { ...names, parent: parent ?? null, ...(wanted !== undefined && { slug: wanted }) };
    const { slug } = await this.commands.execute(new DefineCategory(draft));
    return this.queries.execute(new StaffCategory(slug));
  }

  /** Gives a category other names; a save based on an older version is refused, and `meanwhile` shows the names it has. */
  @Put('categories/:slug')
  @ForSupervisors()
  @Problems({
    400: ['request.invalid'],
    404: ['knowledge.category-not-found'],
    409: ['knowledge.category-changed-meanwhile'],
  })
  async change(
    @Param('slug') slug: string,
    @Body() { titles, formerNames, basedOn }: ChangeCategoryRequest,
  ): Promise<StaffCategoryResponse> {
    const names = { titles: { ...titles }, formerNames: formerNames ?? [] };
    await this.commands.execute(new ChangeCategory(slug, names, basedOn));
    return this.queries.execute(new StaffCategory(slug));
  }

  /** Removes a category in which nothing is. */
  @Delete('categories/:slug')
  @ForSupervisors()
  @HttpCode(204)
  @Problems({ 404: ['knowledge.category-not-found'], 409: ['knowledge.category-in-use'] })
  async remove(@Param('slug') slug: string): Promise<void> {
    await this.commands.execute(new RemoveCategory(slug));
  }

  /** Puts all categories into a new order, and into each other. */
  @Put('category-order')
  @ForSupervisors()
  @Problems({
    400: ['request.invalid', 'knowledge.unknown-category'],
    409: ['knowledge.order-incomplete', 'knowledge.category-too-deep'],
  })
  async order(@Body() { items }: CategoryOrderRequest): Promise<StaffCategoriesResponse> {
    await this.commands.execute(new OrderCategories(items));
    return this.list();
  }
}
