/** What came back, read. `body` is the JSON where there is any, else the text. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Unread JSON: a test looks at it, and that look is the check. */
  readonly body: ReturnType<typeof JSON.parse>;
  /** The stable code of a problem; undefined where the answer is none. */
  readonly code: string | undefined;
}

type HeadersGiven = Record<string, string>;

/** A small client that says what was sent and keeps what came back. */
export class HttpClient {
  constructor(
    readonly url: string,
    private readonly standing: HeadersGiven = {},
  ) {}

  /** The same server, called by somebody who is signed in. */
  as(accessToken: string): HttpClient {
    return this.with({ authorization: `Bearer ${accessToken}` });
  }

  with(headers: HeadersGiven): HttpClient {
    return new HttpClient(this.url, { ...this.standing, ...headers });
  }

  get(path: string, headers: HeadersGiven = {}): Promise<Answer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body?: unknown, headers: HeadersGiven = {}): Promise<Answer> {
    return this.send('POST', path, body, headers);
  }

  put(path: string, body?: unknown, headers: HeadersGiven = {}): Promise<Answer> {
    return this.send('PUT', path, body, headers);
  }

  patch(path: string, body?: unknown, headers: HeadersGiven = {}): Promise<Answer> {
    return this.send('PATCH', path, body, headers);
  }

  delete(path: string, body?: unknown, headers: HeadersGiven = {}): Promise<Answer> {
    return this.send('DELETE', path, body, headers);
  }

  /** The answer as it begins, its body unread: for streams that do not end. */
  open(path: string, headers: HeadersGiven = {}, signal?: AbortSignal): Promise<Response> {
    return fetch(this.url + path, { headers: { ...this.standing, ...headers }, signal });
  }

  /** Strings, bytes and forms go as they are, everything else as JSON. */
  async send(method: string, path: string, body?: unknown, headers: HeadersGiven = {}): Promise<Answer> {
    const asIs = typeof body === 'string' || body instanceof FormData || body instanceof Uint8Array;
    const json: HeadersGiven = body === undefined || asIs ? {} : { 'content-type': 'application/json' };
    const response = await fetch(this.url + path, {
      method,
      headers: { ...json, ...this.standing, ...headers },
      body: body === undefined ? undefined : asIs ? (body as string | FormData) : JSON.stringify(body),
      redirect: 'manual',
    });
    const type = response.headers.get('content-type') ?? '';
    // A stream of events never ends by itself, and who listens to one uses `open`.
    const isStream = type.startsWith('text/event-stream');
    if (isStream) await response.body?.cancel();
    const text = isStream ? '' : await response.text();
    const read: unknown = /[/+]json/.test(type) && text ? JSON.parse(text) : text;
    const code = type.startsWith('application/problem+json') ? (read as { code: string }).code : undefined;
    return { status: response.status, headers: response.headers, body: read, code };
  }
}
