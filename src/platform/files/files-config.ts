/** An S3-compatible storage; without keys the SDK looks for them where it always does (environment, role). */
export interface S3Config {
  readonly bucket: string;
  readonly region: string;
  /** `null`: the provider's own address for the region. */
  readonly endpoint: string | null;
  readonly keys: { readonly id: string; readonly secret: string } | null;
}

/** Where clamd listens: a TCP address, or the path of a socket. */
export type ClamdAddress = { readonly host: string; readonly port: number } | { readonly path: string };

export interface FilesConfig {
  readonly s3: S3Config | null;
  readonly clamd: ClamdAddress | null;
}

export const filesVariables = [
  'TURNO_S3_BUCKET',
  'TURNO_S3_REGION',
  'TURNO_S3_ENDPOINT',
  'TURNO_S3_ACCESS_KEY',
  'TURNO_S3_SECRET_KEY',
  'TURNO_CLAMD',
] as const;

/** Where the bytes of files go and who looks for viruses in them. */
export function readFilesConfig(
  value: (name: (typeof filesVariables)[number]) => string | undefined,
  check: (holds: boolean, fault: string) => void,
): FilesConfig {
  const bucket = value('TURNO_S3_BUCKET');
  const endpoint = value('TURNO_S3_ENDPOINT');
  const id = value('TURNO_S3_ACCESS_KEY');
  const secret = value('TURNO_S3_SECRET_KEY');
  const region = value('TURNO_S3_REGION');
  check(
    bucket !== undefined || [endpoint, id, secret, region].every((each) => each === undefined),
    'TURNO_S3_BUCKET is missing, though another TURNO_S3_ variable is set',
  );
  check(
    bucket === undefined || /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket),
    'TURNO_S3_BUCKET is no name of a bucket',
  );
  check(endpoint === undefined || isHttp(endpoint), 'TURNO_S3_ENDPOINT must be an http or https address');
  check(
    (id === undefined) === (secret === undefined),
    'TURNO_S3_ACCESS_KEY and TURNO_S3_SECRET_KEY go together',
  );
  const clamd = value('TURNO_CLAMD');
  const address = clamd === undefined ? null : clamdAddress(clamd);
  check(
    clamd === undefined || address !== null,
    'TURNO_CLAMD must be <host>:<port> or the absolute path of a socket',
  );
  return {
    s3: bucket
      ? {
          bucket,
          region: region ?? 'us-east-1',
          endpoint: endpoint ?? null,
          keys: id && secret ? { id, secret } : null,
        }
      : null,
    clamd: address,
  };
}

function isHttp(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function clamdAddress(text: string): ClamdAddress | null {
  if (text.startsWith('/')) return { path: text };
  const [, host, port] = /^\[?([^\s[\]/]+?)\]?:(\d{1,5})$/.exec(text) ?? [];
  return host && Number(port) > 0 && Number(port) <= 65_535 ? { host, port: Number(port) } : null;
}
