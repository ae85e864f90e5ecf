// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { MessageName } from '../../lib/messaging/contract.ts';
import { draft, emptyTab, fewAccounts, helpkit } from '../components/fake/samples.ts';
import { closePopup, openPopupWith } from '../components/harness.tsx';

afterEach(closePopup);

// Since a page may have begun anew, it is looked at although an account of it waits. That look found the same account once
// more, and took away what the one that the person had asked for was still to tell: its picture, and what stood beside.
it('what a look that was asked for tells stays where the page is looked at by itself after it', async () => {
  const tab = { ...emptyTab, origin: helpkit, kind: 'enrol' as const, enrolling: true };
  const one = draft('one', { origin: helpkit });
  const others = [{ code: 'wifi-code' as const, text: 'Guests' }];
  let look = () => {};
  let looked = false;
  const told = new Promise<void>((done) => (look = done));
  await openPopupWith(
    { accounts: fewAccounts, drafts: [one], tab, outcome: { others }, scan: { drafts: [one] } },
    async () => {
      const { browser } = await import('../../lib/browser/api.ts');
      const answer = browser.runtime.sendMessage;
      // Every overload of the polyfill's types stands for one function here.
      browser.runtime.sendMessage = (async (message: unknown) => {
        const { name } = message as { name: MessageName };
        if (name !== 'draft.scan') return answer(message);
        await told;
        looked = true;
        return answer(message);
      }) as typeof answer;
    },
  );
  expect(await screen.findByText('Guests')).toBeTruthy();
  look();
  await waitFor(() => expect(looked).toBe(true));
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.getByText('Guests')).toBeTruthy();
});
