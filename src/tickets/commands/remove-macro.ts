import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { RemoveMacro } from '../staff-api';
import { TicketExtras } from '../store/ticket-extras';

@CommandHandler(RemoveMacro)
export class RemoveMacroHandler implements ICommandHandler<RemoveMacro> {
  constructor(private readonly extras: TicketExtras) {}

  async execute({ macroId }: RemoveMacro): Promise<void> {
    await this.extras.removeMacro(await this.extras.macro(macroId));
  }
}
