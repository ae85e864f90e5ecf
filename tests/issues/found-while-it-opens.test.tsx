// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { MessageName } from '../../lib/messaging/contract.ts';
import { draft, emptyTab, helpkit, nothingFound, unlocked } from '../components/fake/samples.ts';
import { closePopup, openPopupWith } from '../components/harness.tsx';

afterEach(closePopup);

// On a busy computer a vault that was just made read what waits before the second of two codes was kept, and answered after
// the look at the page had told of both: only the first was asked about until the popup was opened anew.
it('what a look at the page finds while the vault is being read is all asked about', async () => {
  const both = [draft('one'), draft('two')];
  const none = { ...unlocked, state: 'none' as const, protection: null };
  const enrolling = { ...emptyTab, origin: helpkit, kind: 'enrol' as const, enrolling: true };
  let read = () => {};
  const begun = new Promise<void>((done) => (read = done));
  let openings = 0;
  let looks = 0;
  let answered = 0;
  const { user } = await openPopupWith(
    { status: none, drafts: both.slice(0, 1), tab: enrolling, scan: { drafts: [] } },
    async () => {
      const { browser } = await import('../../lib/browser/api.ts');
      const answer = browser.runtime.sendMessage;
      // Every overload of the polyfill's types stands for one function here.
      browser.runtime.sendMessage = (async (message: unknown) => {
        const { name } = message as { name: MessageName };
        if (name === 'draft.scan' && looks++ === 0) {
          await begun;
          const value = { ...nothingFound, drafts: both, further: 0, from: 0, problem: null, preview: null };
          return { ok: true, value };
        }
        if (name === 'draft.list') return { ok: true, value: both };
        const given = structuredClone(await answer(message));
        if (name === 'opening.read') {
          openings += 1;
          if (openings === 2) {
            read();
            await new Promise((done) => setTimeout(done, 50));
          }
          answered += 1;
        }
        return given;
      }) as typeof answer;
    },
  );
  await user.type(await screen.findByLabelText('Choose a password for your vault'), 'twelve brave otters');
  await user.type(screen.getByLabelText('Repeat the password'), 'twelve brave otters{Enter}');
  await vi.waitFor(() => expect(answered).toBe(2));
  await new Promise((done) => setTimeout(done, 100));
  expect(screen.getByText('Several accounts found')).toBeTruthy();
});
