import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Conflict } from '../../platform/errors';
import { Live } from '../../platform/live/live';
import type { Category } from '../domain/category';
import { isTree } from '../domain/category-tree';
import { Categories } from '../store/categories';
import { idOf } from './define-category';

/** A category and the one it lies in, by their slugs. */
export interface Placed {
  slug: string;
  parent: string | null;
}

/**
 * Puts all categories into a new order. One that was added meanwhile and is missing, or one that is named and gone, is
 * a sign of a stale list. Errors: `knowledge.order-incomplete`, `knowledge.unknown-category`, `knowledge.category-too-deep`.
 */
export class OrderCategories extends Command<void> {
  constructor(readonly order: readonly Placed[]) {
    super();
  }
}

@CommandHandler(OrderCategories)
export class OrderCategoriesHandler implements ICommandHandler<OrderCategories> {
  constructor(
    private readonly categories: Categories,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  async execute({ order }: OrderCategories): Promise<void> {
    const all = await this.categories.all();
    const bySlug = new Map(all.map((category) => [category.slug, category]));
    const before = placesOf(all);
    if (order.length !== all.length || new Set(order.map(({ slug }) => slug)).size !== all.length) {
      throw new Conflict('knowledge.order-incomplete');
    }
    order.forEach(({ slug, parent }, at) => {
      const parentId = idOf(parent, all, `items.${at}.parent`);
      idOf(slug, all, `items.${at}.slug`);
      bySlug.get(slug)?.place(parentId, at + 1);
    });
    if (!isTree(all)) throw new Conflict('knowledge.category-too-deep');
    for (const category of all) await this.categories.save(category);
    await this.audit.write({
      action: 'knowledge.categories-ordered',
      subject: 'knowledge.categories',
      before,
      after: { order },
    });
    await this.live.announce('knowledge');
  }
}

function placesOf(all: readonly Category[]): { order: Placed[] } {
  const slugs = new Map(all.map(({ id, slug }) => [id, slug]));
  return { order: all.map(({ slug, parentId }) => ({ slug, parent: slugs.get(parentId ?? '') ?? null })) };
}
