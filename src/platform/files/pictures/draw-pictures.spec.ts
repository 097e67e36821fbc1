import { Readable } from 'node:stream';
import sharp from 'sharp';
import { drawPictures } from './draw-pictures';

const image = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 40, b: 40 } } }).withExif({
    IFD0: { Copyright: 'secreto' },
  });
const of = (bytes: Buffer) => Readable.from([bytes]);

describe('pictures', () => {
  it.each(['png', 'jpeg', 'webp', 'gif'] as const)(
    'are drawn of %s, small, and say nothing that stood beside the dots',
    async (format) => {
      const pictures = await drawPictures(
        of(await image(2_000, 1_000).toFormat(format).toBuffer()),
        `image/${format}`,
      );
      const [thumbnail, preview] = [
        await sharp(pictures?.thumbnail).metadata(),
        await sharp(pictures?.preview).metadata(),
      ];
      expect(thumbnail).toMatchObject({ format: 'webp', width: 320, height: 160 });
      expect(preview).toMatchObject({ format: 'webp', width: 1_600, height: 800 });
      expect([thumbnail.exif, preview.exif]).toEqual([undefined, undefined]);
    },
  );

  it('are not larger than the image', async () => {
    const pictures = await drawPictures(of(await image(20, 10).png().toBuffer()), 'image/png');
    expect(await sharp(pictures?.preview).metadata()).toMatchObject({ width: 20, height: 10 });
  });

  it.each<[string, () => Promise<Buffer>, string]>([
    ['of another type than its bytes were taken for', () => image(9, 9).png().toBuffer(), 'image/jpeg'],
    [
      'of a drawing',
      async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'image/svg',
    ],
    ['of a format that we do not promise', () => image(9, 9).tiff().toBuffer(), 'image/tiff'],
    ['of nothing', async () => Buffer.alloc(0), 'image/png'],
  ])('are not drawn %s', async (_what, bytes, type) => {
    expect(await drawPictures(of(await bytes()), type)).toBeNull();
  });

  it('end with the process that draws them when it takes too long', async () => {
    const bytes = await image(500, 500).png().toBuffer();
    await expect(drawPictures(of(bytes), 'image/png', { maxMs: 1 })).rejects.toThrow(
      'Drawing ended with SIGKILL',
    );
  });

  it('end with an error when the bytes break off on their way', async () => {
    const broken = new Readable({ read: () => broken.destroy(new Error('The storage hung up')) });
    await expect(drawPictures(broken, 'image/png')).rejects.toThrow('The storage hung up');
  });
});
