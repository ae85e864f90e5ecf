// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { unlocked } from './fake/samples.ts';
import { closePopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

it('a background that is slow to answer is waited for in sight, and what it answers is shown', async () => {
  let answerNow = () => {};
  const awake = new Promise<void>((done) => {
    answerNow = done;
  });
  await openPopupWith({ status: { ...unlocked, state: 'locked', lockReason: 'idle' } }, async () => {
    const { browser } = await import('../../lib/browser/api.ts');
    const answer = browser.runtime.sendMessage;
    // As the fake answers, only later: every overload of the polyfill's types stands for one function here.
    browser.runtime.sendMessage = (async (message: unknown) => {
      await awake;
      return answer(message);
    }) as typeof answer;
  });
  expect(screen.getByRole('heading').textContent).toBe('Opening your vault…');
  expect(screen.queryByRole('button')).toBeNull();
  // It is slow, or it is gone: the page can be opened anew.
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeDefined();
  answerNow();
  expect((await screen.findByRole('heading', { name: 'Unlock your vault' })).textContent).toBeTruthy();
  expect(screen.queryByText('Opening your vault…')).toBeNull();
});
