import { hourMs } from '../../src/platform/clock';
import type { RunningApp } from '../support/boot';
import { add, added, startHttpGround, world } from './http-ground';

let app: RunningApp;
beforeEach(async () => {
  app = await startHttpGround();
});
afterEach(() => app.close());

describe('an Idempotency-Key', () => {
  it('with the same body answers as the first time, says so, and does nothing again', async () => {
    const first = await add(app, 'one', 'key-1');
    expect(first).toMatchObject({ status: 201, body: { number: 1, text: 'one' } });
    expect(first.headers.get('idempotency-replayed')).toBeNull();
    const again = await add(app, 'one', 'key-1');
    expect(again).toMatchObject({ status: 201, body: first.body });
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(await added(app)).toHaveLength(1);
  });

  it('with another body is refused, and harms nothing', async () => {
    await add(app, 'one', 'key-1');
    expect(await add(app, 'two', 'key-1')).toMatchObject({
      status: 422,
      code: 'request.idempotency-key-reused',
    });
    expect((await add(app, 'one', 'key-1')).status).toBe(201);
    expect(await added(app)).toHaveLength(1);
  });

  it('sent many times at once has one effect and one answer', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => add(app, 'one', 'key-1')));
    expect(answers.map(({ status, body }) => ({ status, body }))).toEqual(
      answers.map(() => ({ status: 201, body: { number: 1, text: 'one' } })),
    );
    expect(answers.filter(({ headers }) => headers.has('idempotency-replayed'))).toHaveLength(9);
    expect(await added(app)).toHaveLength(1);
  });

  it('of an attempt that failed is not kept: the next one is carried out', async () => {
    world.failNext = true;
    expect(await add(app, 'one', 'key-1')).toMatchObject({ status: 409, code: 'platform.changed-meanwhile' });
    expect(await added(app)).toEqual([]);
    world.failNext = false;
    const second = await add(app, 'one', 'key-1');
    expect(second.status).toBe(201);
    expect(second.headers.has('idempotency-replayed')).toBe(false);
  });

  it('is kept for 24 hours of the clock, and forgotten then', async () => {
    await add(app, 'one', 'key-1');
    await app.clock.forward(24 * hourMs);
    expect((await add(app, 'one', 'key-1')).headers.get('idempotency-replayed')).toBe('true');
    expect(await app.clock.forward(1)).toEqual({ 'platform.forget-idempotency-keys': 1 });
    expect(await add(app, 'other', 'key-1')).toMatchObject({ status: 201, body: { number: 2 } });
  });

  it('belongs to its route, and replays an empty answer as one', async () => {
    await add(app, 'one', 'key-1');
    for (const replayed of [null, 'true']) {
      const silent = await app.http.post('/api/v1/ground/silences', undefined, {
        'idempotency-key': 'key-1',
      });
      expect(silent).toMatchObject({ status: 204, body: '' });
      expect(silent.headers.get('idempotency-replayed')).toBe(replayed);
    }
    expect(await added(app)).toHaveLength(2);
  });

  it('too long is refused; without one each request counts', async () => {
    expect(await add(app, 'one', 'k'.repeat(201))).toMatchObject({
      status: 400,
      code: 'request.bad-idempotency-key',
    });
    await Promise.all([add(app, 'one'), add(app, 'one')]);
    expect(await added(app)).toHaveLength(2);
  });
});
