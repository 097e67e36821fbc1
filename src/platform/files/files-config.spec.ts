import { readFilesConfig, type FilesConfig } from './files-config';

function read(env: Record<string, string>): { config: FilesConfig; faults: string[] } {
  const faults: string[] = [];
  const config = readFilesConfig(
    (name) => env[name],
    (holds, fault) => void (holds || faults.push(fault)),
  );
  return { config, faults };
}

describe('where files go', () => {
  it('is a folder without a scanner unless told', () => {
    expect(read({})).toEqual({ config: { s3: null, clamd: null }, faults: [] });
  });

  it('is a bucket when one is named', () => {
    const keys = { TURNO_S3_ACCESS_KEY: 'id', TURNO_S3_SECRET_KEY: 'secret' };
    expect(read({ TURNO_S3_BUCKET: 'turno-files', ...keys })).toEqual({
      config: {
        s3: {
          bucket: 'turno-files',
          region: 'us-east-1',
          endpoint: null,
          keys: { id: 'id', secret: 'secret' },
        },
        clamd: null,
      },
      faults: [],
    });
  });

  it.each<[Record<string, string>, string]>([
    [{ TURNO_S3_ENDPOINT: 'https://s3.example' }, 'TURNO_S3_BUCKET is missing'],
    [{ TURNO_S3_BUCKET: 'No Bucket' }, 'TURNO_S3_BUCKET is no name'],
    [{ TURNO_S3_BUCKET: 'files', TURNO_S3_ENDPOINT: 's3.example' }, 'TURNO_S3_ENDPOINT must be'],
    [{ TURNO_S3_BUCKET: 'files', TURNO_S3_ACCESS_KEY: 'a' }, 'go together'],
    [{ TURNO_CLAMD: 'scanner' }, 'TURNO_CLAMD must be'],
    [{ TURNO_CLAMD: 'scanner:0' }, 'TURNO_CLAMD must be'],
    [{ TURNO_CLAMD: 'scanner:70000' }, 'TURNO_CLAMD must be'],
  ])('%j is a fault: %s', (env, fault) => expect(read(env).faults).toEqual([expect.stringContaining(fault)]));

  it.each([
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['clamav:3310', { host: 'clamav', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('clamd listens at %s', (address, clamd) =>
    expect(read({ TURNO_CLAMD: address })).toEqual({ config: { s3: null, clamd }, faults: [] }),
  );
});
