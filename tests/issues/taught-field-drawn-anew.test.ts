// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { makeReader } from '../../entrypoints/engine/reader.ts';
import { fillPage } from '../../entrypoints/hands/filling.ts';
import { markOf } from '../../lib/detect/mark.ts';
import { withTaught } from '../../lib/detect/taught.ts';

/** Six boxes that no word says anything of, drawn anew with what they hold at each key. */
function draw(): void {
  const main = document.querySelector('main');
  const values = [...document.querySelectorAll('input')].map(({ value }) => value);
  main?.replaceChildren(
    ...Array.from({ length: 6 }, (_, at) => {
      const box = document.createElement('input');
      box.maxLength = 1;
      box.name = `w${at}`;
      box.value = values[at] ?? '';
      box.addEventListener('input', draw);
      return box;
    }),
  );
}

describe('a field that a person pointed at', () => {
  beforeEach(() => {
    document.body.innerHTML = '<h1>Hello</h1><p>Magic word</p><main></main>';
    draw();
  });

  it('is filled to the end where the page draws it anew at each sign', async () => {
    const reader = makeReader(document, 'nonce', async () => withTaught);
    expect(reader.read().fields, 'nobody would know these for a prompt').toEqual([]);
    const [first] = document.querySelectorAll('input');
    const field = first === undefined ? null : markOf(document, first);
    if (field === null) throw new Error('the page shows no field');
    await reader.learn([{ field, is: 'code', at: 0 }]);

    expect(
      await fillPage(reader.read, { code: '135790', into: 'totp', trust: false, submit: false }),
    ).toMatchObject({
      filled: 6,
      of: 6,
      problem: null,
    });
    expect([...document.querySelectorAll('input')].map(({ value }) => value).join('')).toBe('135790');
  });
});
