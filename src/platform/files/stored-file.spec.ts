import { later, minuteMs, secondMs } from '../clock';
import { StoredFile } from './stored-file';

const now = new Date('2026-11-27T09:00:00.000Z');
const arrived = (type: string, isScanned = false) =>
  StoredFile.arrive(
    {
      name: 'a',
      type,
      size: 1,
      hash: '00',
      storeKey: 'k',
      uploader: { id: '01900000-0000-7000-8000-000000000001', kind: 'customer' },
    },
    isScanned,
    now,
  );

describe('a file that arrives', () => {
  it('without a scanner is ready at once, and is drawn when it is an image', () => {
    expect(arrived('text/plain')).toMatchObject({
      status: 'ready',
      scanAt: null,
      picture: 'none',
      pictureAt: null,
    });
    expect(arrived('image/png')).toMatchObject({ status: 'ready', picture: 'waiting', pictureAt: now });
  });

  it('with one is pending, and is not even drawn before it has been looked at', () => {
    const file = arrived('image/png', true);
    expect(file).toMatchObject({ status: 'pending', scanAt: now, picture: 'waiting', pictureAt: null });
    file.release(later(now, secondMs));
    expect(file).toMatchObject({ status: 'ready', scanAt: null, pictureAt: later(now, secondMs) });
  });

  it('in which something is found is drawn and released no more, and is told once', () => {
    const file = arrived('image/png', true);
    file.quarantine();
    file.quarantine();
    file.release(now);
    expect(file).toMatchObject({ status: 'quarantined', scanAt: null, pictureAt: null });
    expect(file.takeEvents()).toHaveLength(1);
  });

  it('is scanned again for ever, after pauses that grow to an hour', () => {
    const file = arrived('text/plain', true);
    const pauses = Array.from({ length: 20 }, () => {
      file.scanFailed(now);
      return (file.scanAt?.getTime() ?? 0) - now.getTime();
    });
    expect(pauses.slice(0, 3)).toEqual([10 * secondMs, 20 * secondMs, 40 * secondMs]);
    expect(pauses.at(-1)).toBe(60 * minuteMs);
    expect(file.status).toBe('pending');
  });

  it('is drawn three times at most, and never again when it is no image', () => {
    const broken = arrived('image/png');
    broken.notDrawn(false, now);
    broken.notDrawn(false, now);
    expect(broken).toMatchObject({ picture: 'waiting', pictureAt: later(now, 2 * minuteMs) });
    broken.notDrawn(false, now);
    expect(broken).toMatchObject({ picture: 'failed', pictureAt: null });
    const none = arrived('image/png');
    none.notDrawn(true, now);
    expect(none).toMatchObject({ picture: 'failed', pictureAt: null });
  });

  it('belongs to what it was first sent with', () => {
    const file = arrived('text/plain');
    file.belongTo({ kind: 'x.y', id: '1', groupId: null }, 3);
    expect(file).toMatchObject({ isSent: true, ownerKind: 'x.y', ownerId: '1', place: 3 });
    expect(() => file.belongTo({ kind: 'x.y', id: '2', groupId: null }, 0)).toThrow('files.already-sent');
  });
});
