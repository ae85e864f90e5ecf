// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { MessageName } from '../../lib/messaging/contract.ts';
import type { TabView } from '../../lib/messaging/views.ts';
import { emptyTab, fewAccounts, helpkit } from '../components/fake/samples.ts';
import { closePopup, openPopupWith } from '../components/harness.tsx';

const prompt: TabView = {
  ...emptyTab,
  origin: helpkit,
  kind: 'totp',
  waitsFor: 'totp',
  accountIds: ['helpkit'],
  clock: { state: 'right', ahead: 0 },
};
const elsewhere: TabView = { ...emptyTab, tabId: 8, origin: 'https://news.example' };
const filled = { filled: 6, of: 6, problem: null, waitUntil: null, trusted: false } as const;

afterEach(closePopup);

/** The panel beside tabs 7 and 8; `slow` = what is answered when it is let go. */
async function panelWith(slow: (name: MessageName, request: { tabId?: number | null }) => boolean) {
  let letGo = () => {};
  const free = new Promise<void>((done) => (letGo = done));
  const popup = await openPopupWith({ accounts: fewAccounts, tab: prompt, receipt: filled }, async () => {
    const { browser } = await import('../../lib/browser/api.ts');
    const answer = browser.runtime.sendMessage;
    // Every overload of the polyfill's types stands for one function here.
    browser.runtime.sendMessage = (async (message: unknown) => {
      const { name, request } = message as { name: MessageName; request: { tabId?: number | null } };
      if (slow(name, request)) await free;
      if (name === 'tab.look') return { ok: true, value: request.tabId === 8 ? elsewhere : prompt };
      return answer(message);
    }) as typeof answer;
  });
  const { turnToTab } = await import('../../lib/state/tab-beside.ts');
  return { ...popup, turnToTab, letGo };
}

const fillButton = () => screen.queryByRole('button', { name: 'Fill code' });

// A page with a dialog open is answered for after six seconds: by then the panel told of the tab before the one in front, and
// filled there.
it('a page that answers late is not told of any more once another tab is in front', async () => {
  let first = true;
  const { turnToTab, letGo } = await panelWith((name, { tabId }) => {
    const waits = name === 'tab.look' && tabId === 7 && !first;
    if (name === 'tab.look') first = false;
    return waits;
  });
  await waitFor(() => expect(fillButton()).toBeTruthy());
  const late = turnToTab(7);
  await turnToTab(8);
  expect(fillButton()).toBeNull();
  letGo();
  await late;
  await new Promise((done) => setTimeout(done, 50));
  expect(fillButton()).toBeNull();
});

it('nothing is offered of the tab before while the one in front is slow to answer', async () => {
  const { turnToTab } = await panelWith((name, { tabId }) => name === 'tab.look' && tabId === 8);
  await waitFor(() => expect(fillButton()).toBeTruthy());
  void turnToTab(8);
  await waitFor(() => expect(fillButton()).toBeNull());
});

it('what waits to be filled into a tab is filled into no other', async () => {
  const until = Date.now() + 1_500;
  let asked = 0;
  const popup = await openPopupWith({
    accounts: fewAccounts,
    tab: prompt,
    receipt: () => (asked++ === 0 ? { ...filled, filled: 0, problem: 'wait', waitUntil: until } : filled),
  });
  const { turnToTab } = await import('../../lib/state/tab-beside.ts');
  await popup.user.click(await screen.findByRole('button', { name: 'Fill code' }));
  await screen.findByRole('button', { name: 'Cancel' });
  popup.world.tab = { ...prompt, tabId: 8 };
  await turnToTab(8);
  await new Promise((done) => setTimeout(done, 2_800));
  expect(popup.requests('tab.fill').map(({ tabId }) => tabId)).toEqual([7]);
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
});

it('how a fill ended is not told over another tab', async () => {
  const popup = await panelWith((name) => name === 'tab.fill');
  await popup.user.click(await screen.findByRole('button', { name: 'Fill code' }));
  await popup.turnToTab(8);
  popup.letGo();
  await new Promise((done) => setTimeout(done, 50));
  await popup.turnToTab(7);
  await waitFor(() => expect(fillButton()).toBeTruthy());
  expect(screen.queryByText('Filled 6 of 6.')).toBeNull();
});
