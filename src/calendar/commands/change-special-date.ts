import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { NotFound } from '../../platform/errors';
import { RemoveSpecialDate, SetSpecialDate, type SpecialDateResult } from '../api';
import { SpecialDates } from './special-dates';

@CommandHandler(SetSpecialDate)
export class SetSpecialDateHandler implements ICommandHandler<SetSpecialDate> {
  constructor(private readonly specialDates: SpecialDates) {}

  execute({ lane, special }: SetSpecialDate): Promise<SpecialDateResult> {
    return this.specialDates.change(lane, special.from, special);
  }
}

@CommandHandler(RemoveSpecialDate)
export class RemoveSpecialDateHandler implements ICommandHandler<RemoveSpecialDate> {
  constructor(private readonly specialDates: SpecialDates) {}

  async execute({ lane, from }: RemoveSpecialDate): Promise<SpecialDateResult> {
    if (!(await this.specialDates.has(lane, from)))
      throw new NotFound('calendar.unknown-special-date', { from });
    return this.specialDates.change(lane, from, null);
  }
}
