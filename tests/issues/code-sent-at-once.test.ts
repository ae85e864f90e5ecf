// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { watchTold } from '../../entrypoints/engine/told.ts';
import type { Written } from '../../lib/messaging/told-views.ts';

const ended = new AbortController();
const heard: Written[] = [];

watchTold(
  document,
  { typing: () => true, wantsCode: () => false, tell: (written) => void heard.push(written) },
  ended.signal,
);

/** As if a person did it. */
function byHand<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

function composer(): HTMLTextAreaElement {
  document.body.innerHTML = '<form><textarea></textarea></form>';
  const field = document.querySelector('textarea');
  if (field === null) throw new Error('no composer');
  return field;
}

function type(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.setSelectionRange(text.length, text.length);
  field.dispatchEvent(byHand(new InputEvent('input', { bubbles: true })));
}

afterEach(() => {
  heard.length = 0;
});

it('a code that is sent by Enter is told before the chat has emptied its field', () => {
  const field = composer();
  type(field, 'my code is 492 817');
  field.dispatchEvent(byHand(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  field.value = '';
  expect(heard).toEqual([{ text: 'my code is 492 817', how: 'typed', into: 'composer' }]);
});

it('and so is one that is sent by a button; it is told once', () => {
  const field = composer();
  type(field, '492817');
  field.form?.dispatchEvent(byHand(new MouseEvent('click', { bubbles: true })));
  field.form?.dispatchEvent(byHand(new Event('submit', { bubbles: true })));
  expect(heard).toHaveLength(1);
});

it('what a page makes up is no sending', () => {
  const field = composer();
  type(field, '492817');
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(heard).toEqual([]);
});

it('a code anywhere in a long text that is pasted is told', () => {
  const field = composer();
  const prose = 'a word or two '.repeat(200);
  const clipboardData = { getData: () => `${prose}492817 ${prose}` };
  const paste = byHand(new Event('paste', { bubbles: true }));
  field.dispatchEvent(Object.assign(paste, { clipboardData }));
  expect(heard.some(({ text }) => text.includes('492817'))).toBe(true);
  expect(heard.every(({ text }) => text.length <= 2_000)).toBe(true);
});
