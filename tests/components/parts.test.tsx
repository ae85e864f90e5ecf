import { describe, expect, it } from 'vitest';
import { groupsOf } from '../../components/parts/Digits.tsx';
import { hueOf, initialOf } from '../../components/parts/Tile.tsx';

describe('a code', () => {
  it.each([
    ['12345', ['12345']],
    ['123456', ['123', '456']],
    ['1234567', ['123', '4567']],
    ['12345678', ['1234', '5678']],
    ['123456789', ['123', '456', '789']],
    ['1234567890', ['12345', '67890']],
    ['1234', ['1234']],
  ])('%s is read in groups', (code, groups) => {
    expect(groupsOf(code)).toEqual(groups);
  });
});

describe('a letter tile', () => {
  it.each([
    ['helpkit', 'H'],
    ['  Ledger', 'L'],
    ['épargne', 'É'],
    ['e\u0301pargne', 'E\u0301'],
    ['«مصرف»', 'م'],
    ['7 seas', '7'],
    ['𝒜tlas', '𝒜'],
    ['***', '•'],
    ['', '•'],
  ])('shows the first letter of %j', (name, letter) => {
    expect(initialOf(name)).toBe(letter);
  });

  it('keeps its colour whatever the case, and tells names apart', () => {
    expect(hueOf('HelpKit')).toBe(hueOf('helpkit'));
    const hues = new Set(Array.from({ length: 200 }, (_, index) => hueOf(`name ${index}`)));
    expect(hues.size).toBe(12);
  });
});
