import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Clock } from '../../platform/clock';
import { Live } from '../../platform/live/live';
import { Article } from '../domain/article';
import { Category } from '../domain/category';
import type { seedCategories } from '../seed/categories';
import { Articles } from '../store/articles';
import { Categories } from '../store/categories';
import type { SeedArticle } from '../text/seed-files';

/** Puts the product's own help into an empty knowledge base. Answers how many articles it published. */
export class SeedKnowledge extends Command<number> {
  constructor(
    readonly categories: typeof seedCategories,
    readonly articles: readonly SeedArticle[],
  ) {
    super();
  }
}

@CommandHandler(SeedKnowledge)
export class SeedKnowledgeHandler implements ICommandHandler<SeedKnowledge> {
  constructor(
    private readonly categories: Categories,
    private readonly articles: Articles,
    private readonly clock: Clock,
    private readonly live: Live,
  ) {}

  async execute({ categories, articles }: SeedKnowledge): Promise<number> {
    const ids = await this.addCategories(categories);
    if (!ids) return 0;
    const now = this.clock.now();
    for (const { slug, kind, category, texts } of articles) {
      const categoryId = ids.get(category);
      if (!categoryId)
        throw new Error(`The article ${slug} names the category ${category}, which does not exist`);
      const keywords = [...new Set(texts.flatMap((text) => text.keywords))];
      const article = Article.draft({ slug, kind, categoryId, keywords }, now);
      for (const text of texts) article.write(text.locale, text, null, now);
      article.publish(now);
      await this.articles.add(article);
    }
    await this.live.announce('knowledge');
    return articles.length;
  }

  /** Of instances that start together, the first to add a category goes on; the others wait for its commit. */
  private async addCategories(categories: typeof seedCategories): Promise<Map<string, string> | null> {
    if (await this.categories.any()) return null;
    const ids = new Map<string, string>();
    for (const { slug, position, title, formerNames } of categories) {
      const category = Category.define({ slug, position, titles: title, formerNames: [...formerNames] });
      if (!(await this.categories.addUnlessTaken(category))) return null;
      ids.set(slug, category.id);
    }
    return ids;
  }
}
