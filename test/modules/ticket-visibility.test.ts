import { QueryBus } from '@nestjs/cqrs';
import { Passwords } from '../../src/accounts/passwords';
import { User } from '../../src/accounts/domain/user';
import { Users } from '../../src/accounts/store/users';
import { TicketsOfEvents } from '../../src/desk/queries/tickets-of-events';
import { sql } from '../../src/platform/database/sql';
import { newId } from '../../src/platform/ids';
import { UnitOfWork } from '../../src/platform/unit-of-work';
import { seesTicket, visibleTo } from '../../src/tickets/visibility';
import { anAgent, anOwner, signedIn, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import type { HttpClient } from '../support/http-client';
import { startApp } from '../support/start-app';
import { upload } from '../support/uploads';

const canary = 'canario';
/** What a route needs in its body to get as far as the ticket. */
const bodies: Readonly<Record<string, object>> = {
  messages: { body: 'Hola.' },
  objections: { messageId: newId() },
  rating: { score: 5 },
};

interface Route {
  method: string;
  path: string;
}

describe('which tickets somebody of an account sees', () => {
  let app: RunningApp;
  let owner: Owner;
  let stranger: Owner;
  let agent: Agent;
  let member: { id: string; http: HttpClient };
  let routes: Route[];
  let hidden: string;
  let ofShop: string;
  let own: string;

  beforeAll(async () => {
    app = await startApp({ now: '2026-11-26T09:00:00.000Z', env: withAdmin });
    [owner, stranger] = [await anOwner(app, 'Ana'), await anOwner(app, 'Berta')];
    agent = await anAgent(app, 'Marta');
    member = await aMember('mario@tienda.example');
    hidden = (await owner.sends(`Del ${canary}`, { shopId: null })).reference;
    ofShop = (await owner.sends('De la tienda')).reference;
    const draft = { shopId: null, categorySlug: 'envios', subject: 'Mía', body: 'Mía.', level: 'standard' };
    own = (await member.http.post('/api/v1/tickets', draft)).body.reference;
    const { paths } = (await app.http.get('/api/v1/openapi.json')).body;
    routes = Object.entries(paths as Record<string, Record<string, { 'x-audience'?: string }>>).flatMap(
      ([path, methods]) =>
        Object.entries(methods)
          .filter(([, operation]) => operation['x-audience'] === 'customers')
          .map(([method]) => ({ method: method.toUpperCase(), path })),
    );
  }, 30_000);
  afterAll(() => app.close());

  /** Somebody of the owner's account who is no owner. */
  async function aMember(email: string) {
    const { accountId } = (await owner.http.get('/api/v1/me')).body;
    const passwordHash = await app.get(Passwords).hash('camino-largo-al-mar');
    const draft = {
      id: newId(),
      accountId,
      role: 'member' as const,
      name: 'Mario',
      email,
      locale: 'es' as const,
    };
    const user = User.ofAccount({ ...draft, passwordHash }, new Date());
    user.confirmEmail(new Date());
    await app.get(UnitOfWork).run(() => app.get(Users).add(user));
    return { id: user.id, http: await signedIn(app, email) };
  }

  function decide(whose: string) {
    return owner.http.put('/api/v1/members/ticket-visibility', { whose });
  }

  async function seen(by: HttpClient): Promise<string[]> {
    const { items } = (await by.get('/api/v1/tickets')).body;
    return items.map(({ reference }: { reference: string }) => reference).sort();
  }

  const ofTickets = () => routes.filter(({ path }) => path.includes('/tickets/{reference}'));

  it('is asked of every route of customers that names a ticket: what is not theirs does not exist', async () => {
    await decide('own');
    const told: string[] = [];
    for (const { method, path } of ofTickets()) {
      const body = method === 'GET' ? undefined : (bodies[path.split('/').at(-1) ?? ''] ?? {});
      for (const [name, by, reference] of [
        ['a stranger', stranger.http, hidden],
        ['a stranger', stranger.http, own],
        ['a member', member.http, hidden],
        ['a member', member.http, ofShop],
      ] as const) {
        const answer = await by.send(method, path.replace('{reference}', reference), body);
        const unknown = await by.send(method, path.replace('{reference}', 'T-000000'), body);
        const isTold = answer.status !== 404 || answer.code !== unknown.code;
        if (isTold) told.push(`${method} ${path} answers ${name} ${answer.status} ${answer.code ?? ''}`);
      }
    }
    expect(told).toEqual([]);
    expect(ofTickets().length).toBeGreaterThan(6);
  });

  it('is asked of every route that customers can read: nothing of a hidden ticket is in any answer', async () => {
    await decide('own');
    const lists = routes.filter(({ method, path }) => method === 'GET' && !path.includes('{'));
    for (const by of [stranger.http, member.http]) {
      for (const { path } of lists.filter((route) => !route.path.endsWith('/events'))) {
        expect([path, JSON.stringify((await by.get(path)).body).includes(canary)]).toEqual([path, false]);
      }
    }
    expect(lists.length).toBeGreaterThan(3);
  });

  it('is all of the account’s, those of their shops, or their own, as an owner decides', async () => {
    await decide('own');
    expect(await seen(member.http)).toEqual([own]);
    await decide('shops');
    expect(await seen(member.http)).toEqual([own]);
    const give = (by: HttpClient, shopIds: string[]) =>
      by.put(`/api/v1/members/${member.id}/shops`, { shopIds });
    expect((await give(owner.http, [owner.shopId])).status).toBe(204);
    expect(await seen(member.http)).toEqual([own, ofShop].sort());
    expect((await member.http.get(`/api/v1/tickets/${ofShop}`)).status).toBe(200);
    await decide('account');
    expect(await seen(member.http)).toEqual([own, ofShop, hidden].sort());
    expect((await give(owner.http, [stranger.shopId])).code).toBe('accounts.shop-not-found');
    expect((await give(stranger.http, [])).code).toBe('accounts.user-not-found');
    expect((await give(member.http, [])).code).toBe('accounts.owners-only');
    const grasp = await member.http.put('/api/v1/members/ticket-visibility', { whose: 'account' });
    expect([grasp.status, grasp.code]).toEqual([403, 'accounts.owners-only']);
    expect(await seen(owner.http)).toEqual([own, ofShop, hidden].sort());
  });

  it('includes the ticket into which an own one was merged, while it is', async () => {
    await decide('own');
    const merge = `/api/v1/staff/tickets/${own}/merge`;
    expect((await agent.http.put(merge, { into: hidden })).status).toBe(204);
    expect(await seen(member.http)).toEqual([own, hidden].sort());
    expect((await agent.http.delete(merge)).status).toBe(204);
    expect(await seen(member.http)).toEqual([own]);
    expect((await member.http.get(`/api/v1/tickets/${hidden}`)).status).toBe(404);
  });

  it('is the same for a ticket at hand as for the database', async () => {
    const { accountId } = (await owner.http.get('/api/v1/me')).body;
    const reaches = [
      undefined,
      ...(['account', 'shops', 'own'] as const).map((whose) => ({ whose, shopIds: [owner.shopId] })),
    ];
    await agent.http.put(`/api/v1/staff/tickets/${own}/merge`, { into: hidden });
    const ids = await app.sql<{ id: string }>(sql`SELECT id FROM tickets_ticket`);
    const atHand = await app.get(QueryBus).execute(
      new TicketsOfEvents(
        ids.map(({ id }) => id),
        [],
      ),
    );
    expect(atHand).toHaveLength(3);
    for (const role of ['owner', 'member'] as const) {
      for (const sees of reaches) {
        for (const ofAccount of [accountId, newId()]) {
          const viewer = { id: member.id, accountId: ofAccount, role, sees };
          const rows = await app.sql<{ id: string }>(
            sql`SELECT t.id FROM tickets_ticket t WHERE ${visibleTo(viewer)} ORDER BY t.id`,
          );
          const seenAtHand = atHand.filter((ticket) => seesTicket(viewer, ticket)).map(({ id }) => id);
          expect([viewer, seenAtHand.sort()]).toEqual([viewer, rows.map(({ id }) => id)]);
        }
      }
    }
    await agent.http.delete(`/api/v1/staff/tickets/${own}/merge`);
  });

  it('holds for files: who does not see the ticket does not get them, before it is merged and after', async () => {
    await decide('own');
    const file = (await upload(owner.http, 'nota.txt', 'de la cuenta')).body;
    await owner.http.post(`/api/v1/tickets/${hidden}/messages`, { body: 'Con archivo.', fileIds: [file.id] });
    const status = async (by: HttpClient) => (await by.get(`/api/v1/files/${file.id}`)).status;
    expect([await status(owner.http), await status(member.http), await status(stranger.http)]).toEqual([
      200, 404, 404,
    ]);
    const merge = `/api/v1/staff/tickets/${hidden}/merge`;
    expect((await agent.http.put(merge, { into: own })).status).toBe(204);
    const { messages } = (await member.http.get(`/api/v1/tickets/${own}`)).body;
    expect(messages.at(-1).files).toMatchObject([{ id: file.id }]);
    expect([await status(owner.http), await status(member.http), await status(stranger.http)]).toEqual([
      200, 200, 404,
    ]);
    expect((await agent.http.delete(merge)).status).toBe(204);
    expect(await status(member.http)).toBe(404);
  });
});
