import { Body, Controller, Get, Patch } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Commands } from '../../platform/commands';
import { Problems } from '../../platform/http/problems';
import { OwnPassword } from '../own-password';
import { ChangeProfile, type Person } from '../api';
import { CurrentPerson, ForIdentified } from '../audience';
import { ReadUser } from '../queries/read-user';
import { UserResponse } from './account.response';
import { ChangeMeRequest } from '../me.request';

@ApiTags('people')
@ForIdentified()
@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
    private readonly ownPassword: OwnPassword,
  ) {}

  /** Whoever is signed in. */
  @Get()
  async read(@CurrentPerson() person: Person): Promise<UserResponse> {
    return this.queries.execute(new ReadUser(person.id));
  }

  /** Changes one's name, language or password; a new password ends all other sessions. */
  @Patch()
  @Problems({
    400: ['request.invalid', 'accounts.password-too-common'],
    403: ['accounts.not-allowed', 'accounts.wrong-password'],
    503: ['accounts.busy'],
  })
  async change(@CurrentPerson() person: Person, @Body() request: ChangeMeRequest): Promise<UserResponse> {
    const { name, locale, password, currentPassword = '' } = request;
    if (password !== undefined) await this.ownPassword.change(person, currentPassword, password);
    await this.commands.execute(new ChangeProfile(person.id, { name, locale }));
    return this.queries.execute(new ReadUser(person.id));
  }
}
