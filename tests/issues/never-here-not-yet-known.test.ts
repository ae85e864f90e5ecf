// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { makeReader } from '../../entrypoints/engine/reader.ts';
import { markOf } from '../../lib/detect/mark.ts';
import { withTaught } from '../../lib/detect/taught.ts';

beforeEach(() => {
  document.body.innerHTML =
    '<h1>Two-factor authentication</h1><label>Enter the code from your authenticator app <input id="code"></label>';
});

function never() {
  const field = document.querySelector('input');
  const mark = field && markOf(document, field);
  if (!mark) throw new Error('the page shows a field');
  return [{ field: mark, is: 'not-code', at: 0 }] as const;
}

it('a field of which a person said never is not filled where what knows it cannot be fetched', async () => {
  let works = false;
  const reader = makeReader(document, 'nonce', async () => {
    if (!works) throw new Error('it cannot be had');
    return withTaught;
  });
  expect(reader.read().waitsFor).toBe('totp');
  await expect(reader.learn(never())).rejects.toThrow();
  expect([reader.last().fields, reader.read().fields, reader.seen().waitsFor]).toEqual([[], [], null]);
  works = true;
  expect(await reader.learn(never())).toBe(true);
  expect(reader.read().fields).toEqual([]);
  expect(await reader.learn([])).toBe(true);
  expect(reader.read().waitsFor).toBe('totp');
});

it('and is filled again once nothing is said of it any more, though what knows it never came', async () => {
  const reader = makeReader(document, 'nonce', () => Promise.reject(new Error('it cannot be had')));
  await expect(reader.learn(never())).rejects.toThrow();
  expect(await reader.learn([])).toBe(true);
  expect(reader.read().waitsFor).toBe('totp');
});

it('nor while it is being fetched', async () => {
  let come = (_part: typeof withTaught) => {};
  const fetched = new Promise<typeof withTaught>((done) => {
    come = done;
  });
  const reader = makeReader(document, 'nonce', () => fetched);
  expect(reader.read().waitsFor).toBe('totp');
  const learning = reader.learn(never());
  expect(reader.last().fields).toEqual([]);
  come(withTaught);
  expect(await learning).toBe(true);
});
