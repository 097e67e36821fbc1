import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire between an app and its database that a test can cut, or let go silent. */
export interface Wire {
  readonly port: number;
  /** Ends every connection and refuses new ones. */
  cut(): void;
  /** Keeps connections and takes new ones, and carries nothing more. */
  silence(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function wireTo(port: number): Promise<Wire> {
  let state: 'carries' | 'cut' | 'silent' = 'carries';
  const pairs = new Set<[Socket, Socket]>();
  const server = createServer((here) => {
    if (state === 'cut') return void here.destroy();
    const there = connect(port, '127.0.0.1');
    const pair: [Socket, Socket] = [here, there];
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      here.destroy();
      there.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    // What is sent during a silence is lost, as on a network that is down.
    here.on('data', (bytes) => void (state === 'carries' && there.write(bytes)));
    there.on('data', (bytes) => void (state === 'carries' && here.write(bytes)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const endAll = () => [...pairs].flat().forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      state = 'cut';
      endAll();
    },
    silence: () => void (state = 'silent'),
    mend: () => {
      // Half of a conversation is worth nothing: what was silent is ended, as keep-alive probes would.
      if (state === 'silent') endAll();
      state = 'carries';
    },
    close: () => {
      endAll();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
