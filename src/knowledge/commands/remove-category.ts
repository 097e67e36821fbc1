import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Conflict } from '../../platform/errors';
import { Live } from '../../platform/live/live';
import { Categories } from '../store/categories';

/** Removes a category in which nothing is. Errors: `knowledge.category-not-found`, `knowledge.category-in-use`. */
export class RemoveCategory extends Command<void> {
  constructor(readonly slug: string) {
    super();
  }
}

@CommandHandler(RemoveCategory)
export class RemoveCategoryHandler implements ICommandHandler<RemoveCategory> {
  constructor(
    private readonly categories: Categories,
    private readonly audit: Audit,
    private readonly live: Live,
  ) {}

  async execute({ slug }: RemoveCategory): Promise<void> {
    const { id, titles } = await this.categories.get(slug);
    if (await this.categories.isUsed(id)) throw new Conflict('knowledge.category-in-use');
    await this.categories.remove(id);
    await this.audit.write({ action: 'knowledge.category-removed', subject: id, before: { slug, titles } });
    await this.live.announce('knowledge');
  }
}
