import { Shop } from './shop';

const now = new Date('2026-11-27T09:00:00.000Z');

describe('A shop entered by hand', () => {
  it('is unverified, and again when it moves to another address', () => {
    const shop = Shop.enteredByHand({ accountId: 'a', name: ' Flores ', url: 'flores.example' }, now);
    expect(shop).toMatchObject({ name: 'Flores', url: 'https://flores.example', verified: false });
    shop.verified = true;
    shop.moveTo('https://flores.example');
    expect(shop.verified).toBe(true);
    shop.moveTo('http://otras-flores.example');
    expect(shop).toMatchObject({ url: 'http://otras-flores.example', verified: false });
  });
});
