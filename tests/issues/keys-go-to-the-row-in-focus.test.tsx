// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { manyAccounts } from '../components/fake/samples.ts';
import { closePopup, openPopupWith } from '../components/harness.tsx';

afterEach(closePopup);

// After a search was taken back, Delete asked about the first account of the list, whichever had the focus.
it('Delete asks about the account that has the focus, although the list around it changed', async () => {
  const { user } = await openPopupWith({ accounts: manyAccounts(12) });
  await user.keyboard('forge');
  await screen.findByText('Accounts found: 2');
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toContain('shop-deploy');
  await user.keyboard('{Escape}');
  expect(document.activeElement?.textContent).toContain('shop-deploy');
  await user.keyboard('{Delete}');
  expect(await screen.findByRole('heading', { name: 'Delete Code Forge (shop-deploy)?' })).toBeDefined();
});

// A search that narrowed the list under the focus left it nowhere.
it('the focus goes to the list’s own row where the one that had it is gone', async () => {
  const { user } = await openPopupWith({ accounts: manyAccounts(12) });
  await user.keyboard('a{ArrowDown}');
  const row = () => document.activeElement?.closest('[data-index]')?.textContent;
  expect(row()).toContain('Atlas Maps');
  const { query } = await import('../../lib/state/list-state.ts');
  query.value = 'pixelcart';
  await screen.findByText('Accounts found: 1');
  expect(row()).toContain('pixelcart');
});
