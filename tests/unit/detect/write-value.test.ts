// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { canFill, fillCode } from '../../../lib/detect/fill.ts';
import { boxes, here, show } from './fill-page.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

it('types a sign into each box, as a keyboard does, and puts a whole code into one field as a paste', async () => {
  const { fields, seen } = show(boxes(6));
  await fillCode(fields, '123456', here);
  const typed = seen.filter(({ type }) => type === 'input');
  expect(typed.map(({ inputType, data }) => [inputType, data])).toEqual(
    [...'123456'].map((sign) => ['insertText', sign]),
  );
});

it('leaves the page where it is scrolled to', async () => {
  const focus = vi.spyOn(HTMLElement.prototype, 'focus');
  await fillCode(show(boxes(6)).fields, '123456', here);
  expect(focus).toHaveBeenCalled();
  expect(focus.mock.calls.every(([options]) => options?.preventScroll === true)).toBe(true);
});

it('is heard by a page that gathers outside of the shadow root of its field, and cannot be refused there', async () => {
  document.body.innerHTML = '<x-code></x-code>';
  const root = document.querySelector('x-code')?.attachShadow({ mode: 'open' });
  if (root === undefined) throw new Error('no shadow root');
  root.innerHTML = '<input>';
  const heard: [string, boolean][] = [];
  for (const type of ['input', 'keyup'])
    document.body.addEventListener(type, (event) => heard.push([type, event.cancelable]), { once: true });
  expect(await fillCode([...root.querySelectorAll('input')], '123456', here)).toMatchObject({
    problem: null,
  });
  expect(heard).toEqual([
    ['input', false],
    ['keyup', false],
  ]);
});

it('goes past the setter of a framework on a place of many lines, too', async () => {
  const { fields } = show('<textarea></textarea>');
  const area = document.querySelector('textarea');
  if (area === null) throw new Error('no place to type');
  const own = vi.fn();
  const native = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
  Object.defineProperty(area, 'value', { configurable: true, get: () => native?.get?.call(area), set: own });
  expect(await fillCode([area], 'ab12-cd34', here)).toMatchObject({ filled: 1, problem: null });
  expect([area.value, own.mock.calls.length, fields.length]).toEqual(['ab12-cd34', 0, 0]);
});

it('gives the page a turn after each box, before it types into the next', async () => {
  const happened: string[] = [];
  const { fields } = show(boxes(4));
  for (const field of fields)
    field.addEventListener('input', () => {
      happened.push(field.value);
      setTimeout(() => happened.push('turn'));
    });
  const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
  await fillCode(fields, '1234', { ...here, wait });
  expect(happened).toEqual(['1', 'turn', '2', 'turn', '3', 'turn', '4', 'turn']);
});

it.each(['readonly', 'disabled'])('fills no box of a row of which one is %s', async (attribute) => {
  const { fields, seen } = show(`${boxes(5)}<input maxlength="1" ${attribute}>`);
  expect(canFill(fields, '123456')).toBe(false);
  expect(await fillCode(fields, '123456', here)).toMatchObject({ filled: 0, problem: 'no-field' });
  expect(seen).toEqual([]);
});

it('fills nothing with no code, or with one that cannot be parted among the boxes', async () => {
  const { fields, seen } = show(boxes(6));
  expect(canFill(fields, '12345')).toBe(false);
  for (const code of ['', '12345'])
    expect(await fillCode(fields, code, here)).toEqual({
      filled: 0,
      of: 6,
      problem: 'no-field',
      atRest: false,
    });
  expect(seen).toEqual([]);
});
