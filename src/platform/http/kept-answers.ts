import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock';
import { currentContext } from '../context';
import { sql } from '../database/sql';
import { Invalid } from '../errors';
import { ReadDatabase } from '../read-database';
import { Secrets } from '../secrets';
import { UnitOfWork } from '../unit-of-work';

/** What is asked for under a key, of the present caller. */
export interface KeyedRequest {
  key: string;
  route: string;
  body: unknown;
}

/** The first answer to a request, and whether it is given again. */
export interface KeptAnswer<A> {
  status: number;
  answer: A;
  replayed: boolean;
}

interface Row {
  bodyHash: string;
  status: number;
  response: string | null;
}

/**
 * Does once what is asked for repeatedly under one key. The answer is kept in the same transaction as what the
 * request changed, so there is never the one without the other; what failed is not kept.
 */
@Injectable()
export class KeptAnswers {
  /** Bodies may hold passwords: without the key a kept hash lets nobody try guesses. */
  private readonly secret: Buffer;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly read: ReadDatabase,
    private readonly clock: Clock,
    secrets: Secrets,
  ) {
    this.secret = secrets.derive('platform.idempotency');
  }

  /** `work` answers with its status and what JSON can hold. Errors: `request.idempotency-key-reused`. */
  once<A>(request: KeyedRequest, work: () => Promise<{ status: number; answer: A }>): Promise<KeptAnswer<A>> {
    return this.unit.transaction(() => this.inTransaction(request, work));
  }

  /** What the present caller was answered under a key; `null` when nothing was, or it is kept no more. */
  async find<A>({ key, route }: Omit<KeyedRequest, 'body'>): Promise<A | null> {
    const caller = currentContext().actor.id ?? 'nobody';
    const row = await this.read.first<{ response: string }>(
      sql`SELECT response FROM platform_idempotency
          WHERE caller = ${caller} AND route = ${route} AND key = ${key} AND response IS NOT NULL`,
    );
    return row ? (JSON.parse(row.response) as A) : null;
  }

  /** Stands for something secret in what is kept. */
  fingerprint(text: string, encoding: 'hex' | 'base64url' = 'base64url'): string {
    return createHmac('sha256', this.secret).update(text).digest(encoding);
  }

  private async inTransaction<A>(
    { key, route, body }: KeyedRequest,
    work: () => Promise<{ status: number; answer: A }>,
  ): Promise<KeptAnswer<A>> {
    const caller = currentContext().actor.id ?? 'nobody';
    const bodyHash = this.fingerprint(JSON.stringify(body ?? null), 'hex');
    const { changed } = await this.unit.query(
      sql`INSERT INTO platform_idempotency (caller, route, key, body_hash, status, kept_at)
          VALUES (${caller}, ${route}, ${key}, ${bodyHash}, 0, ${this.clock.now()}) ON CONFLICT DO NOTHING`,
    );
    const row = sql`caller = ${caller} AND route = ${route} AND key = ${key}`;
    if (changed === 0) {
      const { rows } = await this.unit.query<Row>(
        sql`SELECT body_hash AS "bodyHash", status, response FROM platform_idempotency WHERE ${row}`,
      );
      return replay<A>(rows[0], bodyHash);
    }
    const { status, answer } = await work();
    await this.unit.query(
      sql`UPDATE platform_idempotency SET status = ${status},
                 response = ${answer === undefined ? null : JSON.stringify(answer)} WHERE ${row}`,
    );
    return { status, answer, replayed: false };
  }
}

function replay<A>(kept: Row | undefined, bodyHash: string): KeptAnswer<A> {
  if (kept?.bodyHash !== bodyHash) throw new Invalid('request.idempotency-key-reused', {}, [], 422);
  const answer = (kept.response === null ? undefined : JSON.parse(kept.response)) as A;
  return { status: kept.status, answer, replayed: true };
}
