import { fileIdsIn } from './file-ids';

const one = '01900000-0000-7000-8000-000000000001';
const two = '01900000-0000-7000-8000-000000000002';

describe('the files that an article refers to', () => {
  it('are those in addresses of ours, each once', () => {
    const text = `![a](/api/v1/files/${one}) y ![b](/api/v1/files/${two.toUpperCase()} "t") ![a](/api/v1/files/${one})`;
    expect(fileIdsIn(text)).toEqual([one, two]);
  });

  it('are none in what only resembles an address', () => {
    expect(fileIdsIn(`${one} /files/${one} /api/v1/files/x /api/v1/files/${one}0 /api/v1/files/`)).toEqual(
      [],
    );
  });
});
