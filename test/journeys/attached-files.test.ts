import { anAgent, anOwner, withAdmin, type Agent, type Owner } from '../support/actors';
import type { RunningApp } from '../support/boot';
import { startApp } from '../support/start-app';
import { png, upload } from '../support/uploads';

let app: RunningApp;
let ana: Owner;
let bruno: Owner;
let marta: Agent;
beforeAll(async () => {
  app = await startApp({ env: withAdmin });
  [ana, bruno, marta] = [await anOwner(app, 'Ana'), await anOwner(app, 'Bruno'), await anAgent(app, 'Marta')];
});
afterAll(() => app.close());

const given = async (by: { http: Owner['http'] }, name: string, bytes: Uint8Array | string) => {
  const { status, body } = await upload(by.http, name, bytes);
  expect([status, body.code]).toEqual([201, undefined]);
  return body;
};

it('what a customer attaches is read by their account and by staff, and is nothing to anybody else', async () => {
  const file = await given(ana, 'captura de pantalla.png', png(900, 600));
  expect(file).toEqual({
    id: expect.any(String),
    name: 'captura de pantalla.png',
    type: 'image/png',
    size: expect.any(Number),
    status: 'ready',
    hasThumbnail: false,
  });
  const at = `/api/v1/files/${file.id}`;
  expect((await ana.http.get(at)).status).toBe(200);
  for (const other of [bruno.http, marta.http, app.http]) expect((await other.get(at)).status).toBe(404);

  const { reference } = await ana.sends('No se ve el botón', { fileIds: [file.id] });
  expect((await app.clock.tick())['platform.make-thumbnails']).toBe(1);
  const shown = { ...file, hasThumbnail: true };
  expect((await ana.reads(reference)).messages[0].files).toEqual([shown]);
  expect((await marta.sees(reference)).messages[0].files).toEqual([shown]);

  for (const path of [at, `${at}/thumbnail`, `${at}/preview`]) {
    expect([(await ana.http.get(path)).status, (await marta.http.get(path)).status]).toEqual([200, 200]);
    expect((await bruno.http.get(path)).body).toMatchObject({ status: 404, code: 'files.not-found' });
    expect((await app.http.get(path)).body).toMatchObject({ status: 404, code: 'files.not-found' });
  }
});

it('a file is saved and never opened, a picture of it is drawn anew', async () => {
  const file = await given(ana, 'añadir "todo".png', png(2_000, 100));
  await app.clock.tick();
  const saved = await ana.http.get(`/api/v1/files/${file.id}`);
  expect(Object.fromEntries(saved.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-length': String(file.size),
    'content-disposition': `attachment; filename="a?adir _todo_.png"; filename*=UTF-8''a%C3%B1adir%20_todo_.png`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  const thumbnail = await ana.http.get(`/api/v1/files/${file.id}/thumbnail`);
  expect(Object.fromEntries(thumbnail.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-disposition': 'inline',
    'content-security-policy': "default-src 'none'; sandbox",
  });
});

it('what goes with an answer the customer reads, what goes with a note never', async () => {
  const { reference } = await ana.sends('¿Dónde están los ajustes?');
  const [forNote, forAnswer] = [
    await given(marta, 'interno.txt', 'solo nosotros'),
    await given(marta, 'guía.txt', 'para usted'),
  ];
  const noted = await marta.http.post(`/api/v1/staff/tickets/${reference}/notes`, {
    body: 'Véase el adjunto.',
    fileIds: [forNote.id],
  });
  expect(noted.body.files).toEqual([forNote]);
  const seenUpTo = (await marta.sees(reference)).messages.at(-1).id;
  const answer = { body: 'Lo tiene en la guía.', seenUpTo, fileIds: [forAnswer.id] };
  expect((await marta.http.post(`/api/v1/staff/tickets/${reference}/answers`, answer)).body.files).toEqual([
    forAnswer,
  ]);
  expect((await ana.http.get(`/api/v1/files/${forAnswer.id}`)).body).toBe('para usted');
  expect((await ana.http.get(`/api/v1/files/${forNote.id}`)).status).toBe(404);
  expect((await marta.http.get(`/api/v1/files/${forNote.id}`)).body).toBe('solo nosotros');
  expect(JSON.stringify(await ana.reads(reference))).not.toContain(forNote.id);
  expect((await marta.sees(reference)).notes[0].files).toEqual([forNote]);
});

it('updates, questions and replies take files too, in the order in which they were named', async () => {
  const { reference } = await ana.sends('Los precios salen sin IVA');
  const send = async (path: string, names: string[]) => {
    const files = await Promise.all(names.map((name) => given(marta, name, name)));
    const fileIds = files.map(({ id }) => id).reverse();
    const { body } = await marta.http.post(`/api/v1/staff/tickets/${reference}/${path}`, {
      body: 'Texto.',
      fileIds,
    });
    return body.files.map(({ name }: { name: string }) => name);
  };
  expect(await send('updates', ['a.txt', 'b.txt', 'c.txt'])).toEqual(['c.txt', 'b.txt', 'a.txt']);
  expect(await send('information-requests', ['d.txt'])).toEqual(['d.txt']);
  const reply = { body: 'Aquí está.', fileIds: [(await given(ana, 'e.txt', 'e')).id] };
  const { body } = await ana.http.post(`/api/v1/tickets/${reference}/messages`, reply);
  expect(body.files).toHaveLength(1);
});

it('a refused form keeps everything: nothing is sent, and the files that were right can be sent with the next', async () => {
  const [mine, ofBruno] = [await given(ana, 'mía.txt', 'a'), await given(bruno, 'suya.txt', 'b')];
  const draft = { shopId: null, categorySlug: 'envios', subject: 'x', body: 'y', level: 'standard' };
  const send = (fileIds: string[]) => ana.http.post('/api/v1/tickets', { ...draft, fileIds });
  const before = (await ana.http.get('/api/v1/tickets?limit=100')).body.items.length;
  const refused = await send([mine.id, ofBruno.id]);
  expect(refused).toMatchObject({ status: 400, code: 'files.not-found' });
  expect(refused.body.errors).toEqual([
    { path: 'fileIds.1', code: 'files.not-found', message: 'No existe ese archivo.' },
  ]);
  expect((await ana.http.get('/api/v1/tickets?limit=100')).body.items).toHaveLength(before);

  expect((await send([mine.id])).status).toBe(201);
  expect((await send([mine.id])).body.errors[0]).toMatchObject({
    path: 'fileIds.0',
    code: 'files.already-sent',
  });
  expect((await send([mine.id, mine.id])).code).toBe('request.invalid');
  expect((await ana.http.post('/api/v1/tickets', { ...draft, fileIds: null })).status).toBe(201);
  expect((await ana.http.delete(`/api/v1/files/${mine.id}`)).code).toBe('files.already-sent');
});

it('before it is sent its uploader may remove a file, and nobody else', async () => {
  const file = await given(ana, 'sobra.txt', 'x');
  expect((await bruno.http.delete(`/api/v1/files/${file.id}`)).status).toBe(404);
  expect((await ana.http.delete(`/api/v1/files/${file.id}`)).status).toBe(204);
  expect((await ana.http.get(`/api/v1/files/${file.id}`)).status).toBe(404);
  expect((await ana.http.delete(`/api/v1/files/${file.id}`)).status).toBe(404);
});

it('of one file that two tickets want at once, one gets it', async () => {
  const { id } = await given(ana, 'una.txt', 'x');
  const draft = { shopId: null, categorySlug: 'envios', subject: 'x', body: 'y', level: 'standard' };
  const sent = await Promise.all(
    [1, 2, 3, 4].map(() => ana.http.post('/api/v1/tickets', { ...draft, fileIds: [id] })),
  );
  expect(sent.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400]);
});
