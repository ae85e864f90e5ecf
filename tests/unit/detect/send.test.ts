// @vitest-environment happy-dom
import './all-words.ts';
import { beforeEach, expect, it, vi } from 'vitest';
import { fillPage } from '../../../entrypoints/hands/filling.ts';
import { readPage } from '../../../lib/detect/read-page.ts';
import { pressSubmit } from '../../../lib/detect/send.ts';

const heading = '<h1>Two-factor authentication</h1>';
const field = '<label>Code from your authenticator app <input></label>';
const pressed = vi.fn();

/** Shows a prompt whose first button counts its presses. */
function show(html: string): HTMLButtonElement {
  document.body.innerHTML = html;
  const button = document.querySelector('button');
  if (button === null) throw new Error('no button');
  button.addEventListener('click', pressed);
  return button;
}

function fill(submit: boolean) {
  return fillPage(() => readPage(document), { code: '123456', into: 'totp', trust: false, submit });
}

beforeEach(() => pressed.mockReset());

it.each([
  [true, 1],
  [false, 0],
])(
  'presses the button of a page after its code was filled where that is wanted: %s',
  async (submit, times) => {
    show(`${heading}${field}<button type="button">Verify</button>`);
    expect(await fill(submit)).toMatchObject({ filled: 1, problem: null });
    expect(pressed).toHaveBeenCalledTimes(times);
  },
);

it('waits for a button that opens once the page has seen the code', async () => {
  const button = show(`${heading}${field}<button type="button" disabled>Verify</button>`);
  document.querySelector('input')?.addEventListener('input', () => {
    setTimeout(() => button.removeAttribute('disabled'), 120);
  });
  await fill(true);
  expect(pressed).toHaveBeenCalledTimes(1);
});

it('leaves a page alone that sends the code by itself', async () => {
  show(`<form>${heading}${field}<button type="submit">Verify</button></form>`);
  document.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  const input = document.querySelector('input');
  input?.addEventListener('input', () => input.setAttribute('readonly', ''));
  await fill(true);
  expect(pressed).not.toHaveBeenCalled();
});

it('presses nothing where not all of the code was taken', async () => {
  show(`${heading}${field}<button type="button">Verify</button>`);
  const input = document.querySelector('input');
  input?.addEventListener('input', () => {
    if (input.value.length > 3) input.value = '123';
  });
  expect(await fill(true)).toMatchObject({ problem: 'page-changed-it' });
  expect(pressed).not.toHaveBeenCalled();
});

it('leaves a page alone that sends its form with the code and shows it still', async () => {
  const button = show(`<form>${heading}${field}<button type="submit">Verify</button></form>`);
  const form = document.querySelector('form');
  form?.addEventListener('submit', (event) => event.preventDefault());
  document.querySelector('input')?.addEventListener('input', () => form?.requestSubmit(button));
  expect(await fill(true)).toMatchObject({ filled: 1, problem: null });
  expect(pressed).not.toHaveBeenCalled();
});

it('tells that it pressed a button, one that opens late among them', async () => {
  const button = show('<button aria-disabled="true">Verify</button>');
  let waits = 0;
  const wait = async () => {
    waits += 1;
    if (waits === 3) button.setAttribute('aria-disabled', 'false');
  };
  expect(await pressSubmit(() => button, wait)).toBe(true);
  expect([waits, pressed.mock.calls.length]).toEqual([3, 1]);
});

it.each(['disabled', 'aria-disabled="true"'])(
  'gives up on a button that stays %s, and on one that is gone',
  async (shut) => {
    const button = show(`<button ${shut}>Verify</button>`);
    const waits: number[] = [];
    const wait = async (ms: number) => void waits.push(ms);
    expect(await pressSubmit(() => button, wait)).toBe(false);
    expect(waits.length).toBeGreaterThan(3);
    expect(await pressSubmit(() => null, wait)).toBe(false);
    expect(pressed).not.toHaveBeenCalled();
  },
);
