// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { LockReason } from '../../lib/core/types.ts';
import { lateAnswers } from './fake/late-answers.ts';
import { draft, emptyTab, fewAccounts, helpkit, unlocked } from './fake/samples.ts';
import { closePopup, hide, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const locked = { ...unlocked, state: 'locked' as const };

describe('a locked vault', () => {
  it('opens by the right password, by keyboard alone', async () => {
    const { user, requests } = await openPopupWith({ status: locked, accounts: fewAccounts });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Password')));
    await user.keyboard('right password{Enter}');
    expect(await screen.findByRole('button', { name: /^HelpKit/ })).toBeTruthy();
    expect(requests('vault.unlock')).toEqual([{ password: 'right password' }]);
  });
  it('can be left alone while it opens: what takes long is stopped by keyboard, and stays locked', async () => {
    const { first, letGo } = lateAnswers('vault.unlock');
    const { user, requests } = await openPopupWith({ status: locked, accounts: fewAccounts }, first);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Password')));
    await user.keyboard('right password{Enter}');
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
    const stop = await screen.findByRole('button', { name: 'Stop' });
    while (document.activeElement !== stop) await user.tab();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Unlock' }));
    expect(screen.queryByRole('button', { name: /^HelpKit/ })).toBeNull();
    // Whichever came first, the stop or the key: what was opened is locked again.
    expect(requests('vault.lock')).toHaveLength(2);
    expect(requests('vault.unlock')).toEqual([]);
    // What was typed is still there.
    letGo();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: /^HelpKit/ })).toBeTruthy();
  });

  it('says kindly that a password is wrong, and takes the next one', async () => {
    const { user } = await openPopupWith({ status: locked, accounts: fewAccounts });
    const field = await screen.findByLabelText('Password');
    await user.type(field, 'wrong{Enter}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/^That is not the password of this vault/);
    expect(field.getAttribute('aria-describedby')).toBe(alert.id);
    await user.clear(field);
    await user.type(field, 'right password{Enter}');
    expect(await screen.findByRole('button', { name: /^HelpKit/ })).toBeTruthy();
  });

  it.each<[LockReason, string]>([
    ['manual', 'You locked it.'],
    ['idle', 'It locked because it was not used for a while.'],
    ['absolute', 'It locked because it had been open for long enough.'],
    ['browser-closed', 'It locked when the browser was closed.'],
    ['clock-back', 'It locked because the clock of this computer was turned back.'],
    ['screen-lock', 'It locked together with the screen.'],
  ])('says why it was locked: %s', async (lockReason, words) => {
    await openPopupWith({ status: { ...locked, lockReason } });
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('asks for a first password where the organisation has come to want one', async () => {
    const { user, requests } = await openPopupWith({
      status: { ...locked, protection: 'device', lockReason: 'password-required' },
      accounts: fewAccounts,
    });
    expect(await screen.findByText(/^Your organisation asks for a password/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Unlock' })).toBeNull();
    const next = 'another long pass phrase';
    await user.type(screen.getByLabelText('Choose a password for your vault'), next);
    await user.type(screen.getByLabelText('Repeat the password'), `${next}{Enter}`);
    expect(await screen.findByRole('button', { name: /^HelpKit/ })).toBeTruthy();
    expect(requests('way.password')).toEqual([{ current: '', next }]);
  });

  it('says how long no password is tried after too many wrong ones, and then tries one again', async () => {
    const { user, requests } = await openPopupWith({
      status: locked,
      accounts: fewAccounts,
      nextGuessAt: Date.now() + 60_000,
    });
    expect((await screen.findByRole('timer')).textContent).toMatch(
      /^The next password can be tried in (1 min|\d\d sec)/,
    );
    const field = await screen.findByLabelText('Password');
    await user.type(field, 'right password{Enter}');
    expect(requests('vault.unlock')).toEqual([]);
    const { now } = await import('../../lib/state/clock-state.ts');
    hide(true); // or its own clock would go on from the true time
    now.value += 61_000;
    await waitFor(() => expect(screen.queryByRole('timer')).toBeNull());
    await user.type(field, '{Enter}');
    expect(await screen.findByRole('button', { name: /^HelpKit/ })).toBeTruthy();
  });

  it('asks for no password where there is none', async () => {
    const { user } = await openPopupWith({
      status: { ...locked, protection: 'device' },
      accounts: fewAccounts,
    });
    const button = await screen.findByRole('button', { name: 'Unlock' });
    expect(screen.queryByLabelText('Password')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(button));
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: /^HelpKit/ })).toBeTruthy();
  });

  it('leads to an account that was found meanwhile', async () => {
    const { user } = await openPopupWith({ status: locked, drafts: [draft('one')] });
    expect(await screen.findByText('An account was found. Unlock to add it.')).toBeTruthy();
    await user.type(screen.getByLabelText('Password'), 'right password{Enter}');
    expect(await screen.findByRole('heading', { name: 'Add this account?' })).toBeTruthy();
  });

  it('offers the account of the page in front once it is open', async () => {
    const tab = { ...emptyTab, origin: helpkit, kind: 'totp' as const, waitsFor: 'totp' as const };
    const { user } = await openPopupWith({
      status: locked,
      accounts: fewAccounts,
      tab: { ...tab, accountIds: ['helpkit'] },
    });
    await user.type(await screen.findByLabelText('Password'), 'right password{Enter}');
    expect(await screen.findByRole('button', { name: 'Fill code' })).toBeTruthy();
  });

  it('says what went wrong when it could not be tried', async () => {
    const { user } = await openPopupWith({ status: locked, refuse: { 'vault.unlock': 'storage-broken' } });
    await user.type(await screen.findByLabelText('Password'), 'right password{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was deleted.');
  });
});

describe('a vault that cannot be used', () => {
  it.each([
    ['damaged', /does not fit together/],
    ['newer', /newer version/],
  ] as const)('says so and changes nothing: %s', async (state, words) => {
    const { asked } = await openPopupWith({ status: { ...unlocked, state } });
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
    expect(asked.filter(({ name }) => /create|keep|remove|lock$/.test(name))).toEqual([]);
  });

  it('is looked at again when asked to', async () => {
    const { user, world } = await openPopupWith({
      accounts: fewAccounts,
      refuse: { 'opening.read': 'storage-broken' },
    });
    expect((await screen.findByRole('alert')).textContent).toContain('could not read or write its storage');
    world.refuse = {};
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: /^HelpKit/ })).toBeTruthy();
  });
});
