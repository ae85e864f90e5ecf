// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { BackupCodesView } from '../../lib/messaging/backup-code-views.ts';
import { keptCodesOf, madeUpCodes } from '../components/fake/backup-codes.ts';
import { fewAccounts } from '../components/fake/samples.ts';
import { closePopup, openPopupWith } from '../components/harness.tsx';

// Codes were shown, and taken out as unused, beside what had been known of them when their page was opened: a code that
// another tab had used since went along as unused, and new codes stood beside the marks of the old ones.
afterEach(closePopup);

const first = madeUpCodes[0] ?? '';

/** The page of the codes, of which other tabs make `then` before they are shown. */
async function shownAfter(then: BackupCodesView) {
  const kept = [keptCodesOf('helpkit', 0)];
  const popup = await openPopupWith({ accounts: fewAccounts, codes: { kept } });
  await popup.user.click(await screen.findByRole('button', { name: /More about HelpKit/ }));
  await popup.user.click(await screen.findByRole('button', { name: 'Backup codes' }));
  await screen.findByText('10 of 10 left');
  // The page itself asks what is kept, too.
  await popup.user.click(screen.getByRole('button', { name: 'Show the codes' }));
  await screen.findByLabelText('Password');
  kept[0] = then;
  await popup.user.type(screen.getByLabelText('Password'), 'right password{Enter}');
}

it('stand beside what became of them up to now', async () => {
  await shownAfter(keptCodesOf('helpkit', 1));
  expect(await screen.findByText('9 of 10 left')).toBeTruthy();
  expect(await screen.findByText(first)).toBeTruthy();
  expect(screen.getByText(first).closest('li')?.textContent).toMatch(/used/);
});

it('are not shown beside the marks of another set', async () => {
  const other = keptCodesOf('helpkit', 4);
  await shownAfter({ ...other, set: other.set && { ...other.set, id: 'another' } });
  expect(await screen.findByText('6 of 10 left')).toBeTruthy();
  expect(document.body.textContent).not.toContain(first);
});
