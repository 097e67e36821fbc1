import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

const bucket = 'turno-files';

/** A server that speaks S3 and knows keys (it does not recompute signatures of version 4), with one bucket. */
export interface S3Server {
  /** What an app needs to keep its files there. */
  readonly env: Record<string, string>;
  /** Keys of what is in the bucket. */
  objects(): string[];
  /** Is not there for a while. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

export async function startS3(): Promise<S3Server> {
  const directory = mkdtempSync(join(tmpdir(), 'turno-s3-'));
  const at = (given: number) =>
    new S3rver({
      address: '127.0.0.1',
      port: given,
      silent: true,
      directory,
      configureBuckets: [{ name: bucket }],
    });
  let server = at(0);
  const { port } = await server.run();
  let runs = true;
  const pause = async () => {
    if (runs) await server.close();
    runs = false;
  };
  return {
    env: {
      TURNO_S3_BUCKET: bucket,
      TURNO_S3_ENDPOINT: `http://127.0.0.1:${port}`,
      TURNO_S3_ACCESS_KEY: 'S3RVER',
      TURNO_S3_SECRET_KEY: 'S3RVER',
    },
    objects: () => {
      const folder = join(directory, bucket, 'files');
      return existsSync(folder)
        ? readdirSync(folder)
            .filter((name) => name.endsWith('._S3rver_object'))
            .map((name) => name.slice(0, -'._S3rver_object'.length))
            .sort()
        : [];
    },
    pause,
    resume: async () => {
      server = at(port);
      await server.run();
      runs = true;
    },
    close: async () => {
      await pause();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
