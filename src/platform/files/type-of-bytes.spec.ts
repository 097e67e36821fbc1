import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { isRaster, sampleBytes, typeOfBytes } from './type-of-bytes';

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
const ihdr = [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54];

describe('the type of a file', () => {
  it.each<[string, Buffer, string]>([
    ['a page', bytes('<!doctype html><script>alert(1)</script>'), 'text/plain'],
    [
      'a drawing with a script',
      bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      'text/plain',
    ],
    ['the same after an XML head', bytes('<?xml version="1.0"?><svg onload="x"/>'), 'text/plain'],
    ['words', bytes('Año nuevo\r\n\tlista'), 'text/plain'],
    ['bytes without sense', bytes([0, 1, 2, 3, 250]), 'application/octet-stream'],
    ['text with a NUL in it', bytes('abc\0def'), 'application/octet-stream'],
    ['a dotted image', bytes(png, ihdr), 'image/png'],
    ['an image that is also a page', bytes('GIF89a/*<script>alert(1)</script>*/=1;'), 'image/gif'],
    ['an archive', bytes('PK\x03\x04rest of it'), 'application/zip'],
    ['an empty archive', bytes('PK\x05\x06', Array<number>(18).fill(0)), 'application/zip'],
    ['something compressed', gzipSync(Buffer.alloc(10_000_000)).subarray(0, sampleBytes), 'application/gzip'],
    ['a document', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['a program', bytes('MZ', Array<number>(100).fill(0)), 'application/x-msdownload'],
    ['the beginning of an image and nothing more', bytes(png.slice(0, 8)), 'application/octet-stream'],
    ['nothing', Buffer.alloc(0), 'text/plain'],
  ])('%s', async (_what, sample, type) => expect(await typeOfBytes(sample)).toBe(type));

  it('of whatever bytes is found without an error, and is none that a browser would run', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (sample) => {
        expect(await typeOfBytes(sample)).not.toMatch(/html|svg|xml|javascript/);
      }),
    ));

  it('is a raster image for four types, none of which can hold a script', () => {
    expect(['image/png', 'image/jpeg', 'image/webp', 'image/gif'].every(isRaster)).toBe(true);
    expect(['image/svg+xml', 'image/tiff', 'application/pdf', 'text/plain'].some(isRaster)).toBe(false);
  });
});
