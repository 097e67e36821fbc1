import { Presence } from '../../src/desk/live/presence';
import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { EventReader } from '../support/event-reader';
import { startApp } from '../support/start-app';

describe('who else is at a ticket', () => {
  let app: RunningApp;
  let ana: Owner;
  let marta: Agent;
  let sergio: Agent;
  let reader: EventReader;

  const isAt = (agent: Agent, reference: string, typing: boolean) =>
    agent.http.put(`/api/v1/staff/tickets/${reference}/presence`, { typing });
  const people = async () =>
    (await reader.next(({ event }) => event === 'presence')).data.people.map(
      ({ name, typing }: { name: string; typing: boolean }) => `${name} ${typing ? 'writes' : 'reads'}`,
    );

  beforeEach(async () => {
    app = await startApp({ env: withAdmin });
    ana = await anOwner(app, 'Ana');
    [marta, sergio] = [await anAgent(app, 'Marta'), await anAgent(app, 'Sergio')];
    reader = await EventReader.open(marta.http);
  });
  afterEach(async () => {
    reader.close();
    await app.close();
  });

  it('is told to the staff when it changes, and not when it is only said again', async () => {
    const { reference } = await ana.sends('No se guarda');
    expect((await isAt(sergio, reference, false)).status).toBe(204);
    expect(await people()).toEqual(['Sergio reads']);
    await isAt(sergio, reference, false);
    await isAt(sergio, reference, true);
    expect(await people()).toEqual(['Sergio writes']);
    await isAt(marta, reference, false);
    expect(await people()).toEqual(['Sergio writes', 'Marta reads']);
  });

  it('is nobody any more within 15 seconds of the last word', async () => {
    const presence = app.get(Presence);
    const { reference } = await ana.sends('No se guarda');
    const before = Date.now();
    await isAt(sergio, reference, true);
    expect(await people()).toEqual(['Sergio writes']);
    presence.sweep(before + 11_000);
    await isAt(marta, reference, false);
    expect(await people()).toEqual(['Sergio writes', 'Marta reads']);
    presence.sweep(Date.now() + 14_000);
    expect(await people()).toEqual([]);
  });

  it('is told at once to whoever begins to listen, and to no customer', async () => {
    const { reference } = await ana.sends('No se guarda');
    // On PostgreSQL a stream begins where all is told: while any unit is under way, at what came before it.
    await reader.told('queue.ticket-enqueued');
    await isAt(sergio, reference, true);
    const later = await EventReader.open(sergio.http);
    const { data } = await later.next(({ event }) => event === 'presence');
    expect(data).toEqual({ reference, people: [expect.objectContaining({ name: 'Sergio', typing: true })] });
    later.close();
    const hers = await EventReader.open(ana.http);
    await isAt(sergio, reference, false);
    await ana.writes(reference, 'Añado algo.');
    await hers.told('tickets.customer-replied');
    expect(hers.events.map(({ event }) => event)).toEqual(['ready', 'ticket']);
    hers.close();
  });

  it('is refused for a ticket that is not there, and for customers', async () => {
    const answers = [await isAt(marta, 'T-ZZZZZZ', true), await isAt(marta, 'nada', true)];
    expect(answers.map(({ code }) => code)).toEqual(['tickets.not-found', 'tickets.not-found']);
    const { reference } = await ana.sends('No se guarda');
    expect((await ana.http.put(`/api/v1/staff/tickets/${reference}/presence`, { typing: true })).status).toBe(
      403,
    );
    expect((await marta.http.put(`/api/v1/staff/tickets/${reference}/presence`, {})).status).toBe(400);
  });
});
