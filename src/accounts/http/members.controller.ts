import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { PageQuery } from '../../platform/http/pages';
import { Problems } from '../../platform/http/problems';
import type { Customer } from '../api';
import { CurrentCustomer, ForCustomers } from '../audience';
import { MembersOfAccount } from '../queries/members-of-account';
import { MemberListResponse } from './member.response';

@ApiTags('people')
@ForCustomers()
@Controller('api/v1/members')
export class MembersController {
  constructor(private readonly queries: QueryBus) {}

  /** The people of the caller's account. */
  @Get()
  @Problems({ 400: ['request.invalid', 'request.bad-cursor'] })
  async list(@CurrentCustomer() customer: Customer, @Query() page: PageQuery): Promise<MemberListResponse> {
    return this.queries.execute(new MembersOfAccount(customer.accountId, page));
  }
}
