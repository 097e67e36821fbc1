import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Conflict, Invalid } from '../../platform/errors';
import { Live } from '../../platform/live/live';
import type { Locale } from '../../platform/context';
import { Category } from '../domain/category';
import { isTree } from '../domain/category-tree';
import { Categories } from '../store/categories';
import { isSlug, slugOf } from '../text/slugs';
import { badSlug } from './create-article';

export interface CategoryDraft {
  slug?: string;
  titles: Record<Locale, string>;
  formerNames: string[];
  /** The slug of the category it lies in. */
  parent: string | null;
}

/**
 * Adds a category, as the last one where it lies. Its slug is for good. Errors: `knowledge.bad-slug`,
 * `knowledge.slug-taken`, `knowledge.unknown-category`, `knowledge.category-too-deep`.
 */
export class DefineCategory extends Command<{ slug: string }> {
  constructor(readonly draft: CategoryDraft) {
    super();
  }
}

@CommandHandler(DefineCategory)
export class DefineCategoryHandler implements ICommandHandler<DefineCategory> {
  constructor(
    private readonly categories: Categories,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  async execute({ draft: { titles, formerNames, parent, ...wanted } }: DefineCategory) {
    const slug = wanted.slug ?? slugOf(titles.es);
    if (!isSlug(slug)) throw badSlug();
    const all = await this.categories.all();
    const parentId = idOf(parent, all);
    const position = Math.max(0, ...all.map((each) => each.position)) + 1;
    const category = Category.define({ slug, position, titles, formerNames, parentId });
    if (!isTree([...all, category])) throw new Conflict('knowledge.category-too-deep');
    if (!(await this.categories.addUnlessTaken(category))) {
      throw new Conflict('knowledge.slug-taken', { slug });
    }
    await this.audit.write({
      action: 'knowledge.category-defined',
      subject: category.id,
      after: { slug, titles, formerNames, parent },
    });
    await this.live.announce('knowledge');
    return { slug };
  }
}

/** Errors: `knowledge.unknown-category`. */
export function idOf(slug: string | null, all: readonly Category[], path = 'parent'): string | null {
  if (slug === null) return null;
  const found = all.find((category) => category.slug === slug);
  if (found) return found.id;
  throw new Invalid('knowledge.unknown-category', {}, [{ path, code: 'knowledge.unknown-category' }]);
}
