import { describe, expect, it } from 'vitest';
import { isTyped } from '../../../lib/core/confirm-word.ts';

describe('a word that is typed before something is lost', () => {
  it.each([
    ['remove', 'remove'],
    [' Remove ', 'remove'],
    // With the dot that some keyboards offer in the place of the moon.
    ['हटाएं', 'हटाएँ / remove'],
    ['remove', 'हटाएँ / remove'],
    // Alif without its hamza, as it is often typed.
    ['ازالة', 'إزالة'],
  ])('“%s” is taken for “%s”', (typed, asked) => {
    expect(isTyped(typed, asked)).toBe(true);
  });

  it.each([
    ['', 'remove'],
    ['remov', 'remove'],
    ['/', 'हटाएँ / remove'],
    ['हटाएँ / remove', 'हटाएँ / remove'],
    ['delete', 'हटाएँ / remove'],
  ])('“%s” is not taken for “%s”', (typed, asked) => {
    expect(isTyped(typed, asked)).toBe(false);
  });
});
