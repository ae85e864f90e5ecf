import { describe, expect, it } from 'vitest';
import { type ListWord, listWords, says } from '../../../lib/detect/list-words.ts';
import { fold } from '../../../lib/detect/text.ts';

/** Where a term is found: blanks for the ends of words. */
function place(term: string): string {
  if (term.startsWith('*')) return term.slice(1);
  return term.endsWith('$') ? ` ${term.slice(0, -1)} ` : ` ${term}`;
}

describe.each(Object.entries(listWords) as [ListWord, string][])('words for %s', (word, terms) => {
  const all = terms.split('|');

  it('are folded as page text is, and each is heard', () => {
    const bare = all.map((term) => term.replace(/^\*|\$$/g, ''));
    expect(bare.map(fold)).toEqual(bare);
    expect(bare.filter((term) => !says(term, word))).toEqual([]);
  });

  it('are each said once: none holds another', () => {
    const twice = all.filter((term, at) =>
      all.some((other, from) => from !== at && place(term).includes(place(other))),
    );
    expect(twice).toEqual([]);
  });
});

it.each<[string, ListWord]>([
  ['Bloqueado', 'locked'],
  ['Inactive', 'off'],
  ['Active', 'on'],
  ['Activado', 'on'],
  ['Rol de usuario', 'role'],
  ['Date limite', 'deadline'],
  ['Expires 2 January', 'until'],
  ['Trusted until', 'until'],
  ['موثوق حتى', 'until'],
  ['कब तक', 'until'],
  ['受信任的设备', 'trusted'],
  ['Next page', 'next'],
  ['Cancelar', 'cancel'],
  ['Annuleren', 'cancel'],
  ['إلغاء', 'cancel'],
])('%s says %s', (text, word) => {
  expect(says(text, word)).toBe(true);
});
