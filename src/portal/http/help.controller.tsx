import { Get, Param } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Customer, Person } from '../../accounts/api';
import { MaybePerson } from '../../accounts/audience';
import { CustomerTickets } from '../../desk/api';
import type { TicketResponse } from '../../desk/ticket.response';
import { ListArticles, ListCategories, MostReadArticles, type ArticleSummary } from '../../knowledge/api';
import { currentContext } from '../../platform/context';
import { NotFound } from '../../platform/errors';
import { ForEveryone } from '../../platform/http/audience';
import { Pages } from '../for-pages';
import { CategoryPage } from '../pages/category-page';
import { HomePage } from '../pages/home-page';
import { tabs } from '../pages/tickets-page';
import { wordsIn } from '../render/facts';
import type { Page } from '../render/page';

const topArticles = 6;
const articlesOfCategory = 500;
const openTickets = 3;

/** The help centre: home and topics. */
@ForEveryone()
@Pages()
export class HelpController {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  async home(@MaybePerson() person: Person | null): Promise<Page> {
    const { locale } = currentContext();
    const categories = await this.queries.execute(new ListCategories(locale));
    const top = await this.top();
    const open = person?.kind === 'customer' ? await this.openOf(person) : [];
    const { title, description } = wordsIn(locale).home;
    return { title, description, body: <HomePage {...{ categories, top, open }} /> };
  }

  @Get('ayuda/:category')
  async category(@Param('category') slug: string): Promise<Page> {
    const { locale } = currentContext();
    const categories = await this.queries.execute(new ListCategories(locale));
    const category = categories.find((each) => each.slug === slug);
    if (!category) throw new NotFound('request.no-such-route');
    const { items } = await this.queries.execute(
      new ListArticles({ locale, category: slug, limit: articlesOfCategory }),
    );
    const description = `${category.title}: ${wordsIn(locale).home.description}`;
    return {
      title: category.title,
      description,
      body: <CategoryPage {...{ category, categories }} articles={items} />,
    };
  }

  private async openOf(viewer: Customer): Promise<TicketResponse[]> {
    const wanted = { statuses: tabs.abiertos, limit: openTickets };
    return (await this.queries.execute(new CustomerTickets(viewer, wanted))).items;
  }

  /** What was read most, filled up with frequent questions while there is little of it. */
  private async top(): Promise<ArticleSummary[]> {
    const { locale } = currentContext();
    const most = await this.queries.execute(new MostReadArticles(locale, topArticles));
    if (most.length === topArticles) return most;
    const { items } = await this.queries.execute(
      new ListArticles({ locale, kind: 'faq', limit: topArticles }),
    );
    const more = items.filter(({ slug }) => most.every((other) => other.slug !== slug));
    return [...most, ...more].slice(0, topArticles);
  }
}
