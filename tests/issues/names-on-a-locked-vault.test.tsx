// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { fewAccounts } from '../components/fake/samples.ts';
import { closePopup, openPopupWith } from '../components/harness.tsx';

afterEach(closePopup);

// The word that an account was deleted stood over the locked vault for ten seconds, with its name and a way to undo that did nothing.
it('a vault that was just locked names no account', async () => {
  const { user } = await openPopupWith({ accounts: fewAccounts });
  await screen.findByRole('button', { name: /^Mailbox.*\d/ });
  const { removeAccount } = await import('../../lib/state/account-removal.ts');
  const mailbox = fewAccounts.find(({ id }) => id === 'mail');
  if (mailbox === undefined) throw new Error('no account');
  await removeAccount(mailbox);
  expect(await screen.findByRole('button', { name: 'Undo' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Lock' }));
  await screen.findByRole('button', { name: 'Unlock' });
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  expect(within(document.body).queryAllByText(/Mailbox/)).toEqual([]);
});
