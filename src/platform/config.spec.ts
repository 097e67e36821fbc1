import { InvalidConfig, readConfig } from './config';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof InvalidConfig) return error.faults;
    throw error;
  }
}

describe('the configuration', () => {
  it('of nothing at all is one that works: SQLite in the data folder, on port 3000', () => {
    expect(readConfig({})).toMatchObject({
      production: false,
      port: 3000,
      publicUrl: 'http://localhost:3000',
      databaseUrl: expect.stringMatching(/^sqlite:\/.*\/data\/turno\.db$/),
      dialect: 'sqlite',
      manualClock: false,
      limits: true,
      mailFrom: 'Soporte <no-reply@localhost>',
      unknown: [],
    });
  });

  it('with faults names all of them at once', () => {
    const faults = faultsOf({
      NODE_ENV: 'production',
      PORT: '80a',
      PUBLIC_URL: 'https://desk.example/support',
      DATABASE_URL: 'mysql://db',
      TURNO_CLOCK: 'manual',
      TURNO_LIMITS: 'off',
      TURNO_CLOCK_START: 'yesterday',
      TURNO_ADMIN_EMAIL: 'admin',
      TURNO_SMTP_URL: 'mail.example',
      TURNO_DEMO: 'yes',
      TURNO_LOG_LEVEL: 'loud',
      TURNO_TRUST_PROXY: '-1',
    });
    for (const name of [
      ...['PORT', 'PUBLIC_URL', 'DATABASE_URL', 'TURNO_JWT_SECRET', 'TURNO_CLOCK=manual', 'TURNO_LIMITS=off'],
      ...[
        'TURNO_CLOCK_START',
        'TURNO_ADMIN_PASSWORD',
        'TURNO_ADMIN_EMAIL is no',
        'TURNO_SMTP_URL',
        'TURNO_DEMO',
      ],
      ...['TURNO_LOG_LEVEL', 'TURNO_TRUST_PROXY'],
    ]) {
      expect(faults.filter((fault) => fault.includes(name))).not.toEqual([]);
    }
  });

  it.each([
    ['a short key', { TURNO_JWT_SECRET: 'x'.repeat(31) }],
    ['a password without an address', { TURNO_ADMIN_PASSWORD: 'long enough' }],
    ['a password of seven characters', { TURNO_ADMIN_EMAIL: 'a@b.example', TURNO_ADMIN_PASSWORD: '1234567' }],
    ['a port that does not exist', { PORT: '65536', PUBLIC_URL: 'http://localhost' }],
    ['an address that is none', { PUBLIC_URL: 'javascript:alert(1)' }],
  ])('refuses %s', (_what, env) => {
    expect(faultsOf(env)).toHaveLength(1);
  });

  it('never repeats a secret in what it says', () => {
    const faults = faultsOf({ TURNO_JWT_SECRET: 'canary-short', TURNO_ADMIN_PASSWORD: 'canary' });
    expect(faults).not.toHaveLength(0);
    expect(faults.join()).not.toContain('canary');
  });

  it('reads empty variables as unset, drops a final slash, and names what it does not know', () => {
    const config = readConfig({ PORT: ' ', PUBLIC_URL: 'https://desk.example/', TURNO_JWT_SECERT: 'x' });
    expect(config).toMatchObject({
      port: 3000,
      publicUrl: 'https://desk.example',
      unknown: ['TURNO_JWT_SECERT'],
    });
  });

  it('serves on for a second after it is asked to stop in production, where balancers look, or as long as it is told', () => {
    const production = { NODE_ENV: 'production', TURNO_JWT_SECRET: 'x'.repeat(32) };
    expect(readConfig({}).drainMs).toBe(0);
    expect(readConfig(production).drainMs).toBe(1_000);
    expect(readConfig({ ...production, TURNO_DRAIN_SECONDS: '5' }).drainMs).toBe(5_000);
    expect(faultsOf({ TURNO_DRAIN_SECONDS: '61' })).toHaveLength(1);
  });

  it('takes PostgreSQL by either spelling', () => {
    for (const scheme of ['postgres', 'postgresql']) {
      expect(readConfig({ DATABASE_URL: `${scheme}://u:p@host/db` }).dialect).toBe('postgres');
    }
  });
});
