// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { MessageName } from '../../lib/messaging/contract.ts';
import { draft, unlocked } from '../components/fake/samples.ts';
import { closePopup, openPopupWith } from '../components/harness.tsx';

afterEach(closePopup);

// What waits for a yes was shown after the unlock only once the page in front had been looked at: over one that stands still,
// many seconds later, in the midst of what the person did by then.
it('an account that waits for a yes is asked about after the unlock, however long the page in front takes', async () => {
  const locked = { ...unlocked, state: 'locked' as const, lockReason: 'idle' as const };
  const { user } = await openPopupWith({ status: locked, drafts: [draft('one')] }, async () => {
    const { browser } = await import('../../lib/browser/api.ts');
    const answer = browser.runtime.sendMessage;
    // Every overload of the polyfill's types stands for one function here.
    browser.runtime.sendMessage = (async (message: unknown) => {
      const { name } = message as { name: MessageName };
      return name === 'tab.look' ? new Promise(() => {}) : answer(message);
    }) as typeof answer;
  });
  await user.type(await screen.findByLabelText('Password'), 'right password{Enter}');
  expect(await screen.findByText('Add this account?')).toBeTruthy();
});
