import {
  adminEmail,
  anyCategory,
  draft,
  expectDone,
  firstAdmin,
  newCustomer,
  payFor,
  signIn,
} from '../faults/desk-people';
import { emptyPostgres, emptySqlite, type BuiltDatabase } from '../faults/built-databases';
import type { Answer, HttpClient } from '../support/http-client';
import type { PostgresServer } from '../support/postgres-server';
import { startBuilt, type BuiltApp } from '../support/start-built';

export const secret = 'a secret of the tests, of more than 32 bytes';
export const anId = '01900000-0000-7000-8000-000000000000';
export const api = (path: string) => `/api/v1${path}`;

/** A desk with two customers, whose rows are counted before and after each test: what is refused leaves none. */
export class BesiegedDesk {
  database: BuiltDatabase;
  app: BuiltApp;
  ana: HttpClient;
  blas: HttpClient;
  admin: HttpClient;
  category = '';
  shopOfBlas = '';
  mine = '';
  closed = '';
  ofBlas = '';
  purchaseOfBlas = '';
  private before = '';

  constructor(dialect: 'sqlite' | 'postgres', postgres: () => Promise<PostgresServer>) {
    beforeAll(async () => {
      this.database = dialect === 'sqlite' ? emptySqlite() : await emptyPostgres(await postgres());
      await this.open();
    }, 30_000);
    afterAll(async () => {
      await this.app.stop();
      await this.database.drop();
    });
    beforeEach(() => this.countRows());
    afterEach(async () => expect(await everythingIn(this.database)).toBe(this.before));
  }

  /** What is there now is what must be there at the end of the test. */
  async countRows(): Promise<void> {
    this.before = await everythingIn(this.database);
  }

  private async open(): Promise<void> {
    const { http } = (this.app = await startBuilt({
      DATABASE_URL: this.database.url,
      TURNO_JWT_SECRET: secret,
      ...firstAdmin,
    }));
    this.ana = await newCustomer(http, 'ana');
    this.blas = await newCustomer(http, 'blas');
    this.admin = await signIn(http, adminEmail);
    this.category = await anyCategory(http);
    this.mine = await this.sent(this.ana, 'Mío');
    this.closed = await this.sent(this.ana, 'Cerrado');
    this.ofBlas = await this.sent(this.blas, 'De Blas');
    await expectDone(this.ana.put(api(`/tickets/${this.closed}/closure`)));
    this.purchaseOfBlas = await payFor(this.blas, this.ofBlas);
    this.shopOfBlas = (await expectDone(this.blas.get(api('/shops')))).items[0].id;
  }

  private async sent(customer: HttpClient, subject: string): Promise<string> {
    return (await expectDone(customer.post(api('/tickets'), draft(this.category, subject)))).reference;
  }
}

export function expectProblem(answer: Answer, status: number, code: string): void {
  expect(answer).toMatchObject({ status, code });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body).toMatchObject({ status, code, type: `urn:turno:problem:${code}` });
  expect(answer.body.requestId).toBe(answer.headers.get('x-request-id'));
  expect(answer.body.detail).not.toBe('');
  expect(JSON.stringify(answer.body)).not.toMatch(/SELECT|INSERT|node_modules|\.js|\/home|\/tmp/);
}

export function withoutRequestId({ status, body }: Answer): string {
  return JSON.stringify([status, { ...body, requestId: '' }]);
}

/** How many rows each table of the domain has: what was refused must have left none behind. */
async function everythingIn(database: BuiltDatabase): Promise<string> {
  const tables = [
    'tickets_ticket',
    'tickets_message',
    'tickets_note',
    'tickets_draft',
    'tickets_contact',
    'tickets_contact_link',
    'knowledge_facts_sheet',
    'queue_entry',
    'queue_skip',
    'billing_purchase',
    'billing_price',
    'accounts_account',
    'accounts_user',
    'accounts_shop',
    'accounts_session',
    'platform_event',
    'platform_idempotency',
    'platform_delivery',
  ];
  const counts = tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`);
  return JSON.stringify(await database.rows(`SELECT ${counts.join(', ')}`));
}
