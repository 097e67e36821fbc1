import { resolve } from 'node:path';
import { dialectOf, type Dialect } from './database/columns';
import { filesVariables, readFilesConfig, type FilesConfig } from './files/files-config';

/** Everything that is set from outside, checked once at the start. */
export interface Config {
  readonly production: boolean;
  readonly port: number;
  readonly publicUrl: string;
  readonly databaseUrl: string;
  readonly dialect: Dialect;
  readonly dataDir: string;
  /** At least 32 bytes; `null` outside production means "make one and keep it in the data folder". */
  readonly jwtSecret: string | null;
  readonly firstAdmin: { email: string; password: string } | null;
  readonly manualClock: boolean;
  readonly clockStart: Date | null;
  readonly limits: boolean;
  readonly demo: boolean;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly metricsToken: string | null;
  readonly dataShared: boolean;
  readonly files: FilesConfig;
  readonly trustProxy: number;
  readonly logLevel: string;
  /** For how long a process that was asked to stop still serves, so that balancers may see that it is not ready. */
  readonly drainMs: number;
  /** Languages of the help that are searched beside Spanish and English. */
  readonly moreSearchLocales: readonly string[];
  /** Set by nobody we know: named in a warning, since a typing error in a name would go unseen. */
  readonly unknown: readonly string[];
}

/** Thrown with every fault of the configuration at once, so that nobody repairs them one start at a time. */
export class InvalidConfig extends Error {
  constructor(readonly faults: readonly string[]) {
    super(
      `The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`,
    );
  }
}

const known = new Set<string>([
  'TURNO_DATA_DIR',
  'TURNO_JWT_SECRET',
  'TURNO_ADMIN_EMAIL',
  'TURNO_ADMIN_PASSWORD',
  'TURNO_CLOCK',
  'TURNO_CLOCK_START',
  'TURNO_LIMITS',
  'TURNO_DEMO',
  'TURNO_SMTP_URL',
  'TURNO_MAIL_FROM',
  'TURNO_METRICS_TOKEN',
  'TURNO_DATA_SHARED',
  ...filesVariables,
  'TURNO_TRUST_PROXY',
  'TURNO_LOG_LEVEL',
  'TURNO_DRAIN_SECONDS',
  'TURNO_SEARCH_LOCALES',
]);
const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads and checks the environment. Errors: `InvalidConfig` with all faults. */
export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const value = (name: string) => env[name]?.trim() || undefined;
  const check = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  const oneOf = (name: string, allowed: readonly string[], preset: string) => {
    const given = value(name) ?? preset;
    check(allowed.includes(given), `${name} must be one of ${allowed.join(', ')}; it is "${given}"`);
    return given;
  };
  const wholeNumber = (name: string, preset: number, max: number) => {
    const given = value(name) ?? String(preset);
    check(/^\d{1,9}$/.test(given) && Number(given) <= max, `${name} must be a whole number from 0 to ${max}`);
    return Number(given);
  };

  const production = env.NODE_ENV === 'production';
  const port = wholeNumber('PORT', 3000, 65_535);
  const publicUrl = (value('PUBLIC_URL') ?? `http://localhost:${port}`).replace(/\/+$/, '');
  check(isWebAddress(publicUrl), 'PUBLIC_URL must be an http or https address without a path');
  const dataDir = resolve(value('TURNO_DATA_DIR') ?? 'data');
  const databaseUrl = value('DATABASE_URL') ?? `sqlite:${dataDir}/turno.db`;
  check(
    /^(sqlite:.+|postgres(ql)?:\/\/.+)/.test(databaseUrl),
    'DATABASE_URL must be sqlite:<path> or postgres://…',
  );
  const jwtSecret = value('TURNO_JWT_SECRET') ?? null;
  check(!production || jwtSecret !== null, 'TURNO_JWT_SECRET is required in production');
  check(
    jwtSecret === null || Buffer.byteLength(jwtSecret) >= 32,
    'TURNO_JWT_SECRET must have at least 32 bytes',
  );
  const manualClock = oneOf('TURNO_CLOCK', ['system', 'manual'], 'system') === 'manual';
  check(!(production && manualClock), 'TURNO_CLOCK=manual is refused in production');
  const limits = oneOf('TURNO_LIMITS', ['on', 'off'], 'on') === 'on';
  check(!production || limits, 'TURNO_LIMITS=off is refused in production');
  const clockStart = value('TURNO_CLOCK_START');
  check(
    clockStart === undefined || !Number.isNaN(Date.parse(clockStart)),
    'TURNO_CLOCK_START must be an ISO 8601 instant such as 2026-11-27T15:30:00Z',
  );
  const email = value('TURNO_ADMIN_EMAIL');
  const password = value('TURNO_ADMIN_PASSWORD');
  check(
    (email === undefined) === (password === undefined),
    'TURNO_ADMIN_EMAIL and TURNO_ADMIN_PASSWORD go together',
  );
  check(email === undefined || /^[^@\s]+@[^@\s]+$/.test(email), 'TURNO_ADMIN_EMAIL is no e-mail address');
  check(
    password === undefined || password.length >= 8,
    'TURNO_ADMIN_PASSWORD must have at least 8 characters',
  );
  const smtpUrl = value('TURNO_SMTP_URL') ?? null;
  check(smtpUrl === null || /^smtps?:\/\/.+/.test(smtpUrl), 'TURNO_SMTP_URL must be smtp://… or smtps://…');
  const moreSearchLocales = (value('TURNO_SEARCH_LOCALES') ?? '').split(/[\s,]+/).filter(Boolean);
  const flag = (name: string) => oneOf(name, ['0', '1'], '0') === '1';

  const config: Config = {
    production,
    port,
    publicUrl,
    databaseUrl,
    dialect: dialectOf(databaseUrl),
    dataDir,
    jwtSecret,
    firstAdmin: email && password ? { email, password } : null,
    manualClock,
    clockStart: clockStart ? new Date(clockStart) : null,
    limits,
    demo: flag('TURNO_DEMO'),
    smtpUrl,
    mailFrom: value('TURNO_MAIL_FROM') ?? `Soporte <no-reply@${hostOf(publicUrl)}>`,
    metricsToken: value('TURNO_METRICS_TOKEN') ?? null,
    dataShared: flag('TURNO_DATA_SHARED'),
    files: readFilesConfig(value, check),
    trustProxy: wholeNumber('TURNO_TRUST_PROXY', 0, 10),
    logLevel: oneOf('TURNO_LOG_LEVEL', logLevels, production ? 'info' : 'warn'),
    drainMs: 1_000 * wholeNumber('TURNO_DRAIN_SECONDS', production ? 1 : 0, 60),
    moreSearchLocales,
    unknown: Object.keys(env).filter((name) => name.startsWith('TURNO_') && !known.has(name)),
  };
  if (faults.length > 0) throw new InvalidConfig(faults);
  return config;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).pathname === '/';
}

function hostOf(publicUrl: string): string {
  return URL.canParse(publicUrl) ? new URL(publicUrl).hostname : 'localhost';
}

/** The configuration as modules ask for it. */
export class Configuration {
  constructor(config: Config) {
    Object.assign(this, config);
  }
}

export interface Configuration extends Config {}
