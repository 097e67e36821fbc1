import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { sql } from '../../platform/database/sql';
import { ReadDatabase } from '../../platform/read-database';
import { emailKey } from '../domain/email-key';

interface Credentials {
  userId: string;
  passwordHash: string | null;
}

/** What a password is verified against; `null` when nobody has this address. */
export class CredentialsOf extends Query<Credentials | null> {
  constructor(readonly email: string) {
    super();
  }
}

@QueryHandler(CredentialsOf)
export class CredentialsOfHandler implements IQueryHandler<CredentialsOf> {
  constructor(private readonly read: ReadDatabase) {}

  async execute({ email }: CredentialsOf): Promise<Credentials | null> {
    const row = await this.read.first<Credentials>(
      sql`SELECT id AS "userId", password_hash AS "passwordHash" FROM accounts_user
          WHERE email_key = ${emailKey(email)}`,
    );
    return row ?? null;
  }
}
