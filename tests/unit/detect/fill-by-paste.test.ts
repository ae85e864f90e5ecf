// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fillCode } from '../../../lib/detect/fill.ts';
import { boxes, empty, here, show } from './fill-page.ts';

beforeEach(() => {
  document.body.innerHTML = '';
});

/** A page of six boxes in a form that does this with a paste. */
function showTaking(onPaste: (event: ClipboardEvent, form: HTMLFormElement) => void) {
  const page = show(`<form>${boxes(6)}</form>`);
  const form = document.querySelector('form');
  form?.addEventListener('submit', (event) => event.preventDefault());
  form?.addEventListener('paste', (event) => onPaste(event, form));
  return page;
}

describe('a page that takes a paste', () => {
  it('and goes elsewhere with it has the code', async () => {
    const { fields, count } = showTaking((event) => {
      event.preventDefault();
      window.history.pushState({}, '', '/let-in');
    });
    const report = await fillCode(fields, '123456', here);
    expect(report).toEqual({ filled: 6, of: 6, problem: null, atRest: false });
    expect(count('input')).toBe(0);
  });

  it('and sends it at once, its boxes empty again, is not typed over', async () => {
    const { fields, count } = showTaking((event, form) => {
      event.preventDefault();
      form.requestSubmit();
      empty([...form.querySelectorAll('input')]);
    });
    const report = await fillCode(fields, '123456', here);
    expect(report).toEqual({ filled: 6, of: 6, problem: null, atRest: false });
    expect(count('input')).toBe(0);
  });

  it('and draws its boxes anew with the code in them has it', async () => {
    const { fields, count } = showTaking((event, form) => {
      event.preventDefault();
      form.innerHTML = [...'123456'].map((sign) => `<input maxlength="1" value="${sign}">`).join('');
    });
    const fieldsNow = () => [...document.querySelectorAll('input')];
    expect(await fillCode(fields, '123456', { ...here, fieldsNow })).toEqual({
      filled: 6,
      of: 6,
      problem: null,
      atRest: true,
    });
    expect(count('input')).toBe(0);
  });
});

it('says that the page moved where it went elsewhere and did not take the paste', async () => {
  const { fields, count } = showTaking(() => window.history.pushState({}, '', '/other'));
  expect(await fillCode(fields, '123456', here)).toEqual({
    filled: 0,
    of: 6,
    problem: 'page-moved',
    atRest: false,
  });
  expect(count('input')).toBe(0);
});

it('offers the paste to a page that listens outside of the shadow root of its boxes', async () => {
  document.body.innerHTML = '<x-code></x-code>';
  const root = document.querySelector('x-code')?.attachShadow({ mode: 'open' });
  if (root === undefined) throw new Error('no shadow root');
  root.innerHTML = boxes(6);
  const fields = [...root.querySelectorAll('input')];
  const pasted: (string | undefined)[] = [];
  document.body.addEventListener('paste', (event) => pasted.push(event.clipboardData?.getData('text')), {
    once: true,
  });
  await fillCode(fields, '123456', here);
  expect(pasted).toEqual(['123456']);
});

describe('boxes are typed into, and no paste is sent,', () => {
  it.each(['DataTransfer', 'ClipboardEvent'])('where scripts have no %s', async (name) => {
    const { fields, count, values } = show(boxes(6));
    vi.stubGlobal(name, undefined);
    expect(await fillCode(fields, '123456', here)).toMatchObject({ filled: 6, problem: null });
    vi.unstubAllGlobals();
    expect([values().join(''), count('paste')]).toEqual(['123456', 0]);
  });

  it('where a paste that scripts make loses its text on the way', async () => {
    const { fields, count, values } = show(boxes(6));
    class Bare extends Event {
      clipboardData = null;
    }
    vi.stubGlobal('ClipboardEvent', Bare);
    expect(await fillCode(fields, '123456', here)).toMatchObject({ filled: 6, problem: null });
    vi.unstubAllGlobals();
    expect([values().join(''), count('paste')]).toEqual(['123456', 0]);
  });
});
