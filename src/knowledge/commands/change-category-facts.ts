import { Command, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { Audit } from '../../platform/audit';
import { Clock } from '../../platform/clock';
import { Conflict, NotFound } from '../../platform/errors';
import { FactsOfCategory, type CategoryFact } from '../category-facts';
import { FactsSheet } from '../domain/facts-sheet';
import { FactsSheets } from '../store/facts-sheets';

/**
 * Replaces what a category asks for. `basedOn` is the version that the editor saw, 0 for the defaults. Errors:
 * `knowledge.category-not-found`, `knowledge.facts-changed-meanwhile`, `knowledge.fact-twice`, `knowledge.fact-choices`.
 */
export class ChangeCategoryFacts extends Command<void> {
  constructor(
    readonly categorySlug: string,
    readonly facts: CategoryFact[],
    readonly basedOn: number | undefined,
    readonly editorId: string,
  ) {
    super();
  }
}

@CommandHandler(ChangeCategoryFacts)
export class ChangeCategoryFactsHandler implements ICommandHandler<ChangeCategoryFacts> {
  constructor(
    private readonly sheets: FactsSheets,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async execute({ categorySlug, facts, basedOn, editorId }: ChangeCategoryFacts): Promise<void> {
    const before = await this.queries.execute(new FactsOfCategory(categorySlug));
    if (!before) throw new NotFound('knowledge.category-not-found');
    const sheet = await this.sheets.of(categorySlug);
    if (sheet) {
      sheet.rewrite(facts, basedOn, editorId, this.clock.now());
      await this.sheets.save(sheet);
    } else {
      const first = FactsSheet.begin(categorySlug, facts, editorId, this.clock.now());
      if (basedOn || !(await this.sheets.add(first))) {
        throw new Conflict('knowledge.facts-changed-meanwhile');
      }
    }
    const [subject, after] = [categorySlug, { facts }];
    await this.audit.write({
      action: 'knowledge.facts-changed',
      subject,
      before: { facts: before.facts },
      after,
    });
  }
}
