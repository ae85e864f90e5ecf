// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { joinPieces, startsSentence } from '../../../lib/detect/pieces.ts';
import {
  blockKind,
  inputType,
  isButton,
  isHeading,
  isInline,
  isModal,
  isSkipped,
  isToggle,
} from '../../../lib/detect/tags.ts';

const body = document.body;

function show(html: string): Element {
  body.innerHTML = html;
  return body.querySelector('.it') ?? (body.firstElementChild as Element); // the page has one
}

describe('by its tag or its role an element is', () => {
  it.each([
    ['form', '', 'form'],
    ['dialog', '', 'dialog'],
    ['fieldset', '', 'section'],
    ['tr', '', 'row'],
    ['iframe', '', 'frame'],
    ['div', '', 'block'],
    ['div', 'alertdialog', 'dialog'],
    ['div', 'navigation', 'nav'],
    ['div', 'banner', 'header'],
    ['div', 'contentinfo', 'footer'],
    ['div', 'complementary', 'aside'],
    ['section', 'dialog', 'dialog'],
    ['nav', 'presentation', 'nav'],
  ])('a block: <%s> with role "%s" is of kind %s', (tag, role, kind) => {
    expect(blockKind(tag, role)).toBe(kind);
  });

  it('a heading, a part of a line, or nothing to read', () => {
    expect([
      isHeading('h2', ''),
      isHeading('div', 'heading'),
      isHeading('legend', ''),
      isHeading('div', ''),
    ]).toEqual([true, true, true, false]);
    expect([isInline('code'), isInline('b'), isInline('div')]).toEqual([true, true, false]);
    expect([isSkipped('script'), isSkipped('template'), isSkipped('p')]).toEqual([true, true, false]);
  });

  it.each([
    ['<input type="checkbox">', '', true],
    ['<input type="radio">', '', true],
    ['<div></div>', 'switch', true],
    ['<div></div>', 'checkbox', true],
    ['<div></div>', 'radio', false],
    ['<input>', '', false],
    ['<button type="button"></button>', '', false],
  ])('a box to tick, or not: %s with role "%s" %s', (html, role, is) => {
    expect(isToggle(show(html), role)).toBe(is);
  });

  it.each([
    ['<button></button>', '', true],
    ['<summary></summary>', '', true],
    ['<div></div>', 'button', true],
    ['<div></div>', 'tab', true],
    ['<div></div>', 'menuitem', true],
    ['<div></div>', 'menuitemradio', false],
    ['<input type="submit">', '', true],
    ['<input type="button">', '', true],
    ['<input type="image">', '', true],
    ['<input type="text">', '', false],
    ['<a href="#"></a>', '', false],
  ])('a button, or not: %s with role "%s" %s', (html, role, is) => {
    expect(isButton(show(html), role)).toBe(is);
  });

  it('an input of some type', () => {
    expect([
      inputType(show('<input type="tel">')),
      inputType(show('<input>')),
      inputType(show('<button type="submit"></button>')),
    ]).toEqual(['tel', 'text', '']);
  });

  it('an open dialog, or a closed one', () => {
    expect([
      isModal(show('<dialog open></dialog>')),
      isModal(show('<dialog></dialog>')),
      isModal(show('<div></div>')),
    ]).toEqual([true, false, true]);
  });
});

describe('the pieces of a line', () => {
  const join = (...texts: string[]) => joinPieces(texts.map((text) => ({ text, element: body })));

  it.each([
    [['Enter', ' the ', 'code'], 'Enter the code'],
    [['Enter', 'code'], 'Enter code'],
    [['123', '456'], '123 456'],
    [['K4', 'N2'], 'K4N2'],
    [['Enter', 'it'], 'Enterit'],
    [['Enter:', 'code'], 'Enter:code'],
    [['Enter', '.code'], 'Enter.code'],
    [['  Two \t words  '], 'Two words'],
    [['One \n  two'], 'One\ntwo'],
    [['ABCD', '\n', 'EFGH'], 'ABCD\nEFGH'],
    [[], ''],
  ])('%j are joined to %j', (pieces, line) => {
    expect(join(...pieces)).toBe(line);
  });
});

describe('a link', () => {
  const starts = (before: string, html: string) =>
    startsSentence(show(html), [{ text: before, element: body }]);

  it.each([
    ['', '<a class="it">Use a backup code</a>'],
    ['Lost it?', '<a class="it">Use a backup code</a>'],
    ['届かない。', '<a class="it">再送信</a>'],
    ['Or:', '<a class="it">Use a backup code</a> Now'],
    ['One •', '<a class="it">Use a backup code</a>'],
    ['', '<a class="it">Use a backup code</a><b>goes on</b>'],
  ])('begins a sentence behind "%s": %s', (before, html) => {
    expect(starts(before, html)).toBe(true);
  });

  it.each([
    ['Open your', '<a class="it">authenticator</a>'],
    ['Open it, or', '<a class="it">another</a>'],
    ['', '<a class="it">The app</a> shows a code'],
  ])('is part of one behind "%s": %s', (before, html) => {
    expect(starts(before, html)).toBe(false);
  });
});
