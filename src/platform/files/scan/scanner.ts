import type { Readable } from 'node:stream';

/** Looks into bytes for something harmful. */
export abstract class Scanner {
  /** Whether files wait for a verdict before anybody gets them. */
  abstract readonly isOn: boolean;

  /** Errors: any, when there is no verdict; then it is asked again later. */
  abstract finds(bytes: Readable): Promise<boolean>;
}

/** No scanner is configured: nobody waits for it. */
export class NoScanner extends Scanner {
  readonly isOn = false;

  async finds(bytes: Readable): Promise<boolean> {
    bytes.destroy();
    return false;
  }
}
