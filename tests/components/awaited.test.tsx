// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { MessageName } from '../../lib/messaging/contract.ts';
import type { Screen } from '../../lib/state/screen-state.ts';
import { fewAccounts } from './fake/samples.ts';
import { closePopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

/** Opens a screen; what it asks is answered by `instead` until `mend` is called, and as usual from then on. */
async function openAt(to: Screen, asks: MessageName, instead: () => Promise<unknown>) {
  const { user } = await openPopupWith({ accounts: fewAccounts });
  const { browser } = await import('../../lib/browser/api.ts');
  const answer = browser.runtime.sendMessage;
  let mended = false;
  // Every overload of the polyfill's types stands for one function here.
  browser.runtime.sendMessage = (async (message: { name: MessageName }) =>
    message.name === asks && !mended ? instead() : answer(message)) as unknown as typeof answer;
  const { go } = await import('../../lib/state/screen-state.ts');
  go(to);
  return {
    user,
    mend: () => {
      mended = true;
    },
  };
}

const rooms: [to: Screen, asks: MessageName, shows: RegExp][] = [
  [{ name: 'trusted' }, 'trust.list', /No site trusts this browser/],
  [{ name: 'health' }, 'health.read', /./],
  [{ name: 'security' }, 'way.list', /Opens your vault/],
  [{ name: 'activity' }, 'activity.read', /./],
  [{ name: 'account', id: 'helpkit' }, 'codes.list', /None are kept/],
  [{ name: 'sites' }, 'site.list', /Nothing is remembered/],
  [{ name: 'team' }, 'team.read', /./],
];

it.each(rooms)('$name says what failed, claims nothing, and can be tried again', async (to, asks, shows) => {
  const { user, mend } = await openAt(to, asks, async () => ({ ok: false, code: 'storage-broken' }));
  const problem = await screen.findByRole('alert');
  expect(problem.textContent).toMatch(/./);
  // A list that could not be read is not an empty one.
  expect(
    screen.queryByText(/No site trusts|Everything that HelpKit|Nothing is remembered|None are kept/),
  ).toBeNull();
  mend();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect((await screen.findAllByText(shows)).length).toBeGreaterThan(0);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

it('what takes long is waited for in sight', async () => {
  let answerNow = (_reply: unknown) => {};
  const later = new Promise((done) => {
    answerNow = done;
  });
  await openAt({ name: 'trusted' }, 'trust.list', () => later);
  expect((await screen.findByText('Loading…')).closest('[role=status]')).not.toBeNull();
  answerNow({ ok: true, value: { devices: [], lists: [], ending: [] } });
  expect(await screen.findByText(/No site trusts this browser/)).toBeDefined();
  expect(screen.queryByText('Loading…')).toBeNull();
});
