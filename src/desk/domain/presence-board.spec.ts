import { PresenceBoard } from './presence-board';

const marta = { id: 'm', name: 'Marta', typing: false };
const sergio = { id: 's', name: 'Sergio', typing: true };

describe('who is at a ticket', () => {
  it('is news when somebody comes, begins or ends to write, and not when they only stay', () => {
    const board = new PresenceBoard();
    expect(board.note('T-1', marta, 0)).toBe(true);
    expect(board.note('T-1', marta, 5_000)).toBe(false);
    expect(board.note('T-1', { ...marta, typing: true }, 6_000)).toBe(true);
    expect(board.note('T-2', marta, 6_000)).toBe(true);
    expect(board.references).toEqual(['T-1', 'T-2']);
  });

  it('stays for twelve seconds after the last word, and is then nobody', () => {
    const board = new PresenceBoard();
    board.note('T-1', marta, 0);
    board.note('T-1', sergio, 10_000);
    expect(board.sweep(11_999)).toEqual([]);
    expect(board.sweep(12_000)).toEqual(['T-1']);
    expect(board.at('T-1')).toEqual([sergio]);
    expect(board.sweep(22_000)).toEqual(['T-1']);
    expect(board.at('T-1')).toEqual([]);
    expect(board.references).toEqual([]);
    expect(board.sweep(90_000)).toEqual([]);
  });
});
