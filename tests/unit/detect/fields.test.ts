// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isField, readField } from '../../../lib/detect/fields.ts';
import { makeLabelled } from '../../../lib/detect/labels.ts';
import { makeSight } from '../../../lib/detect/visible.ts';

function show(html: string): Element {
  document.body.innerHTML = html;
  const element = document.querySelector('.it');
  if (element === null) throw new Error('the page has no such field');
  return element;
}

const read = (html: string) => readField(show(html), makeSight(document), makeLabelled());
const input = (attributes: string) => read(`<input class="it" ${attributes}>`);

describe('a place to type is', () => {
  it.each([
    '<input class="it">',
    '<input class="it" type="search">',
    '<textarea class="it"></textarea>',
    '<select class="it"></select>',
    '<div class="it" contenteditable></div>',
    '<div class="it" contenteditable="plaintext-only"></div>',
  ])('%s', (html) => {
    expect(isField(show(html))).toBe(true);
  });

  it.each([
    ...'hidden checkbox radio submit button image reset file range color'
      .split(' ')
      .map((type) => `<input class="it" type="${type}">`),
    '<div class="it"></div>',
    '<button class="it"></button>',
    '<div class="it" contenteditable="false"></div>',
    '<div class="it" contenteditable="inherit"></div>',
  ])('not %s', (html) => {
    expect(isField(show(html))).toBe(false);
  });
});

it.each([
  ['<input class="it">', 'text'],
  ['<input class="it" type="text">', 'text'],
  ['<input class="it" type="tel">', 'tel'],
  ['<input class="it" type="number">', 'number'],
  ['<input class="it" type="password">', 'password'],
  ['<input class="it" type="email">', 'other'],
  ['<input class="it" type="date">', 'other'],
  ['<textarea class="it"></textarea>', 'area'],
  ['<select class="it"></select>', 'other'],
  ['<div class="it" contenteditable="true"></div>', 'editable'],
  ['<search><input class="it"></search>', 'other'],
  ['<div role="search"><input class="it"></div>', 'other'],
])('%s is of type %s', (html, type) => {
  expect(read(html)?.type).toBe(type);
});

it.each<[string, boolean]>([
  ['', false],
  ['readonly', true],
  ['disabled', true],
  ['aria-disabled="true"', true],
  ['aria-disabled="false"', false],
])('a field that says "%s" is closed: %s', (attributes, locked) => {
  expect(input(attributes)?.locked).toBe(locked);
});

it.each<[string, number | null]>([
  ['', null],
  ['maxlength="6"', 6],
  ['maxlength="0"', null],
  ['maxlength="-1"', null],
  ['maxlength="1000"', null],
  ['maxlength="999"', 999],
  ['maxlength="many"', null],
  ['pattern="[0-9]{6}"', 6],
  ['pattern="\\d{4,8}$"', 8],
  ['pattern="[0-9]+"', null],
  ['pattern="[0-9]{3}-[0-9]{3}"', 3],
  ['pattern="[0-9]{6}x"', null],
  ['maxlength="8" pattern="[0-9]{6}"', 8],
])('a field with %s takes at most %s', (attributes, most) => {
  expect(input(attributes)?.maxLength).toBe(most);
});

it.each<[string, boolean]>([
  ['', false],
  ['inputmode="numeric"', true],
  ['inputmode="decimal"', true],
  ['inputmode="tel"', true],
  ['inputmode="text"', false],
  ['inputmode="non-numeric"', false],
  ['type="tel"', true],
  ['type="number"', true],
  ['pattern="\\d*"', true],
  ['pattern="[0-9]*"', true],
  ['pattern="[A-Z]*"', false],
])('a field with "%s" is for digits: %s', (attributes, numeric) => {
  expect(input(attributes)?.numeric).toBe(numeric);
});

it.each<[string, boolean, string]>([
  ['', false, ''],
  ['one-time-code', true, ''],
  ['section-a One-Time-Code', true, 'section-a'],
  ['off', false, ''],
  ['on', false, ''],
  ['Username', false, 'username'],
  ['off one-time-code  cc-csc', true, 'cc-csc'],
])('autocomplete "%s" is for a code: %s, and for "%s"', (autocomplete, oneTimeCode, purpose) => {
  expect(input(`autocomplete="${autocomplete}"`)).toMatchObject({ oneTimeCode, purpose });
});

it('names, hints and an example are told', () => {
  const html = '<label>Code <input class="it" title="Six digits" placeholder="123456"></label>';
  expect(read(html)).toMatchObject({
    labels: ['Code'],
    hints: ['Six digits'],
    placeholder: '123456',
    drawn: false,
  });
  expect(input('')).toMatchObject({ labels: [], hints: [], placeholder: '' });
});

describe('what stands in a field is told', () => {
  it.each<[string, string, string]>([
    ['of one that is closed', '<input class="it" readonly value="ABCD">', 'ABCD'],
    ['of a place of lines that is closed', '<textarea class="it" readonly>AB\nCD</textarea>', 'AB\nCD'],
    [
      'of a text that cannot be changed',
      '<div class="it" contenteditable="true" aria-disabled="true">AB  CD</div>',
      'AB CD',
    ],
  ])('%s', (_, html, shown) => {
    expect(read(html)?.shown).toBe(shown);
  });

  it.each([
    ['that is typed into', '<input class="it" value="ABCD">'],
    ['that is a list', '<select class="it" disabled><option>ABCD</option></select>'],
  ])('of none %s', (_, html) => {
    expect(read(html)?.shown).toBe('');
  });

  it('as far as it may matter', () => {
    expect(read(`<textarea class="it" readonly>${'x'.repeat(5_000)}</textarea>`)?.shown).toHaveLength(4_000);
  });
});

it('nothing is told of a field that nobody sees', () => {
  expect(read('<div><input class="it" style="opacity:0"></div>')).toBeNull();
  const slots = '<i></i>'.repeat(6);
  expect(
    read(`<div><div>${slots}</div><input class="it" style="opacity:0" maxlength="6"></div>`)?.drawn,
  ).toBe(true);
});
