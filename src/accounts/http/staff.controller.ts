import { Body, Controller, Get, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Commands } from '../../platform/commands';
import { currentContext } from '../../platform/context';
import { Idempotent } from '../../platform/http/idempotency';
import { PageQuery } from '../../platform/http/pages';
import { Problems } from '../../platform/http/problems';
import { HashPassword, PasswordHash } from '../access/hash-password';
import { AddStaff } from '../api';
import { ForAdmins } from '../audience';
import { ChangeStaff } from '../commands/change-staff';
import { AllStaff, ReadStaff } from '../queries/all-staff';
import { AddStaffRequest, ChangeStaffRequest } from './staff.request';
import { StaffListResponse, StaffResponse } from './staff.response';

@ApiTags('admin')
@ForAdmins()
@Controller('api/v1/admin/staff')
export class StaffController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: QueryBus,
  ) {}

  /** Everybody of the staff, suspended or not. */
  @Get()
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  async list(@Query() page: PageQuery): Promise<StaffListResponse> {
    return this.queries.execute(new AllStaff(page));
  }

  /** Adds somebody to the staff. */
  @Post()
  @Idempotent()
  @UseInterceptors(HashPassword)
  @Problems({
    400: ['request.invalid', 'accounts.password-too-common', 'request.bad-idempotency-key'],
    409: ['accounts.email-taken'],
    503: ['accounts.busy'],
  })
  async add(
    @Body() request: AddStaffRequest,
    @PasswordHash() passwordHash: string | null,
  ): Promise<StaffResponse> {
    const { name, email, role } = request;
    const locale = request.locale ?? currentContext().locale;
    const { userId } = await this.commands.execute(new AddStaff({ name, email, role, locale, passwordHash }));
    return this.queries.execute(new ReadStaff(userId));
  }

  /** Changes name or rank, suspends or reinstates; rights and sessions follow at once. */
  @Patch(':id')
  @Problems({ 400: ['request.invalid'], 404: ['accounts.user-not-found'], 409: ['accounts.last-admin'] })
  async change(
    @Param('id') id: string,
    @Body() { name, role, suspended }: ChangeStaffRequest,
  ): Promise<StaffResponse> {
    await this.commands.execute(new ChangeStaff(id, { name, role, suspended }));
    return this.queries.execute(new ReadStaff(id));
  }
}
