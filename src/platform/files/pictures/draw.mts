// A program of its own, started for one image and killed when it takes too long: whatever a hostile file does to the
// decoder, it does it here, without secrets, connections or files. Reads the image from standard input, writes a
// thumbnail and a preview to standard output, each with its length in front. Exit code 3: this is no such image.
import sharp from 'sharp';

const [expected = '', maxPixels = '0', ...sides] = process.argv.slice(2);
const notDrawable = 3;

sharp.cache(false);
sharp.concurrency(1);
// Of the many decoders inside, only those of the images that we promise.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp', 'VipsForeignLoadNsgif'],
});

const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
const image = Buffer.concat(parts);
const options = { limitInputPixels: Number(maxPixels), failOn: 'error', autoOrient: true } as const;

try {
  const { format } = await sharp(image, options).metadata();
  if (`image/${format}` !== expected) throw new Error(`It is ${format}`);
  const drawn: Buffer[] = [];
  for (const side of sides.map(Number)) {
    const small = sharp(image, options).resize(side, side, { fit: 'inside', withoutEnlargement: true });
    const bytes = await small.webp({ quality: 82 }).toBuffer();
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    drawn.push(length, bytes);
  }
  process.stdout.write(Buffer.concat(drawn));
} catch {
  process.exitCode = notDrawable;
}
