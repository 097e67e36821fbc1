import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A letter as a mail server received it. */
export interface ReceivedLetter {
  readonly to: readonly string[];
  /** Headers unfolded, by lower-case name; a name that comes twice is joined by a line end. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface MailServer {
  readonly url: string;
  readonly port: number;
  /** Everything that was offered with its content, refused or not. */
  readonly offered: ReceivedLetter[];
  readonly accepted: ReceivedLetter[];
  /** What it refuses, with which code; `null` accepts. */
  refuse: { at: 'recipient' | 'content'; code: number } | null;
  /** Resolves with the next letter that is accepted. */
  next(): Promise<ReceivedLetter>;
  close(): Promise<void>;
}

/** A real SMTP server on a port of its own, or on a given one. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const waiting: ((letter: ReceivedLetter) => void)[] = [];
  const refusal = (at: 'recipient' | 'content') =>
    mail.refuse?.at === at ? Object.assign(new Error('Refused'), { responseCode: mail.refuse.code }) : null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, done) => done(refusal('recipient')),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const letter = { to, ...readLetter(Buffer.concat(chunks).toString('utf8')) };
        mail.offered.push(letter);
        const refused = refusal('content');
        if (!refused) mail.accepted.push(letter);
        done(refused);
        if (!refused) waiting.shift()?.(letter);
      });
    },
  });
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const at = (server.server.address() as AddressInfo).port;
  const mail: MailServer = {
    url: `smtp://127.0.0.1:${at}`,
    port: at,
    offered: [],
    accepted: [],
    refuse: null,
    next: () => new Promise((arrived) => waiting.push(arrived)),
    close: () => new Promise((closed) => server.close(closed)),
  };
  return mail;
}

/** A server that takes connections and never says a word. */
export async function startSilentServer(): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

/** Reads what we write: one text part, perhaps in quoted-printable or base64. */
export function readLetter(source: string): { headers: Record<string, string>; text: string } {
  const [head = '', ...rest] = source.split('\r\n\r\n');
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const name = line.slice(0, line.indexOf(':')).toLowerCase();
    const value = readWords(line.slice(line.indexOf(':') + 1).trim());
    headers[name] = name in headers ? `${headers[name]}\n${value}` : value;
  }
  const text = readBody(rest.join('\r\n\r\n'), headers['content-transfer-encoding'] ?? '7bit');
  return { headers, text: text.replaceAll('\r\n', '\n') };
}

function readBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? readQuoted(body.replace(/=\r\n/g, '')) : body;
}

function readQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_all, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Encoded words of a header (RFC 2047). */
function readWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?(q|b)\?([^?]*)\?=/gi, (_all, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : readQuoted(word.replaceAll('_', ' ')),
    );
}
