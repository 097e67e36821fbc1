import {
  postgresForFile,
  emptyPostgres,
  emptySqlite,
  dialects,
  type BuiltDatabase,
} from '../faults/built-databases';
import { contradictions } from '../faults/database-truth';
import {
  anyCategory,
  draft,
  expectDone,
  firstAdmin,
  newCustomer,
  newStaff,
  payFor,
  signIn,
  adminEmail,
} from '../faults/desk-people';
import type { Answer, HttpClient } from '../support/http-client';
import { describeBuilt, startBuilt, type BuiltApp } from '../support/start-built';
import { ApiDocument, type Operation } from './api-document';
import { RandomRequests, seededRandom, type Known, type RandomRequest } from './random-requests';

/** For each operation and database; more when somebody hunts for faults. */
const rounds = Number(process.env.TURNO_TEST_ROUNDS ?? 16);
/** The same requests on every run, so that a red run is told by a change; `random` draws others, to hunt. */
const seed = seedOf(process.env.TURNO_TEST_SEED ?? '20261127');
const atOnce = 8;
/** A request may be refused with these whatever the operation: they belong to the way, not to the place. */
const generic = [400, 401, 403, 404, 405, 413, 415, 422, 429];
/** Would move the clock out of the world, or end the sessions that the others need. */
const leftOut = ['PUT /api/v1/dev/clock', 'DELETE /api/v1/sessions/current', 'POST /api/v1/dev/tick'];

const postgres = postgresForFile();

describeBuilt('whatever is sent', () => {
  describe.each(dialects)('on %s', (dialect) => {
    let database: BuiltDatabase;
    let app: BuiltApp;

    beforeAll(async () => {
      database = dialect === 'sqlite' ? emptySqlite() : await emptyPostgres(await postgres());
      app = await startBuilt({ DATABASE_URL: database.url, ...firstAdmin });
    }, 30_000);
    afterAll(async () => {
      await app.stop();
      await database.drop();
    });

    it('is answered as the document says: never 5xx, errors as problem+json, and no half story is written', async () => {
      const random = seededRandom(seed);
      const document = await ApiDocument.of(app.http);
      const { callers, known } = await populate(app.http);
      const requests = new RandomRequests(document, known, random);
      const operations = document.operations.filter(({ name }) => !leftOut.includes(name));
      const plan = operations.flatMap((operation) =>
        Array.from({ length: rounds }, () => ({
          operation,
          request: requests.for(operation),
          caller: random() < 0.7 ? callerFor(operation, callers) : anyOf(callers, random()),
        })),
      );
      const faults: string[] = [];
      const send = async ({ operation, request, caller }: (typeof plan)[number]) => {
        const answer = await caller.send(
          request.method,
          request.address,
          sendable(request.body),
          request.headers,
        );
        const fault = faultOf(operation, answer);
        if (fault) faults.push(`${fault}: ${told(request)} ${JSON.stringify(answer.body).slice(0, 200)}`);
      };
      for (let at = 0; at < plan.length; at += atOnce) {
        await Promise.all(plan.slice(at, at + atOnce).map(send));
      }
      expect({ seed, faults, output: app.output().match(/An error that nobody handled.*/g) }).toEqual({
        seed,
        faults: [],
        output: null,
      });
      expect(plan.length).toBeGreaterThan(300);
      expect(await contradictions(database)).toEqual([]);
    }, 60_000);
  });
});

function seedOf(text: string): number {
  return text === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(text);
}

type Callers = Record<'nobody' | 'customer' | 'other' | 'agent' | 'supervisor' | 'admin', HttpClient>;

/** Somebody who may, so that most requests get past the door. */
function callerFor({ path }: Operation, callers: Callers): HttpClient {
  if (path.includes('/admin/')) return callers.admin;
  return path.includes('/staff/') ? callers.agent : callers.customer;
}

function anyOf(callers: Callers, share: number): HttpClient {
  const all = Object.values(callers);
  return all[Math.floor(share * all.length)] ?? callers.nobody;
}

/** Bodies that JSON itself can write are; a list must not be taken for bytes. */
function sendable(body: unknown): unknown {
  return typeof body === 'string' && body.startsWith('{"broken') ? new TextEncoder().encode(body) : body;
}

function faultOf({ statuses, name }: Operation, { status, code, body, headers }: Answer): string | null {
  if (status >= 500) return `${name} answered ${status}`;
  if (!statuses.includes(status) && !generic.includes(status))
    return `${name} answered ${status}, which it does not declare`;
  if (status < 400) return null;
  const isProblem =
    code !== undefined && body.status === status && body.requestId === headers.get('x-request-id');
  return isProblem ? null : `${name} answered ${status} with no proper problem`;
}

function told({ method, address, body, headers }: RandomRequest): string {
  return `${method} ${address.slice(0, 200)} ${JSON.stringify(headers)} ${JSON.stringify(body)?.slice(0, 300)}`;
}

/** A desk with something of everything, and callers of every kind. */
async function populate(http: HttpClient): Promise<{ callers: Callers; known: Known }> {
  const [ana, blas] = [await newCustomer(http, 'ana'), await newCustomer(http, 'blas')];
  const agent = await newStaff(http, 'agente', 'agent');
  const supervisor = await newStaff(http, 'jefa', 'supervisor');
  const admin = await signIn(http, adminEmail);
  const category = await anyCategory(http);
  const references: string[] = [];
  for (const customer of [...Array.from({ length: 20 }, () => ana), blas, blas]) {
    references.push(
      (await expectDone(customer.post('/api/v1/tickets', draft(category, 'Una duda')))).reference,
    );
  }
  const purchaseId = await payFor(ana, references[0] ?? '');
  const { questionId } = await expectDone(
    ana.post('/api/v1/questions', { text: 'No puedo cambiar el logotipo' }),
  );
  const [article] = (await expectDone(http.get('/api/v1/articles'))).items;
  const [shop] = (await expectDone(ana.get('/api/v1/shops'))).items;
  const agentId = (await expectDone(agent.get('/api/v1/me'))).id;
  const { messages } = await expectDone(ana.get(`/api/v1/tickets/${references[0]}`));
  return {
    callers: { nobody: http, customer: ana, other: blas, agent, supervisor, admin },
    known: {
      reference: references,
      id: [shop.id, purchaseId, agentId, questionId],
      shopId: [shop.id],
      questionId: [questionId],
      purchaseId: [purchaseId],
      categorySlug: [category],
      slug: [article.slug],
      articleSlug: [article.slug],
      seenUpTo: [messages[0].id],
      lane: ['standard', 'premium'],
      provider: ['sandbox'],
      name: ['queue', 'premium', 'queue.escalate'],
      locale: ['es', 'en'],
      limit: ['1', '100'],
    },
  };
}
