import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Conflict } from '../../platform/errors';
import { Live } from '../../platform/live/live';
import type { Locale } from '../../platform/context';
import { Categories } from '../store/categories';

/**
 * Gives a category other titles and former names. Errors: `knowledge.category-not-found`,
 * `knowledge.category-changed-meanwhile`.
 */
export class ChangeCategory extends Command<void> {
  constructor(
    readonly slug: string,
    readonly names: { titles: Record<Locale, string>; formerNames: string[] },
    readonly basedOn: number,
  ) {
    super();
  }
}

@CommandHandler(ChangeCategory)
export class ChangeCategoryHandler implements ICommandHandler<ChangeCategory> {
  constructor(
    private readonly categories: Categories,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  async execute({ slug, names, basedOn }: ChangeCategory): Promise<void> {
    const category = await this.categories.get(slug);
    const { id: subject, titles, formerNames, version } = category;
    if (version !== basedOn) {
      const meanwhile = { version, titles, formerNames };
      throw new Conflict('knowledge.category-changed-meanwhile', {}, { meanwhile });
    }
    category.describe(names);
    await this.categories.save(category);
    const before = { titles, formerNames };
    await this.audit.write({ action: 'knowledge.category-changed', subject, before, after: names });
    await this.live.announce('knowledge');
  }
}
