// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { VaultStatus } from '../../lib/core/types.ts';
import { fewAccounts, unlocked } from './fake/samples.ts';
import { closePopup, openPopupWith } from './harness.tsx';

const wiped = { ...unlocked, state: 'wiped' as const, protection: null };
const rolledBack = { ...unlocked, state: 'rolled-back' as const };

beforeEach(() => {
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:made-up', revokeObjectURL: () => {} }),
  );
});
afterEach(closePopup);

describe('a wiped vault', () => {
  it('comes back by one press, and then asks for its password', async () => {
    const { user, requests } = await openPopupWith({ status: wiped, accounts: fewAccounts });
    const button = await screen.findByRole('button', { name: 'Restore it' });
    await waitFor(() => expect(document.activeElement).toBe(button));
    await user.keyboard('{Enter}');
    expect(await screen.findByLabelText('Password')).toBeTruthy();
    expect(requests('vault.rescue')).toEqual([{ password: null }]);
    expect(requests('vault.create')).toEqual([]);
  });

  it('says so when only an earlier state could come back', async () => {
    const { user } = await openPopupWith({ status: wiped, accounts: fewAccounts, rescued: 'restored-older' });
    await user.click(await screen.findByRole('button', { name: 'Restore it' }));
    await screen.findByLabelText('Password');
    expect(screen.getAllByText(/an earlier state came back/).length).toBeGreaterThan(0);
  });

  it('says what stands against it', async () => {
    const { user } = await openPopupWith({ status: wiped, refuse: { 'vault.rescue': 'copy-missing' } });
    await user.click(await screen.findByRole('button', { name: 'Restore it' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^No second copy/);
  });

  it('is begun anew only after the sealed vault was offered and a word was typed', async () => {
    const { user, requests } = await openPopupWith({ status: wiped });
    await user.click(await screen.findByRole('button', { name: 'Start again without this vault' }));
    const link = await screen.findByRole('link', { name: 'Save the sealed vault', hidden: true });
    expect(link.getAttribute('download')).toBe('helpkit-authenticator-vault.json');
    const remove = screen.getByRole('button', { name: 'Remove the vault', hidden: true });
    await user.click(remove);
    expect(await screen.findByText('Type “remove”, or go back.')).toBeTruthy();
    expect(requests('vault.startAgain')).toEqual([]);
    await user.type(screen.getByLabelText('To go on, type: remove'), 'Remove{Enter}');
    expect(await screen.findByLabelText('Choose a password for your vault')).toBeTruthy();
    expect(requests('vault.startAgain')).toHaveLength(1);
  });
});

describe('a forgotten password', () => {
  it('leads from the lock screen over one more to a new beginning', async () => {
    const { user } = await openPopupWith({ status: { ...unlocked, state: 'locked' } });
    await user.click(await screen.findByRole('button', { name: 'Forgotten password?' }));
    await user.click(await screen.findByRole('button', { name: 'Start again without this vault' }));
    expect(await screen.findByRole('heading', { name: 'Start again?', hidden: true })).toBeTruthy();
  });
});

describe('a backup in the place of a vault that is shut', () => {
  const openFile = async (status: VaultStatus) => {
    const popup = await openPopupWith({ status, accounts: fewAccounts }, async () => {
      const { useRoom } = await import('../../lib/state/room-address.ts');
      window.location.hash = '#backup';
      useRoom(window);
    });
    await screen.findByRole('heading', { name: 'Restore from a backup' });
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('no file field');
    await popup.user.upload(input, new File(['{}'], 'old.hkvault'));
    await popup.user.type(await screen.findByLabelText('Password of the file'), 'right password{Enter}');
    return popup;
  };

  it.each(['locked', 'damaged', 'wiped'] as const)(
    '(%s) is taken only after the sealed vault was offered and a word was typed',
    async (state) => {
      const { user, requests } = await openFile({ ...unlocked, state });
      // Nothing is called new, for nothing could be compared.
      expect(await screen.findByText('Accounts in the backup')).toBeTruthy();
      expect(screen.queryByText('New accounts')).toBeNull();
      await user.click(screen.getByRole('button', { name: 'Restore' }));
      expect(await screen.findByText(/cannot be looked into, so nobody can say which/)).toBeTruthy();
      const link = await screen.findByRole('link', { name: 'Save the sealed vault', hidden: true });
      expect(link.getAttribute('download')).toBe('helpkit-authenticator-vault.json');
      await user.click(screen.getByRole('button', { name: 'Replace it', hidden: true }));
      expect(await screen.findByText('Type “replace”, or go back.')).toBeTruthy();
      expect(requests('backup.replace')).toEqual([]);
      await user.type(screen.getByLabelText('To go on, type: replace'), 'replace{Enter}');
      await waitFor(() => expect(requests('backup.replace')).toHaveLength(1));
      expect(requests('backup.replace')[0]).toMatchObject({
        by: { password: 'right password' },
        password: null,
      });
    },
  );

  it('is taken at once where no vault is, and beside what is there where it is open', async () => {
    const none = await openFile({ ...unlocked, state: 'none', protection: null });
    await none.user.click(await screen.findByRole('button', { name: 'Restore' }));
    await waitFor(() => expect(none.requests('backup.replace')).toHaveLength(1));
    closePopup();
    const open = await openFile(unlocked);
    await open.user.click(await screen.findByRole('button', { name: 'Restore' }));
    await waitFor(() => expect(open.requests('backup.restore')).toHaveLength(1));
    expect(open.requests('backup.replace')).toEqual([]);
  });
});

describe('a vault that was rolled back', () => {
  it('takes the newer copy by its password', async () => {
    const { user, requests } = await openPopupWith({ status: rolledBack, accounts: fewAccounts });
    await user.type(await screen.findByLabelText('Password'), 'wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^That is not the password/);
    await user.clear(screen.getByLabelText('Password'));
    await user.type(screen.getByLabelText('Password'), 'right password{Enter}');
    expect(await screen.findByRole('button', { name: /^HelpKit/ })).toBeTruthy();
    expect(requests('vault.rescue').map(({ password }) => password)).toEqual(['wrong', 'right password']);
  });

  it('is kept only after a second yes', async () => {
    const { user, requests } = await openPopupWith({ status: rolledBack });
    await user.click(await screen.findByRole('button', { name: 'Keep the older one' }));
    expect(requests('vault.keepThis')).toEqual([]);
    const [, yes] = screen.getAllByRole('button', { name: 'Keep the older one', hidden: true });
    if (yes) await user.click(yes);
    await waitFor(() => expect(requests('vault.keepThis')).toHaveLength(1));
  });
});

describe('the page of undo', () => {
  const inTab = async () => {
    const { useRoom } = await import('../../lib/state/room-address.ts');
    window.location.hash = '#undo';
    useRoom(window);
  };

  it('says first what would change, and goes back after a yes', async () => {
    const { user, requests } = await openPopupWith(
      {
        accounts: fewAccounts,
        undo: {
          points: [{ id: 9, at: Date.UTC(2026, 2, 18), reason: 'account-removed' }],
          copyProblem: null,
        },
        undoPreview: {
          back: [{ issuer: 'Old Portal', account: 'me' }],
          gone: [],
          changed: [],
          print: 'seen',
        },
      },
      inTab,
    );
    await user.click(
      await screen.findByRole('button', { name: /^What would change\?: Before an account was deleted/ }),
    );
    expect(await screen.findByText(/Old Portal/)).toBeTruthy();
    expect(requests('undo.do')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Go back', hidden: true }));
    expect(await screen.findByText('Your accounts are as they were.')).toBeTruthy();
    expect(requests('undo.do')).toEqual([{ id: 9, print: 'seen' }]);
  });

  it('says that there is nothing to undo, and that the second copy could not be written', async () => {
    await openPopupWith({ accounts: fewAccounts, undo: { points: [], copyProblem: 'storage-full' } }, inTab);
    expect(await screen.findByText(/^Nothing was done in the last 30 days/)).toBeTruthy();
    expect(screen.getByText(/^The second copy of your vault could not be written/)).toBeTruthy();
  });
});
