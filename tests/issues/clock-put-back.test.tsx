// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { windowOf } from '../components/fake/background.ts';
import { draft, fewAccounts } from '../components/fake/samples.ts';
import { closePopup, openPopupWith } from '../components/harness.tsx';

const instant = 1_900_000_000_000;
const hour = 3_600_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: instant });
});

afterEach(() => {
  closePopup();
  vi.useRealTimers();
});

// A computer that starts with another system's time, or wakes with a wrong one, is set right a moment later. An open list went
// on with the codes of an hour that was still to come, and asked for no others until then.
it('a list that is open while the clock is put back asks for the codes of the time that it is', async () => {
  const { requests } = await openPopupWith({ accounts: fewAccounts });
  const button = await screen.findByRole('button', { name: /^HelpKit.*\d/ });
  const shown = () => button.querySelector('.digits-groups')?.textContent;
  const ahead = shown();
  const asked = requests('account.codes').length;
  vi.setSystemTime(instant - hour);
  const { current } = windowOf({ id: 'helpkit', digits: 6, period: 30, type: 'totp' });
  expect(current).not.toBe(ahead);
  await waitFor(() => expect(shown()).toBe(current), { timeout: 4_000 });
  expect(requests('account.codes').length).toBeGreaterThan(asked);
});

it('likewise the code of an account that waits for a yes', async () => {
  const of = () => windowOf({ id: 'waits', digits: 6, period: 30, type: 'totp' });
  const waiting = draft('waits', { window: of() });
  await openPopupWith({ accounts: fewAccounts, drafts: [waiting] }, async () => {
    const { browser } = await import('../../lib/browser/api.ts');
    const answer = browser.runtime.sendMessage;
    // Every overload of the polyfill's types stands for one function here.
    browser.runtime.sendMessage = (async (message: unknown) => {
      const { name } = message as { name: string };
      return name === 'draft.list' ? { ok: true, value: [{ ...waiting, window: of() }] } : answer(message);
    }) as typeof answer;
  });
  await screen.findByText('Add this account?');
  vi.setSystemTime(instant - hour);
  const shown = () => document.querySelector('.draft-code .digits-groups')?.textContent;
  await waitFor(() => expect(shown()).toBe(of().current), { timeout: 4_000 });
});
