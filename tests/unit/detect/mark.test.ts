// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { findMarked, markOf } from '../../../lib/detect/mark.ts';

function show(html: string): Element {
  document.body.innerHTML = html;
  const field = document.querySelector('.it');
  if (field === null) throw new Error('the page has no such field');
  return field;
}

function markIn(html: string) {
  const mark = markOf(document, show(html));
  if (mark === null) throw new Error('it would not be found again');
  return mark;
}

/** Whether the field of class `it` of one page is taken for that of another page. */
function isFoundAgain(before: string, after: string): boolean {
  const mark = markIn(before);
  const field = show(after);
  const found = findMarked(document, mark);
  if (found !== null) expect(found).toEqual([field]);
  return found !== null;
}

/** Puts a field where another stands before it, among other words: of its place and what is around it nothing is as it was. */
const moved = (field: string, words = 'Quite other things') =>
  `<input name="q"><main><section><p>${words}</p>${field}</section></main>`;
const placed = (field: string, words = 'Magic spell here') => `<div><p>${words}</p>${field}</div>`;

describe('a field is found again', () => {
  it.each([
    ['its id', '<input class="it" id="c7">', '<input class="it" id="c7" type="tel">'],
    ['its name and type', '<input class="it" name="c7">', '<input class="it" name="c7">'],
    ['its label and type', '<input class="it" aria-label="Spell">', '<input class="it" aria-label="Spell">'],
    [
      'its name and what it fills in by',
      '<input class="it" name="c7" autocomplete="one-time-code">',
      '<input class="it" name="c7" autocomplete="one-time-code" type="tel">',
    ],
    [
      'its name and how much it takes',
      '<input class="it" name="c7" maxlength="6">',
      '<input class="it" name="c7" maxlength="6" type="tel">',
    ],
    [
      'its name and label, in a kind of its own and without the id it had',
      '<input class="it" id="c7" name="c7" aria-label="Spell">',
      '<input class="it" name="c7" aria-label="Spell" type="tel">',
    ],
  ])('by %s alone', (_, before, after) => {
    expect(isFoundAgain(placed(before), moved(after))).toBe(true);
  });

  it.each([
    ['its name, of another type', '<input class="it" name="c7">', '<input class="it" name="c7" type="tel">'],
    [
      'its label, of another type',
      '<input class="it" aria-label="Spell">',
      '<input class="it" aria-label="Spell" type="tel">',
    ],
    [
      'its id, where many lines go in now',
      '<input class="it" id="c7">',
      '<textarea class="it" id="c7"></textarea>',
    ],
    [
      'its type and room',
      '<input class="it" name="c7" maxlength="6">',
      '<input class="it" name="c8" maxlength="6">',
    ],
    [
      'its name, of another type, with an id that it had not',
      '<input class="it" name="c7">',
      '<input class="it" name="c7" id="n" type="tel">',
    ],
    [
      'its label and type, with a name that it had not',
      '<input class="it" aria-label="Spell">',
      '<input class="it" aria-label="Spell" name="n">',
    ],
    [
      'its name and type, with an id that it had not',
      '<input class="it" name="c7">',
      '<input class="it" name="c7" id="n">',
    ],
  ])('not by %s', (_, before, after) => {
    expect(isFoundAgain(placed(before), moved(after))).toBe(false);
  });

  it('by its name where it stands in the same part of the page, of another type', () => {
    const part = (type: string) => `<div id="login"><p><input class="it" name="c7" type="${type}"></p></div>`;
    expect(isFoundAgain(part('text'), `<input name="q">${part('tel')}`)).toBe(true);
    expect(isFoundAgain(part('text'), `<input name="q">${part('tel').replace('login', 'news')}`)).toBe(false);
    expect(
      isFoundAgain(part('text'), `<input name="q"><nav>${part('tel').replaceAll('p>', 'b>')}</nav>`),
    ).toBe(false);
  });
});

describe('words near a field tell where it is', () => {
  const field = '<input class="it">';

  it.each([
    ['the same', 'Say the magic word now', true],
    ['the same in capitals, with other signs', 'SAY: the “magic” word, now!', true],
    ['three of five the same', 'Say the magic spell here', true],
    ['two of five the same', 'Say the other spell here', false],
    ['the same among many more', 'Say the magic word now or go away from here for good', false],
    ['none', '', false],
  ])('%s', (_, words, found) => {
    expect(isFoundAgain(placed(field, 'Say the magic word now'), moved(field, words))).toBe(found);
  });

  it('not those that nobody reads', () => {
    const unread = ['script', 'style', 'noscript', 'template', 'option', 'title']
      .map((tag) => `<${tag}>${tag} abc def ghi jkl</${tag}>`)
      .join('');
    expect(markIn(`<form>${unread}<p>Magic word</p>${field}</form>`).near).toBe('magic word');
    expect(markIn(`<form><my-title>Magic</my-title><title-bar>word</title-bar>${field}</form>`).near).toBe(
      'magic word',
    );
  });

  it('those of the nearest part that has any, and of none that is far', () => {
    const deep = (steps: number) => '<b>'.repeat(steps) + field + '</b>'.repeat(steps);
    expect(markIn(`<p>Other</p><div>Magic${deep(5)}</div>`).near).toBe('magic');
    document.body.innerHTML = `<div>Magic${deep(6)}</div>`;
    expect(markOf(document, document.querySelector('.it') as Element)).toBeNull(); // there is one
  });

  it('the first two dozen of them', () => {
    const words = [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => `${letter}w`);
    expect(markIn(placed(field, words.join(' '))).near.split(' ')).toEqual(words.slice(0, 24));
    const apart = words.map((word) => `<i>${word}</i>`).join(' ');
    expect(markIn(placed(field, apart)).near.split(' ')).toEqual(words.slice(0, 24));
  });
});

it('keeps little of a page that says much', () => {
  const much = 'long'.repeat(500);
  const mark = markIn(
    `<div id="${much}"><p>${much}</p><input class="it" id="${much}" name="${much}" aria-label="${much}" autocomplete="${much}" type="${much}" maxlength="9999999"></div>`,
  );
  for (const [name, value] of Object.entries(mark)) {
    if (typeof value === 'string') expect([name, value.length <= 300]).toEqual([name, true]);
    else expect([name, value <= 1_000_000]).toEqual([name, true]);
  }
  expect(mark.type.length).toBeLessThanOrEqual(100);
});
