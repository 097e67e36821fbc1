import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';
import { upload } from '../support/uploads';

const thursdayClose = '2026-11-26T17:00:00.000Z';
const fridayClose = '2026-11-27T17:00:00.000Z';

describe('tickets that ask several things, and several tickets that ask one', () => {
  let app: RunningApp;
  let ana: Owner;
  let marta: Agent;
  let sergio: Agent;

  beforeEach(async () => {
    // Thursday 26 November 2026, 10:00 in Madrid.
    app = await startApp({ now: '2026-11-26T09:00:00.000Z', env: withAdmin });
    ana = await anOwner(app, 'Ana');
    [marta, sergio] = [await anAgent(app, 'Marta'), await anAgent(app, 'Sergio', 'supervisor')];
  });
  afterEach(() => app.close());

  const staff = (reference: string, route: string) => `/api/v1/staff/tickets/${reference}/${route}`;
  const part = (subject: string, more: object = {}) => ({
    subject,
    body: `Sobre ${subject}`,
    categorySlug: 'envios',
    ...more,
  });
  const ids = (ticket: { messages: { id: string }[] }) => ticket.messages.map(({ id }) => id);

  it('a part keeps the received time and promise of its message, and counts as no request', async () => {
    const { reference } = await ana.sends('Dos cosas');
    await app.clock.set('2026-11-26T15:30:00.000Z');
    const late = await ana.writes(reference, 'Además, ¿cómo cambio el logotipo?');
    const other = await ana.sends('De otra persona');
    const parts = [part('El recargo'), part('El logotipo', { messageId: late.id })];
    const split = await marta.http.post(staff(reference, 'parts'), { parts });
    expect(split.status).toBe(201);
    const [surcharge, logo] = await Promise.all(split.body.references.map((each: string) => ana.reads(each)));

    expect(surcharge).toMatchObject({ receivedAt: '2026-11-26T09:00:00.000Z', status: 'queued' });
    expect(surcharge.promise.answerBy).toBe(thursdayClose);
    expect(surcharge.place.position).toBe(2);
    // Half past four is after the cut-off.
    expect(logo.receivedAt).toBe('2026-11-26T15:30:00.000Z');
    expect(logo.promise.answerBy).toBe(fridayClose);
    expect((await ana.reads(other.reference)).place.position).toBe(3);

    const whole = await ana.reads(reference);
    expect(whole.place.position).toBe(1);
    expect(whole.links.map(({ kind }: { kind: string }) => kind)).toEqual(['has_part', 'has_part']);
    expect(whole.messages.at(-1)).toMatchObject({ kind: 'system' });
    expect(surcharge.links).toEqual([expect.objectContaining({ reference, kind: 'part_of' })]);
    expect(await ana.letters()).toEqual(expect.arrayContaining(['split']));
    expect((await ana.letters()).filter((kind) => kind === 'receipt')).toHaveLength(2);
  });

  it('files go with the part that staff give them to, and are read by whoever reads that part', async () => {
    const files = [];
    for (const name of ['uno.txt', 'dos.txt']) files.push((await upload(ana.http, name, name)).body);
    const [one, two] = files.map(({ id }: { id: string }) => id);
    const { reference } = await ana.sends('Dos cosas con archivos', { fileIds: [one, two] });
    const split = (fileIds: unknown[]) =>
      marta.http.post(staff(reference, 'parts'), { parts: [part('La segunda', { fileIds })] });
    const stranger = await upload(ana.http, 'suelto.txt', 'x');
    const wrong = await split([two, stranger.body.id]);
    expect([wrong.code, wrong.body.errors[0].path]).toEqual(['files.not-found', 'parts.0.fileIds.1']);
    const [opened] = (await split([two])).body.references;
    const filesOf = async (each: string) =>
      (await ana.reads(each)).messages[0].files.map(({ name }: { name: string }) => name);
    expect([await filesOf(reference), await filesOf(opened)]).toEqual([['uno.txt'], ['dos.txt']]);
    expect((await ana.http.get(`/api/v1/files/${two}`)).status).toBe(200);
    expect((await split([two])).code).toBe('files.not-found');
  });

  it('what was paid stays with the ticket, or goes with the part that the customer chose', async () => {
    const { reference } = await ana.sends('Dos cosas');
    const purchase = await ana.wantsPriority(reference);
    await app.clock.set('2026-11-26T09:10:00.000Z');
    await ana.pays(purchase.id);
    const first = await marta.http.post(staff(reference, 'parts'), { parts: [part('Sin prisa')] });
    expect((await ana.reads(first.body.references[0])).level).toBe('standard');
    expect((await ana.reads(reference)).level).toBe('premium');

    const chosen = await marta.http.post(staff(reference, 'parts'), {
      parts: [part('Urge', { premium: true })],
    });
    const urgent = await ana.reads(chosen.body.references[0]);
    expect(urgent).toMatchObject({ level: 'premium', place: { position: 1, lane: 'premium' } });
    expect(urgent.promise).toMatchObject({ answerBy: '2026-11-26T11:10:00.000Z', strength: 'guaranteed' });
    expect(urgent.purchase).toMatchObject({ id: purchase.id, status: 'paid' });
    const rest = await ana.reads(reference);
    expect(rest).toMatchObject({ level: 'standard', place: { lane: 'standard' } });
    expect(rest.promise.answerBy).toBe(thursdayClose);
    // The rest may be paid for anew.
    expect((await ana.wantsPriority(reference)).id).not.toBe(purchase.id);
    const none = await marta.http.post(staff(reference, 'parts'), {
      parts: [part('Otra', { premium: true })],
    });
    expect([none.status, none.code]).toEqual([409, 'tickets.no-priority-to-give']);
  });

  it('a repeat goes on in the other ticket at the better place, and comes back as it was', async () => {
    const early = await ana.sends('El primero');
    await app.clock.set('2026-11-26T09:10:00.000Z');
    const between = await ana.sends('Entre medias');
    await app.clock.set('2026-11-26T15:30:00.000Z');
    const late = await ana.sends('El repetido');
    expect((await marta.http.put(staff(early.reference, 'merge'), { into: late.reference })).status).toBe(
      204,
    );

    await marta.http.post(staff(early.reference, 'notes'), { body: 'Del repetido' });
    expect((await marta.sees(late.reference)).notes).toMatchObject([
      { body: 'Del repetido', from: early.reference },
    ]);
    const both = await ana.reads(late.reference);
    expect(both).toMatchObject({ merged: [early.reference], place: { position: 1 } });
    expect(both.promise.answerBy).toBe(thursdayClose);
    expect(both.messages.map(({ from }: { from?: string }) => from)).toEqual([early.reference, undefined]);
    const repeat = await ana.reads(early.reference);
    expect(repeat).toMatchObject({
      status: 'merged',
      statusText: `Unido al ticket ${late.reference}`,
      mergedInto: late.reference,
      place: null,
    });
    expect(ids(repeat)).toEqual(ids(both).slice(0, 1));
    expect(await ana.letters()).toContain('merged');

    // What is written to the repeat is written where it goes on; nothing is answered unread.
    const added = await ana.writes(early.reference, 'Añado un dato.');
    const seenUpTo = ids(both).at(-1);
    const stale = await marta.http.post(staff(late.reference, 'answers'), {
      body: 'Una respuesta larga',
      seenUpTo,
    });
    expect(stale.code).toBe('tickets.customer-wrote-meanwhile');

    expect((await marta.http.delete(staff(early.reference, 'merge'))).status).toBe(204);
    expect(await ana.reads(early.reference)).toMatchObject({ status: 'queued', place: { position: 1 } });
    const alone = await ana.reads(late.reference);
    expect(alone.place.position).toBe(3);
    expect(alone.promise.answerBy).toBe(fridayClose);
    expect(ids(alone).at(-1)).toBe(added.id);
    expect((await ana.reads(between.reference)).place.position).toBe(2);
    await marta.answers(late.reference);
    expect((await ana.reads(late.reference)).status).toBe('answered');
    const history = (await marta.sees(early.reference)).history.map(({ name }: { name: string }) => name);
    expect(history).toEqual(expect.arrayContaining(['tickets.ticket-merged', 'tickets.ticket-unmerged']));
  });

  it('premium and the earlier payment are kept, a second fee goes back', async () => {
    const [one, two] = [await ana.sends('Una'), await ana.sends('Otra')];
    const paid: string[] = [];
    for (const [minute, { reference }] of [one, two].entries()) {
      await app.clock.set(`2026-11-26T09:1${minute}:00.000Z`);
      const { id } = await ana.wantsPriority(reference);
      await ana.pays(id);
      paid.push(id);
    }
    const plain = await ana.sends('La que sigue');
    await marta.http.put(staff(two.reference, 'merge'), { into: plain.reference });
    expect(await ana.reads(plain.reference)).toMatchObject({
      level: 'premium',
      purchase: { id: paid[1], status: 'paid' },
      promise: { answerBy: '2026-11-26T11:11:00.000Z', strength: 'guaranteed' },
    });
    await marta.http.put(staff(one.reference, 'merge'), { into: plain.reference });
    const kept = await ana.reads(plain.reference);
    expect(kept).toMatchObject({ level: 'premium', purchase: { id: paid[0], status: 'paid' } });
    expect(kept.promise.answerBy).toBe('2026-11-26T11:10:00.000Z');
    expect((await ana.purchase(paid[1] ?? '')).status).toBe('refunded');

    await marta.http.delete(staff(one.reference, 'merge'));
    await marta.http.delete(staff(two.reference, 'merge'));
    expect((await ana.reads(plain.reference)).level).toBe('standard');
    expect(await ana.reads(one.reference)).toMatchObject({ level: 'premium', place: { position: 1 } });
    expect(await ana.reads(two.reference)).toMatchObject({ level: 'premium', place: { position: 2 } });
  });

  it('priority that was lent goes back after an answer too, and priority of one’s own stays', async () => {
    const [one, two, plain] = [
      await ana.sends('Una'),
      await ana.sends('Dos'),
      await ana.sends('La que sigue'),
    ];
    await ana.pays((await ana.wantsPriority(one.reference)).id);
    await marta.http.put(staff(one.reference, 'merge'), { into: plain.reference });
    await marta.answers(plain.reference);
    await marta.http.delete(staff(one.reference, 'merge'));
    expect((await ana.reads(plain.reference)).level).toBe('standard');
    expect(await ana.reads(one.reference)).toMatchObject({ level: 'premium', status: 'queued' });

    const later = await ana.sends('Otra que sigue');
    await marta.http.put(staff(two.reference, 'merge'), { into: later.reference });
    const { id } = await ana.wantsPriority(later.reference);
    await ana.pays(id);
    await marta.http.delete(staff(two.reference, 'merge'));
    expect(await ana.reads(later.reference)).toMatchObject({
      level: 'premium',
      purchase: { id, status: 'paid' },
      place: { lane: 'premium' },
    });
    expect(await ana.reads(two.reference)).toMatchObject({ level: 'standard', place: { lane: 'standard' } });
  });

  it('priority that was lent covers a reopening only as long as the repeat is there', async () => {
    const [paid, plain] = [await ana.sends('La pagada'), await ana.sends('La que sigue')];
    await ana.pays((await ana.wantsPriority(paid.reference)).id);
    await marta.http.put(staff(paid.reference, 'merge'), { into: plain.reference });
    await marta.answers(plain.reference);
    await ana.writes(plain.reference, 'Sigue sin ir.');
    const covered = await ana.reads(plain.reference);
    expect(covered).toMatchObject({ level: 'premium', place: { lane: 'premium' } });

    await marta.http.delete(staff(paid.reference, 'merge'));
    const alone = await ana.reads(plain.reference);
    expect(alone).toMatchObject({
      level: 'standard',
      place: { lane: 'standard' },
      promise: { strength: 'expected' },
      waitingSince: covered.waitingSince,
    });
    expect(await ana.reads(paid.reference)).toMatchObject({ level: 'premium', place: { lane: 'premium' } });

    // A fee that it pays for itself afterwards is its own.
    await ana.pays((await ana.wantsPriority(plain.reference)).id);
    expect(await ana.reads(plain.reference)).toMatchObject({ level: 'premium', place: { lane: 'premium' } });
  });

  it('the known problem of a repeat follows it, and goes back with it', async () => {
    const [one, two] = [await ana.sends('Una'), await ana.sends('Otra')];
    const problem = { title: { es: 'No se cobra' }, text: { es: 'Lo miramos.' } };
    const { id } = (await sergio.http.post('/api/v1/staff/problems', problem)).body;
    await marta.http.put(staff(one.reference, 'problem'), { problemId: id });
    await marta.http.put(staff(one.reference, 'merge'), { into: two.reference });
    expect((await marta.sees(two.reference)).problem.id).toBe(id);
    await marta.http.delete(staff(one.reference, 'merge'));
    expect((await marta.sees(two.reference)).problem).toBeNull();
    expect((await marta.sees(one.reference)).problem.id).toBe(id);
  });

  it('what cannot be merged is refused, with the reason', async () => {
    const berta = await anOwner(app, 'Berta');
    const [one, two, three] = [await ana.sends('Una'), await ana.sends('Dos'), await ana.sends('Tres')];
    const merge = (from: string, into: string) => marta.http.put(staff(from, 'merge'), { into });
    const foreign = (await berta.sends('Ajena')).reference;
    expect((await merge(one.reference, foreign)).code).toBe('tickets.merge-other-account');
    expect((await merge(one.reference, one.reference)).code).toBe('tickets.merge-with-itself');
    expect((await merge(one.reference, 'T-000000')).code).toBe('tickets.not-found');
    await merge(one.reference, two.reference);
    expect((await merge(two.reference, three.reference)).code).toBe('tickets.holds-merged');
    expect((await merge(three.reference, one.reference)).code).toBe('tickets.transition-refused');
    await marta.answers(two.reference);
    const late = await merge(three.reference, two.reference);
    expect([late.status, late.body.detail]).toEqual([409, expect.stringContaining('answered')]);
    const gone = await marta.http.delete(staff(three.reference, 'merge'));
    expect(gone.code).toBe('tickets.transition-refused');
  });
});
