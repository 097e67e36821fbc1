import { fork } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const meter = resolve(import.meta.dirname, 'process-meter.mjs');

/** A server in a process of its own whose output goes to a file, as it would under a process manager. */
export class ServerProcess {
  static async start(script, env, folder) {
    const port = await freePort();
    const log = openSync(join(folder, `${port}.log`), 'w');
    const child = fork(script, [], {
      env: { PATH: process.env.PATH, ...env, PORT: String(port) },
      // The product's launcher gives the same.
      execArgv: ['--max-semi-space-size=8', '-r', '/tmp/trace2.cjs', '--import', meter],
      stdio: ['ignore', log, log, 'ipc'],
    });
    const server = new ServerProcess(child, `http://127.0.0.1:${port}`);
    await server.answers(join(folder, `${port}.log`));
    return server;
  }

  constructor(child, url) {
    this.child = child;
    this.url = url;
    this.ended = new Promise((done) => child.once('exit', done));
  }

  /** CPU milliseconds used so far, on all threads. */
  async cpuMs() {
    const { user, system } = await this.ask('cpu');
    return (user + system) / 1_000;
  }

  ask(question) {
    return new Promise((told) => {
      const hear = ({ ask, answer }) => {
        if (ask !== question) return;
        this.child.off('message', hear);
        told(answer);
      };
      this.child.on('message', hear);
      this.child.send({ ask: question });
    });
  }

  /** Waits until the work that follows the answers (mail) is done, so that it does not burden what is measured next. */
  async quiet() {
    for (let before = await this.cpuMs(); ;) {
      await pause(250);
      const now = await this.cpuMs();
      if (now - before < 25) return;
      before = now;
    }
  }

  async stop() {
    this.child.kill('SIGTERM');
    await this.ended;
  }

  async answers(log) {
    for (let tries = 0; tries < 300 && this.child.exitCode === null; tries++) {
      const response = await fetch(`${this.url}/readyz`).catch(() => null);
      if (response?.ok) return;
      await pause(100);
    }
    throw new Error(`${this.url} does not answer:\n${readFileSync(log, 'utf8').slice(-4_000)}`);
  }
}

export function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}
