// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keptCodesOf, madeUpCodes, waitingMadeUp } from './fake/backup-codes.ts';
import { emptyTab, fewAccounts, helpkit } from './fake/samples.ts';
import { closePopup, type OpenPopup, openPopupWith } from './harness.tsx';

afterEach(async () => {
  vi.useRealTimers();
  await closePopup();
});

const one = madeUpCodes[0] ?? '';

async function openCodes(popup: OpenPopup): Promise<void> {
  await popup.user.click(await screen.findByRole('button', { name: /More about HelpKit/ }));
  await popup.user.click(await screen.findByRole('button', { name: 'Backup codes' }));
}

describe('backup codes that wait', () => {
  it('are shown hidden, say what they replace, and are kept for the account after a yes', async () => {
    const codes = { waiting: waitingMadeUp, kept: [keptCodesOf('helpkit', 7)] };
    const popup = await openPopupWith({ accounts: fewAccounts, codes });
    expect(await screen.findByText(/10 codes, all but their last two signs hidden/)).toBeTruthy();
    expect(await screen.findByText(/of which 3 of 10 are left/)).toBeTruthy();
    expect(screen.getByText('New: 10. Gone: 10. The same: 0.')).toBeTruthy();
    expect(document.body.textContent).not.toContain(one);
    await popup.user.click(screen.getByRole('button', { name: 'Keep them' }));
    expect(await screen.findByText('10 of 10 left')).toBeTruthy();
    expect(popup.requests('codes.keep')).toEqual([{ id: 'helpkit', waiting: 'waiting', passphrase: null }]);
  });

  it('are forgotten where the person turns them down', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts, codes: { waiting: waitingMadeUp } });
    const [, no] = await screen.findAllByRole('button', { name: 'Not now' });
    if (no) await popup.user.click(no);
    expect(await screen.findByRole('button', { name: /More about HelpKit/ })).toBeTruthy();
    expect(popup.requests('codes.drop')).toEqual([{ waiting: 'waiting' }]);
    expect(popup.requests('codes.keep')).toEqual([]);
  });

  it('under a passphrase are kept only once it is given twice', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts, codes: { waiting: waitingMadeUp } });
    await popup.user.click(await screen.findByRole('switch', { name: 'A passphrase of their own' }));
    await popup.user.type(screen.getByLabelText('Passphrase of the backup codes'), 'four dry leaves here');
    await popup.user.click(screen.getByRole('button', { name: 'Keep them' }));
    expect(popup.requests('codes.keep')).toEqual([]);
    await popup.user.type(screen.getByLabelText(/repeat/i), 'four dry leaves here');
    await popup.user.click(screen.getByRole('button', { name: 'Keep them' }));
    await waitFor(() => expect(popup.requests('codes.keep')).toHaveLength(1));
    expect(popup.requests('codes.keep')[0]?.passphrase).toBe('four dry leaves here');
  });
});

describe('an account’s backup codes', () => {
  it('are counted on its card, with the way to new ones when few are left', async () => {
    const popup = await openPopupWith({
      accounts: fewAccounts,
      codes: { kept: [keptCodesOf('helpkit', 8)] },
    });
    await popup.user.click(await screen.findByRole('button', { name: /More about HelpKit/ }));
    expect(await screen.findByText('2 of 10 left')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Go to app.helpkit.in' });
    expect(link.getAttribute('href')).toBe('https://app.helpkit.in/settings/security');
  });

  it('are shown after the password alone, for a minute', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts, codes: { kept: [keptCodesOf('helpkit')] } });
    await openCodes(popup);
    await popup.user.click(await screen.findByRole('button', { name: 'Show the codes' }));
    await popup.user.type(await screen.findByLabelText('Password'), 'wrong{Enter}');
    expect(await screen.findByText(/not the password of this vault/)).toBeTruthy();
    expect(document.body.textContent).not.toContain(one);
    await popup.user.clear(screen.getByLabelText('Password'));
    vi.useFakeTimers({ shouldAdvanceTime: true });
    await popup.user.type(screen.getByLabelText('Password'), 'right password{Enter}');
    expect(await screen.findByText(one)).toBeTruthy();
    expect(popup.requests('codes.show').at(-1)).toMatchObject({ leaves: false });
    await act(async () => {
      await vi.advanceTimersByTimeAsync(60_000);
    });
    expect(screen.queryByText(one)).toBeNull();
    expect(screen.getByText('The codes are hidden again.')).toBeTruthy();
  });

  it('can be marked by hand', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts, codes: { kept: [keptCodesOf('helpkit')] } });
    await openCodes(popup);
    await popup.user.click(await screen.findByRole('button', { name: 'Mark as used: code 3' }));
    expect(await screen.findByText('7 of 10 left')).toBeTruthy();
    await popup.user.click(screen.getByRole('button', { name: 'Mark as unused: code 1' }));
    expect(await screen.findByText('8 of 10 left')).toBeTruthy();
  });

  it('may be pasted', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openCodes(popup);
    await popup.user.click(await screen.findByLabelText('Backup codes, one a line'));
    await popup.user.paste(madeUpCodes.join('\n'));
    await popup.user.click(screen.getByRole('button', { name: 'Read these' }));
    expect(await screen.findByText('pasted')).toBeTruthy();
  });
});

describe('a page that asks for a backup code', () => {
  it('is filled by one press, and says when it counts as used', async () => {
    const tab = { ...emptyTab, origin: helpkit, kind: 'backup-entry', waitsFor: 'backup' } as const;
    const offered = [{ id: 'helpkit', left: 8, total: 10, apart: false }];
    const popup = await openPopupWith({
      accounts: fewAccounts,
      tab,
      codes: { tab: { listed: 0, offered, afterLogin: null } },
    });
    await popup.user.click(await screen.findByRole('button', { name: 'Fill the next code' }));
    expect(await screen.findByText(/It counts as used once the page goes on/)).toBeTruthy();
    expect(popup.requests('codes.fill')[0]).toMatchObject({ id: 'helpkit', anyway: false });
  });
});
