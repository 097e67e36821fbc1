import { QueryBus } from '@nestjs/cqrs';
import { AddStaff, RegisterAccount, type Customer } from '../../accounts/api';
import { Passwords } from '../../accounts/passwords';
import { Clock, later, minuteMs } from '../../platform/clock';
import { Commands } from '../../platform/commands';
import { Configuration } from '../../platform/config';
import { runInContext, type Actor } from '../../platform/context';
import { newId } from '../../platform/ids';
import { BeforeServing, type Preparation } from '../../platform/process/preparations';
import { AnswerTicket, ReplyToTicket, RequestInformation, SubmitTicket } from '../../tickets/api';
import { AnyAccount } from '../queries/any-account';
import { CustomerTicket } from '../api';
import { demoOwners, demoPassword, demoStaff, demoTickets, type DemoTicket } from './demo-story';

/** Fills an empty desk with a small story, by the same commands that people's clicks send (`TURNO_DEMO=1`). */
@BeforeServing()
export class Demonstration implements Preparation {
  constructor(
    private readonly config: Configuration,
    private readonly commands: Commands,
    private readonly queries: QueryBus,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  async prepare(): Promise<void> {
    if (!this.config.demo) return;
    if (!(await this.queries.execute(new AnyAccount()))) await this.tell();
    process.stdout.write(logins(this.config.publicUrl));
  }

  private async tell(): Promise<void> {
    const passwordHash = await this.passwords.hash(demoPassword);
    const agents = new Map<string, string>();
    for (const { key, name, email, role } of demoStaff) {
      const staff = { name, email, role, locale: 'es' as const, passwordHash };
      agents.set(key, (await this.commands.execute(new AddStaff(staff))).userId);
    }
    const owners = new Map<string, Customer>();
    for (const { key, ...owner } of demoOwners) {
      const draft = { ...owner, passwordHash, locale: 'es' as const, country: 'ES', emailConfirmed: true };
      const { accountId, userId } = await this.commands.execute(new RegisterAccount(draft));
      owners.set(key, customer(userId, accountId, owner));
    }
    for (const ticket of demoTickets) {
      const owner = owners.get(ticket.from);
      if (owner) await this.ticket(ticket, owner, agents.get('marta') ?? '');
    }
  }

  private async ticket(story: DemoTicket, owner: Customer, agentId: string): Promise<void> {
    const { minutesAgo, categorySlug, subject, body, level, reply } = story;
    const receivedAt = later(this.clock.now(), -minutesAgo * minuteMs);
    const draft = { shopId: null, categorySlug, subject, body, level, locale: 'es' as const };
    const { reference } = await as(owner.id, 'customer', () =>
      this.commands.execute(new SubmitTicket(owner, draft, receivedAt)),
    );
    if (!reply) return;
    const { messages } = await this.queries.execute(new CustomerTicket(owner, reference));
    const seenUpTo = messages.at(-1)?.id ?? '';
    await as(agentId, 'staff', () =>
      reply.kind === 'answer'
        ? this.commands.execute(
            new AnswerTicket({ agentId, reference, body: reply.body, seenUpTo, close: false }),
          )
        : this.commands.execute(new RequestInformation({ agentId, reference, body: reply.body })),
    );
    if (!reply.solved) return;
    await as(owner.id, 'customer', () =>
      this.commands.execute(new ReplyToTicket({ author: owner, reference, body: null, solved: true })),
    );
  }
}

function as<T>(id: string, kind: Actor['kind'], work: () => Promise<T>): Promise<T> {
  return runInContext({ requestId: `demo-${newId()}`, locale: 'es', actor: { id, kind } }, work);
}

function customer(id: string, accountId: string, { name, email }: { name: string; email: string }): Customer {
  const kind = 'customer' as const;
  return {
    kind,
    id,
    accountId,
    role: 'owner',
    name,
    email,
    locale: 'es',
    emailConfirmed: true,
    sessionId: 'demo',
  };
}

function logins(publicUrl: string): string {
  const lines = [...demoOwners, ...demoStaff].map(
    (person) => `  ${person.email.padEnd(28)} ${'role' in person ? person.role : 'shop owner'}`,
  );
  return [
    'Demonstration: everybody signs in with the password ' + demoPassword,
    ...lines,
    `API and its documentation: ${publicUrl}/docs`,
    '',
  ].join('\n');
}
