import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Request, Response } from 'express';
import { limitArrival } from './request-rules';

describe('a request whose body does not come', () => {
  let server: Server;
  let socket: Socket;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const asked = Object.assign(request, { path: request.url }) as unknown as Request;
      const read = () =>
        void text(request).then(
          () => response.end('read'),
          () => undefined,
        );
      limitArrival(asked, response as unknown as Response, read);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }));
  afterEach(() => {
    jest.useRealTimers();
    socket.destroy();
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  /** Begins a request and waits until the server has seen it; answers what comes back until the connection ends. */
  async function begin(path: string): Promise<() => Promise<string>> {
    socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += String(chunk)));
    const ended = new Promise<void>((end) => socket.once('close', () => end()));
    const seen = new Promise((arrived) => server.once('request', arrived));
    socket.write(
      `POST ${path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
    );
    await seen;
    return async () => {
      await ended;
      return answer;
    };
  }

  it('is let go after thirty seconds', async () => {
    const answer = await begin('/api/v1/tickets');
    jest.advanceTimersByTime(30_000);
    expect(await answer()).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('is waited for until then, and an upload for longer', async () => {
    await begin('/api/v1/tickets');
    jest.advanceTimersByTime(29_000);
    socket.write('"a": 12}');
    expect(await new Promise((come) => socket.once('data', (chunk) => come(String(chunk))))).toMatch(
      /200 OK/,
    );
    jest.advanceTimersByTime(2_000);
    expect(socket.destroyed).toBe(false);
    socket.destroy();

    await begin('/api/v1/files');
    jest.advanceTimersByTime(60_000);
    socket.write('"a": 12}');
    expect(await new Promise((come) => socket.once('data', (chunk) => come(String(chunk))))).toMatch(
      /200 OK/,
    );
  });
});
