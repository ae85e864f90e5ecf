// @vitest-environment happy-dom
import { screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { fewAccounts } from '../components/fake/samples.ts';
import { closePopup, type OpenPopup, openPopupWith } from '../components/harness.tsx';

afterEach(closePopup);

const givePassword = async (popup: OpenPopup) =>
  popup.user.type(await screen.findByLabelText('Password'), 'right password{Enter}');

it('codes to move accounts come with the name of the one that cannot be read', async () => {
  const popup = await openPopupWith({
    accounts: fewAccounts,
    left: [{ id: 'helpkit', what: 'damaged' }],
  });
  await popup.user.click(await screen.findByRole('button', { name: 'Settings' }));
  await popup.user.click(await screen.findByRole('button', { name: 'Move accounts to another device' }));
  await givePassword(popup);
  expect((await screen.findByRole('alert')).textContent).toMatch(/HelpKit.*cannot be read/);
  expect(screen.queryByText(/cannot be moved this way/)).toBeNull();
});

it('and so do a list and a sheet', async () => {
  const popup = await openPopupWith({ accounts: fewAccounts, missing: 2 }, async () => {
    const { whenFileIsSaved } = await import('../../lib/state/backup-state.ts');
    const { useRoom } = await import('../../lib/state/room-address.ts');
    whenFileIsSaved(() => {});
    window.location.hash = '#export';
    useRoom(window);
  });
  for (const name of ['Sheet to print', 'List of links, not encrypted']) {
    await popup.user.click(await screen.findByRole('radio', { name }));
    await givePassword(popup);
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be read.*: 2\./);
    const hide = screen.queryByRole('button', { name: 'Hide sheet' });
    if (hide) await popup.user.click(hide);
  }
});
