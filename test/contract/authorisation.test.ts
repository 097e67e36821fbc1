import {
  expectDone,
  adminEmail,
  anyCategory,
  draft,
  firstAdmin,
  newCustomer,
  newStaff,
  payFor,
  signIn,
} from '../faults/desk-people';
import type { Answer, HttpClient } from '../support/http-client';
import { upload } from '../support/uploads';
import { describeBuilt, startBuilt, type BuiltApp } from '../support/start-built';
import { addressOf, ApiDocument, type Operation } from './api-document';
import { RandomRequests, seededRandom } from './random-requests';

type Caller = 'nobody' | 'stranger' | 'owner' | 'agent' | 'supervisor' | 'admin';

const admitted: Readonly<Record<string, readonly Caller[]>> = {
  everyone: ['nobody', 'stranger', 'owner', 'agent', 'supervisor', 'admin'],
  identified: ['stranger', 'owner', 'agent', 'supervisor', 'admin'],
  customers: ['stranger', 'owner'],
  agent: ['agent', 'supervisor', 'admin'],
  supervisor: ['supervisor', 'admin'],
  admin: ['admin'],
};

/**
 * For whom each route is, apart from the code: a new route belongs to customers, below `/staff` to agents and below
 * `/admin` to administrators, unless it is named here.
 */
const exceptions: Readonly<Record<string, readonly RegExp[]>> = {
  everyone: [
    /^GET \/(healthz|readyz|metrics)$/,
    /^\w+ \/api\/v1\/dev\//,
    /^POST \/api\/v1\/accounts$/,
    /^PUT \/api\/v1\/email-confirmation$/,
    /^POST \/api\/v1\/sessions(\/refresh|\/link)?$/,
    /^(POST|PUT) \/api\/v1\/password-resets$/,
    /^GET \/api\/v1\/(status|categories|categories\/\{slug\}\/facts|articles|articles\/\{slug\}|search|prices)$/,
    /^POST \/api\/v1\/articles\/\{slug\}\/feedback$/,
    /^POST \/api\/v1\/questions$/,
    /^PUT \/api\/v1\/questions\/\{id\}\/outcome$/,
    /^POST \/api\/v1\/hooks\/payments\/\{provider\}$/,
    /^POST \/api\/v1\/sandbox\/payments\/\{purchaseId\}$/,
    /^(POST|PUT) \/api\/v1\/contacts(\/confirmation)?$/,
    /^POST \/api\/v1\/contacts\/links$/,
    /^POST \/api\/v1\/drafts$/,
    /^(GET|PUT|DELETE) \/api\/v1\/drafts\/\{id\}$/,
    /^(GET|POST) \/api\/v1\/contacts\/tickets\/\{token\}(\/messages)?$/,
    // Who may read a file is a matter of the file; see below.
    /^GET \/api\/v1\/files\/\{id\}(\/(thumbnail|preview))?$/,
  ],
  identified: [
    /^POST \/api\/v1\/email-confirmation$/,
    /^\w+ \/api\/v1\/me(\/.+)?$/,
    /^GET \/api\/v1\/sessions$/,
    /^DELETE \/api\/v1\/sessions\/(current|\{id\})$/,
    /^GET \/api\/v1\/(events|drafts)$/,
    /^(POST|DELETE) \/api\/v1\/files(\/\{id\})?$/,
  ],
  supervisor: [
    /^POST \/api\/v1\/staff\/tickets\/\{reference\}\/fee-waivers$/,
    /^(POST|PATCH) \/api\/v1\/staff\/problems/,
    /^GET \/api\/v1\/staff\/(objections|skips|appeals)$/,
    /^\w+ \/api\/v1\/staff\/blocked-addresses/,
    /^PUT \/api\/v1\/staff\/categories\/\{slug\}\/facts$/,
    /^PUT \/api\/v1\/staff\/(objections|appeals)\/\{id\}$/,
    /^PUT \/api\/v1\/staff\/articles\/\{slug\}\/(publication|review)$/,
    /^(POST|PUT|DELETE) \/api\/v1\/staff\/categor(ies|y-order)/,
    /^\w+ \/api\/v1\/staff\/search\/(synonyms|stop-words|pins(\/\{id\})?)$/,
  ],
};

function audienceOf(name: string): string {
  const [named] =
    Object.entries(exceptions).find(([, routes]) => routes.some((route) => route.test(name))) ?? [];
  if (named) return named;
  if (/ \/api\/v1\/admin\//.test(name)) return 'admin';
  return / \/api\/v1\/staff\//.test(name) ? 'agent' : 'customers';
}

/** Stands in everything that the owner ever wrote, so that nobody else may read it. */
const canary = 'canario';
const note = 'nota-que-nadie-de-fuera-lee';

describeBuilt('who may call what', () => {
  let app: BuiltApp;
  let document: ApiDocument;
  let callers: Record<Caller, HttpClient>;
  let ofOwner: Record<string, string>;

  beforeAll(async () => {
    app = await startBuilt(firstAdmin);
    document = await ApiDocument.of(app.http);
    const [owner, stranger] = [await newCustomer(app.http, canary), await newCustomer(app.http, 'otra')];
    const agent = await newStaff(app.http, 'agente', 'agent');
    const supervisor = await newStaff(app.http, 'jefa', 'supervisor');
    callers = {
      nobody: app.http,
      stranger,
      owner,
      agent,
      supervisor,
      admin: await signIn(app.http, adminEmail),
    };
    ofOwner = await thingsOf(app.http, owner, agent);
  }, 30_000);
  afterAll(() => app.stop());

  it('the document names the audience of every operation, and it is the one that was meant', () => {
    const wrong = document.operations
      .filter(({ name, audience }) => audience !== audienceOf(name))
      .map(
        ({ name, audience }) => `${name} is for ${audience ?? 'nobody named'}, meant for ${audienceOf(name)}`,
      );
    expect(wrong).toEqual([]);
    expect(document.operations.length).toBeGreaterThan(50);
  });

  it('everybody else is refused: 401 who is nobody, 403 who is somebody else', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const operation of document.operations.filter(({ name }) => !name.includes('sessions/current'))) {
      for (const caller of admitted.everyone as readonly Caller[]) {
        const answer = await send(operation, callers[caller], {});
        asked += 1;
        const fault = faultOf(caller, audienceOf(operation.name), answer);
        if (fault)
          wrong.push(`${operation.name} as ${caller}: ${answer.status} ${answer.code ?? ''} ${fault}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(300);
  }, 60_000);

  it('no operation answers what belongs to another account, nor customers what staff write for each other', async () => {
    const requests = new RandomRequests(document, {}, seededRandom(1));
    const told: string[] = [];
    for (const operation of document.operations.filter(
      ({ name }) => !/sessions\/current|\/dev\//.test(name),
    )) {
      for (const caller of ['nobody', 'stranger', 'owner'] as const) {
        const { status, body } = await send(operation, callers[caller], requests.validBody(operation));
        const text = JSON.stringify(body);
        const isOwn = caller === 'owner';
        if (text.includes(note) || (!isOwn && text.includes(canary)))
          told.push(`${operation.name} tells ${caller}`);
        const isOfOwner = audienceOf(operation.name) === 'customers' && operation.pathNames.length > 0;
        if (isOfOwner && caller === 'stranger' && status !== 404)
          told.push(`${operation.name} answers ${status}`);
      }
    }
    expect(told).toEqual([]);
    const kept = JSON.stringify((await callers.owner.get(`/api/v1/tickets/${ofOwner.reference}`)).body);
    expect(kept).toContain(canary);
  }, 60_000);

  it('a file is read by whoever reads what it was sent with, and is unknown to everybody else', async () => {
    const staff = ['agent', 'supervisor', 'admin'] as const;
    const readers: [string, readonly Caller[]][] = [
      ['fileId', ['owner', ...staff]],
      ['noteFileId', staff],
      ['unsentFileId', ['owner']],
    ];
    const wrong: string[] = [];
    for (const [name, admittedTo] of readers) {
      for (const caller of admitted.everyone as readonly Caller[]) {
        for (const form of ['', '/thumbnail', '/preview']) {
          const { status, code } = await callers[caller].get(`/api/v1/files/${ofOwner[name]}${form}`);
          // The files are texts: who may read them is told that there is no picture.
          const expected = !admittedTo.includes(caller)
            ? 'files.not-found'
            : form
              ? 'files.no-picture'
              : undefined;
          if (code !== expected) wrong.push(`${name}${form} answers ${caller} ${status} ${code ?? ''}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    for (const caller of ['stranger', ...staff] as const)
      expect((await callers[caller].delete(`/api/v1/files/${ofOwner.unsentFileId}`)).status).toBe(404);
  });

  it('who is suspended or has signed out is nobody at once', async () => {
    const passing = await newStaff(app.http, 'temporal', 'agent');
    const { id } = await expectDone(passing.get('/api/v1/me'));
    await expectDone(callers.admin.patch(`/api/v1/admin/staff/${id}`, { suspended: true }));
    expect((await passing.get('/api/v1/staff/queue')).status).toBe(401);
    const again = await signIn(app.http, `otra@tienda.example`);
    expect((await again.delete('/api/v1/sessions/current')).status).toBe(204);
    expect((await again.get('/api/v1/me')).status).toBe(401);
    expect((await callers.stranger.get('/api/v1/me')).status).toBe(200);
  });

  it('who loses a rank loses its rights at once', async () => {
    const falling = await newStaff(app.http, 'menguante', 'admin');
    const { id } = await expectDone(falling.get('/api/v1/me'));
    expect((await falling.get('/api/v1/admin/jobs')).status).toBe(200);
    await expectDone(callers.admin.patch(`/api/v1/admin/staff/${id}`, { role: 'agent' }));
    expect([401, 403]).toContain((await falling.get('/api/v1/admin/jobs')).status);
  });

  function send(operation: Operation, by: HttpClient, body: unknown): Promise<Answer> {
    const value = (name: string) => ofOwner[`${operation.path} ${name}`] ?? ofOwner[name] ?? 'x';
    const isRead = operation.method === 'GET' || operation.method === 'DELETE';
    return by.send(operation.method, addressOf(operation, value), isRead ? undefined : body);
  }
});

function faultOf(caller: Caller, audience: string, { status, code }: Answer): string | null {
  const isAdmitted = admitted[audience]?.includes(caller) ?? false;
  // A refresh without a token is nobody's, whoever sends it.
  const isTurnedAway = audience !== 'everyone' && status === 401;
  if (isAdmitted) return code === 'accounts.not-allowed' || isTurnedAway ? 'is refused' : null;
  const expected = caller === 'nobody' ? [401, 'accounts.not-identified'] : [403, 'accounts.not-allowed'];
  return status === expected[0] && code === expected[1] ? null : 'is let in';
}

/** The link of a ticket that was sent without an account: whoever has it may read, and nobody finds it. */
async function readingLinkOf(http: HttpClient, categorySlug: string): Promise<string> {
  const contact = { name: 'Carla', email: 'carla@correo.example', categorySlug };
  await expectDone(
    http.post('/api/v1/contacts', { ...contact, subject: 'Prueba', body: '¿Hay prueba gratis?' }),
  );
  const { items } = await expectDone(http.get(`/api/v1/dev/mail?to=${contact.email}`));
  const token = new URL(items[0].links[0]).searchParams.get('token');
  const { readingUrl } = await expectDone(http.put('/api/v1/contacts/confirmation', { token }));
  return readingUrl.split('/').at(-1) ?? '';
}

/** What the owner has, by the name of the path parameter, or by path and name where names mean several things. */
async function thingsOf(
  http: HttpClient,
  owner: HttpClient,
  agent: HttpClient,
): Promise<Record<string, string>> {
  const category = await anyCategory(http);
  const fileOf = async (by: HttpClient, text: string) =>
    (await expectDone(upload(by, text, text))).id as string;
  const [fileId, noteFileId] = [await fileOf(owner, canary), await fileOf(agent, note)];
  const { reference } = await expectDone(
    owner.post('/api/v1/tickets', { ...draft(category, `Pregunta del ${canary}`), fileIds: [fileId] }),
  );
  await expectDone(
    agent.post(`/api/v1/staff/tickets/${reference}/notes`, { body: note, fileIds: [noteFileId] }),
  );
  const purchaseId = await payFor(owner, reference);
  const { questionId } = await expectDone(
    owner.post('/api/v1/questions', { text: `Una duda del ${canary}` }),
  );
  const { id: draftId } = await expectDone(owner.post('/api/v1/drafts', { body: `A medias: ${canary}` }));
  const [shop] = (await expectDone(owner.get('/api/v1/shops'))).items;
  return {
    reference,
    purchaseId,
    slug: (await expectDone(http.get('/api/v1/articles'))).items[0].slug,
    id: '01900000-0000-7000-8000-000000000000',
    fileId,
    noteFileId,
    unsentFileId: await fileOf(owner, canary),
    '/api/v1/files/{id} id': fileId,
    '/api/v1/shops/{id} id': shop.id,
    '/api/v1/drafts/{id} id': draftId,
    token: await readingLinkOf(http, category),
    '/api/v1/purchases/{id} id': purchaseId,
    '/api/v1/purchases/{id}/receipt id': purchaseId,
    '/api/v1/questions/{id}/outcome id': questionId,
    lane: 'standard',
    provider: 'sandbox',
    name: 'queue',
  };
}
