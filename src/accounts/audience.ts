import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { NotAllowed, NotIdentified } from '../platform/errors';
import { ForAudience } from '../platform/http/audience';
import { Problems } from '../platform/http/problems';
import type { Customer, Person, Staff } from './api';

/** Who may call a route beside everyone; staff audiences name the lowest rank. */
export type Audience = 'everyone' | 'identified' | 'customers' | 'agent' | 'supervisor' | 'admin';

const forPeople = (audience: Audience) =>
  applyDecorators(
    ForAudience(audience),
    ApiBearerAuth(),
    Problems({
      401: ['accounts.not-identified', 'accounts.token-expired'],
      403: ['accounts.not-allowed'],
    }),
  );

/** Any signed-in person, customer or staff. On classes and methods, like the others. */
export const ForIdentified = () => forPeople('identified');

/** People of an account. */
export const ForCustomers = () => forPeople('customers');

/** All of the staff: agents, supervisors, administrators. */
export const ForStaff = () => forPeople('agent');

/** Supervisors and administrators. */
export const ForSupervisors = () => forPeople('supervisor');

/** Administrators. */
export const ForAdmins = () => forPeople('admin');

const personOf = (context: ExecutionContext): Person | null =>
  context.switchToHttp().getRequest<{ user?: Person }>().user ?? null;

/** The signed-in person of the request, of either kind. Errors: `accounts.not-identified`. */
export const CurrentPerson = createParamDecorator((_data: unknown, context: ExecutionContext): Person => {
  const person = personOf(context);
  if (!person) throw new NotIdentified('accounts.not-identified');
  return person;
});

/** The signed-in customer. Errors: `accounts.not-identified`, `accounts.not-allowed` for staff. */
export const CurrentCustomer = createParamDecorator((_data: unknown, context: ExecutionContext): Customer => {
  const person = personOf(context);
  if (!person) throw new NotIdentified('accounts.not-identified');
  if (person.kind !== 'customer') throw new NotAllowed('accounts.not-allowed');
  return person;
});

/** The signed-in person of the staff. Errors: `accounts.not-identified`, `accounts.not-allowed` for customers. */
export const CurrentStaff = createParamDecorator((_data: unknown, context: ExecutionContext): Staff => {
  const person = personOf(context);
  if (!person) throw new NotIdentified('accounts.not-identified');
  if (person.kind !== 'staff') throw new NotAllowed('accounts.not-allowed');
  return person;
});

/** On a route for everyone: the person when a valid token is sent, else `null`; an invalid token is ignored. */
export const MaybePerson = createParamDecorator((_data: unknown, context: ExecutionContext) =>
  personOf(context),
);
