import { ownAddress } from './own-address';

describe('where people are led after signing in', () => {
  it.each([
    ['/es/tickets/nuevo?q=hola', '/es/tickets/nuevo?q=hola'],
    ['', ''],
    ['es/tickets', ''],
    ['https://otra.example/', ''],
    ['//otra.example/', ''],
    ['/\\otra.example/', ''],
    ['javascript:alert(1)', ''],
  ])('%s becomes %j', (next, address) => {
    expect(ownAddress(next)).toBe(address);
  });
});
