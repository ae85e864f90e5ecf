// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { lateAnswers } from './fake/late-answers.ts';
import { unlocked } from './fake/samples.ts';
import { closePopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

it('a background that is slow to answer is waited for in sight, and what it answers is shown', async () => {
  const { first, letGo } = lateAnswers();
  await openPopupWith({ status: { ...unlocked, state: 'locked', lockReason: 'idle' } }, first);
  expect(screen.getByRole('heading').textContent).toBe('Opening your vault…');
  expect(screen.queryByRole('button')).toBeNull();
  // It is slow, or it is gone: the page can be opened anew.
  expect(await screen.findByRole('button', { name: 'Try again' })).toBeDefined();
  letGo();
  expect((await screen.findByRole('heading', { name: 'Unlock your vault' })).textContent).toBeTruthy();
  expect(screen.queryByText('Opening your vault…')).toBeNull();
});
