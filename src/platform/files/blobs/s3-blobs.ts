import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { Unavailable } from '../../errors';
import type { S3Config } from '../files-config';
import { Blobs, BytesMissing, type OpenBytes } from './blobs';

type Sdk = typeof import('@aws-sdk/client-s3');

const connectMs = 5_000;
const silentMs = 30_000;
/** What goes wrong is thrown, and logged where it is answered. */
const nothing = () => undefined;
const noLog = { trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };

/** A bucket of an S3-compatible storage. */
export class S3Blobs extends Blobs {
  private constructor(
    private readonly sdk: Sdk,
    private readonly client: S3Client,
    private readonly bucket: string,
  ) {
    super();
  }

  /** The SDK is loaded here, since most desks never need its several megabytes of code. */
  static async connect({ bucket, region, endpoint, keys }: S3Config): Promise<S3Blobs> {
    const sdk = await import('@aws-sdk/client-s3');
    const client = new sdk.S3Client({
      region,
      ...(endpoint !== null && { endpoint, forcePathStyle: true }),
      ...(keys !== null && { credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret } }),
      // Storages that are compatible with S3 do not all know the newer checksums; ours is kept beside the file.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      logger: noLog,
      requestHandler: { connectionTimeout: connectMs, requestTimeout: silentMs },
    });
    return new S3Blobs(sdk, client, bucket);
  }

  async put(key: string, path: string): Promise<void> {
    const { size } = await stat(path);
    await this.asked(() =>
      this.client.send(
        new this.sdk.PutObjectCommand({
          ...this.at(key),
          Body: createReadStream(path),
          ContentLength: size,
          ContentType: 'application/octet-stream',
        }),
      ),
    );
    await rm(path, { force: true });
  }

  async open(key: string): Promise<OpenBytes> {
    const { Body, ContentLength } = await this.asked(() =>
      this.client.send(new this.sdk.GetObjectCommand(this.at(key))),
    );
    if (!Body || ContentLength === undefined) throw new BytesMissing(key);
    return { stream: Body as Readable, size: ContentLength };
  }

  async remove(key: string): Promise<void> {
    await this.asked(() => this.client.send(new this.sdk.DeleteObjectCommand(this.at(key))));
  }

  private at(key: string) {
    return { Bucket: this.bucket, Key: `files/${key}` };
  }

  private async asked<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (cause) {
      if (cause instanceof this.sdk.NoSuchKey) throw new BytesMissing(cause.message);
      const error = new Unavailable('files.storage-unavailable');
      error.cause = cause;
      throw error;
    }
  }
}
