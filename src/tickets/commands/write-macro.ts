import { CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import { CategoryExists } from '../../knowledge/api';
import { Clock } from '../../platform/clock';
import { Invalid } from '../../platform/errors';
import { Macro } from '../domain/macro';
import { WriteMacro, type MacroWords } from '../staff-api';
import { TicketExtras } from '../store/ticket-extras';

const nothing: MacroWords = { title: '', text: { es: '', en: null }, categorySlug: null };

@CommandHandler(WriteMacro)
export class WriteMacroHandler implements ICommandHandler<WriteMacro> {
  constructor(
    private readonly extras: TicketExtras,
    private readonly queries: QueryBus,
    private readonly clock: Clock,
  ) {}

  async execute({ agentId, macroId, words }: WriteMacro) {
    const { categorySlug } = words;
    if (categorySlug && !(await this.queries.execute(new CategoryExists(categorySlug)))) {
      throw new Invalid('tickets.unknown-category', {}, [
        { path: 'categorySlug', code: 'tickets.unknown-category' },
      ]);
    }
    const now = this.clock.now();
    if (macroId === null) {
      const macro = Macro.write({ ...nothing, ...words }, agentId, now);
      await this.extras.addMacro(macro);
      return { macroId: macro.id };
    }
    const macro = await this.extras.macro(macroId);
    macro.say({ ...macro.words, ...words }, agentId, now);
    await this.extras.saveMacro(macro);
    return { macroId: macro.id };
  }
}
