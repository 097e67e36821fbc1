import type { ApiDocument, Operation, Schema } from './api-document';

/** A small generator with a seed, so that a failing run can be told and repeated. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

/** Values that have broken programs before. */
const nastyValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  -1e308,
  2 ** 31,
  2 ** 53,
  '',
  ' ',
  '\u200b',
  'x'.repeat(300),
  'x'.repeat(21_000),
  '\ud800',
  'a\u0000b',
  '\u0007\u001b[31m',
  '\u202eabc',
  '😀'.repeat(80),
  [],
  {},
  [[]],
  [null],
  ['a', 1],
  { a: { b: {} } },
  deep(18),
  deep(50),
  JSON.parse('{"__proto__": {"admin": true}}'),
  { constructor: { prototype: {} } },
  { toString: 1 },
  { 'a\u0000b': 'x' },
  { '\udc00': 'x' },
  '2026-02-30',
  '9999-12-31T23:59:59.999Z',
  '0000-01-01T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '+275760-09-13T00:00:00Z',
  '2026-W10',
  '2026-11-27T25:00:00Z',
  '01900000-0000-7000-8000-000000000000',
  'T-000000',
  "' OR 1=1 --",
  '%',
  '..',
  '../../etc/passwd',
  'NaN',
  '<script>alert(1)</script>',
  'a@b',
  'ftp://x',
  'javascript:alert(1)',
  '{{7*7}}',
];

const nastyTexts = nastyValues.filter(
  (value): value is string => typeof value === 'string' && value.length < 400,
);

/** Texts that are accepted where just any would be refused, by format or by name of the field. */
const samples: Readonly<Record<string, string>> = {
  'date-time': '2026-11-27T10:00:00.000Z',
  receivedAt: '2026-11-27T10:00:00.000Z',
  validFrom: '2026-12-27T10:00:00.000Z',
  email: 'alguien@tienda.example',
  url: 'https://tienda.example',
  pageUrl: 'https://tienda.example/envios',
  country: 'ES',
  currency: 'EUR',
  password: 'otra clave muy larga',
  seenUpTo: '01900000-0000-7000-8000-000000000000',
  uuid: '01900000-0000-7000-8000-000000000000',
};

/** Real names of things, so that some requests go deep. */
export type Known = Readonly<Record<string, readonly string[]>>;

export interface RandomRequest {
  method: string;
  address: string;
  body: unknown;
  headers: Record<string, string>;
}

export class RandomRequests {
  constructor(
    private readonly document: ApiDocument,
    private readonly known: Known,
    private readonly random: () => number,
  ) {}

  for(operation: Operation): RandomRequest {
    const address = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) => this.pathValue(name));
    const headers: Record<string, string> = {};
    if (operation.method !== 'GET' && this.chance(0.2))
      headers['idempotency-key'] = this.one(['k1', 'k2', 'ñ', 'k'.repeat(201)]);
    return {
      method: operation.method,
      address: address + this.query(operation),
      body: this.body(operation),
      headers,
    };
  }

  /** A body that is accepted for what it is; `undefined` where the operation takes none. */
  validBody({ body }: Operation): unknown {
    return body && this.valid(body, '');
  }

  private pathValue(name: string): string {
    const real = this.known[name] ?? [];
    if (real.length > 0 && this.chance(0.7)) return encodeURIComponent(this.one(real));
    return encodeURIComponent(
      this.one(nastyTexts.filter((text) => !/\p{Cs}/u.test(text) && text.trim() && !/^\.+$/.test(text))),
    );
  }

  private query({ query }: Operation): string {
    const given = new URLSearchParams();
    for (const { name, schema } of query) {
      if (this.chance(0.7)) continue;
      const value = this.chance(0.5)
        ? this.valid(schema ?? {}, name)
        : this.one([...nastyTexts, '0', '101', '1e3']);
      given.append(name, String(value));
      if (this.chance(0.1)) given.append(name, 'again');
    }
    if (this.chance(0.1)) given.append(this.one(['nothing', '__proto__', 'a[b]']), 'x');
    return given.size > 0 ? `?${given.toString()}` : '';
  }

  private body({ body, method }: Operation): unknown {
    if (!body) return method === 'GET' || this.chance(0.9) ? undefined : {};
    if (this.chance(0.05)) return this.one(nastyValues);
    if (this.chance(0.03)) return '{"broken":';
    const value = this.valid(body, '') as Record<string, unknown>;
    const names = Object.keys(value);
    for (let faults = this.one([0, 0, 1, 1, 2]); faults > 0; faults--) {
      const name = this.chance(0.1) ? 'unknownField' : this.one(names);
      if (this.chance(0.2)) delete value[name];
      else value[name] = this.one(nastyValues);
    }
    return value;
  }

  private valid(schema: Schema, name: string): unknown {
    const { enum: choices, type, properties, items, minimum, format } = this.document.resolved(schema);
    if (choices) return this.one(choices);
    const real = this.known[name];
    if (real && real.length > 0) return this.one(real);
    switch ([type].flat()[0]) {
      case 'object':
        return Object.fromEntries(
          Object.entries(properties ?? {}).map(([key, part]) => [key, this.valid(part, key)]),
        );
      case 'array':
        return [this.valid(items ?? {}, '')];
      case 'number':
      case 'integer':
        return (minimum ?? 0) + 1;
      case 'boolean':
        return this.chance(0.5);
      default:
        return samples[format ?? ''] ?? samples[name] ?? 'Una palabra';
    }
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }

  private one<T>(values: readonly T[]): T {
    return values[Math.floor(this.random() * values.length)] as T;
  }
}

/** A cursor in our own form, with parts that are not ours. */
export function cursor(key: unknown): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** Parts of every kind that lists sort by, none of them what a list expects there. */
export const keys: readonly unknown[] = [
  [''],
  ['a'],
  ['a\u0000'],
  ['\ud800'],
  ['', ''],
  ['x', 'y'],
  ['2026-11-27T10:00:00.000Z', 'y'],
  ['standard', 'x', 1],
  ['2026-02-31T10:00:00.000Z', '01900000-0000-7000-8000-000000000000'],
  ['standard', '2026-11-27T10:00:00.000Z', 1.5],
  ['standard', '2026-11-27T10:00:00.000Z', 1e300],
  ['parked', '', 0],
  ['01900000-0000-7000-8000-00000000000g'],
  [null],
  {},
  1,
];
