import { Body, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Customer } from '../../accounts/api';
import { CurrentCustomer, ForCustomers } from '../../accounts/audience';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Conflict } from '../../platform/errors';
import { NoteAffected } from '../../tickets/problem-api';
import { Pages } from '../for-pages';
import { ownAddress } from '../render/own-address';
import { ButtonForm } from './people.request';

/** «A mí también me ocurre»: the banner thanks on the page where it was said. */
@ForCustomers()
@Pages('problemas')
export class ProblemsPagesController {
  constructor(private readonly commands: Commands) {}

  /** One that was solved meanwhile is on the banner no more: nothing is left to tell. */
  @Post(':id')
  async meToo(
    @CurrentCustomer() person: Customer,
    @Param('id') problemId: string,
    @Body() { next = '' }: ButtonForm,
    @Res() response: Response,
  ): Promise<void> {
    try {
      await this.commands.execute(new NoteAffected(problemId, person.id));
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
    }
    response.redirect(303, ownAddress(next) || `/${currentContext().locale}`);
  }
}
