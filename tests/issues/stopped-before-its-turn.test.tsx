// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { lateAnswers } from '../components/fake/late-answers.ts';
import { emptyTab, fewAccounts, helpkit } from '../components/fake/samples.ts';
import { closePopup, openPopupWith } from '../components/harness.tsx';

afterEach(closePopup);

// A look that the person asked for waits for the one that goes on by itself: what stopped that one began the other.
it('a look at the page that waits for another is stopped with it', async () => {
  const { first } = lateAnswers('draft.scan');
  const enrolling = { ...emptyTab, origin: helpkit, kind: 'enrol' as const, enrolling: true };
  await openPopupWith({ accounts: fewAccounts, tab: enrolling }, first);
  const { scanning, scanPage, stopScan } = await import('../../lib/state/drafts-state.ts');
  const asked = scanPage();
  await stopScan();
  expect(await asked).toBe(false);
  expect(scanning.value).toBe(false);
});
