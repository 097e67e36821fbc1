import { Injectable } from '@nestjs/common';
import { CommandBus, type Command } from '@nestjs/cqrs';
import { UnitOfWork } from './unit-of-work';

/**
 * The only way to change state: unit of work, handler, listeners, commit, answer. A command sent from inside
 * a handler or listener joins the open unit.
 */
@Injectable()
export class Commands {
  constructor(
    private readonly bus: CommandBus,
    private readonly unit: UnitOfWork,
  ) {}

  execute<R>(command: Command<R>): Promise<R> {
    return this.unit.run(() => this.bus.execute(command));
  }
}
