// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { draft, emptyTab, helpkit, unlocked } from './fake/samples.ts';
import { closePopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const none = { ...unlocked, state: 'none' as const, protection: null };
const first = () => screen.findByLabelText('Choose a password for your vault');

describe('first run', () => {
  it('makes a vault by keyboard alone', async () => {
    const { user, requests } = await openPopupWith({ status: none });
    const field = await first();
    expect(document.activeElement).toBe(field);
    await user.keyboard('twelve brave otters');
    await user.tab();
    await user.tab();
    await user.keyboard('twelve brave otters{Enter}');
    expect(await screen.findByText('No account yet')).toBeTruthy();
    expect(requests('vault.create')).toEqual([{ password: 'twelve brave otters' }]);
  });

  it.each([
    ['short', 'Use at least 8 characters.'],
    ['password', 'This password is among the first that anyone would try. Choose another.'],
    ['twelve brave otters', 'Good.'],
    ['vK7#pQ2!mZ9-xR4=', 'Strong.'],
  ])('judges %j in plain words while it is typed', async (password, words) => {
    const { user } = await openPopupWith({ status: none });
    await user.type(await first(), password);
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('asks for the same password twice, and sends nothing before', async () => {
    const { user, requests } = await openPopupWith({ status: none });
    await user.type(await first(), 'twelve brave otters');
    const repeat = screen.getByLabelText('Repeat the password');
    await user.type(repeat, 'twelve brave otter{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('The two passwords are not the same.');
    expect(document.activeElement).toBe(repeat);
    expect(requests('vault.create')).toEqual([]);
  });

  it('sends no password that is too short', async () => {
    const { user, requests } = await openPopupWith({ status: none });
    const field = await first();
    await user.type(field, 'short');
    await screen.findByText('Use at least 8 characters.');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
    expect(requests('vault.create')).toEqual([]);
  });

  it('says plainly what no password means, and does without only after a yes', async () => {
    const { user, requests } = await openPopupWith({ status: none });
    await first();
    await user.click(screen.getByRole('button', { name: 'Go on without a password' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Anyone who can read this browser profile can read your codes.');
    expect(requests('vault.create')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Without a password' }));
    expect(await screen.findByText('No account yet')).toBeTruthy();
    expect(requests('vault.create')).toEqual([{ password: null }]);
  });

  it('shows and hides what is typed', async () => {
    const { user } = await openPopupWith({ status: none });
    const field = await first();
    const [show] = screen.getAllByRole('button', { name: 'Show password' });
    if (show) await user.click(show);
    expect(field.getAttribute('type')).toBe('text');
    await user.click(screen.getByRole('button', { name: 'Hide password' }));
    expect(field.getAttribute('type')).toBe('password');
  });

  it('says what the vault could not do', async () => {
    const { user } = await openPopupWith({ status: none, refuse: { 'vault.create': 'storage-full' } });
    await user.type(await first(), 'twelve brave otters');
    await user.type(screen.getByLabelText('Repeat the password'), 'twelve brave otters{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('no room left on this device');
  });

  it('tells of an account that was found on the page, and asks about it once there is a vault', async () => {
    const { user } = await openPopupWith({
      status: none,
      tab: { ...emptyTab, origin: helpkit, kind: 'enrol', enrolling: true },
      scan: { drafts: [draft('one')] },
    });
    expect(await screen.findByText(/Found on this page: HelpKit \(desk@shop.example\)/)).toBeTruthy();
    await user.type(await first(), 'twelve brave otters');
    await user.type(screen.getByLabelText('Repeat the password'), 'twelve brave otters{Enter}');
    expect(await screen.findByRole('heading', { name: 'Add this account?' })).toBeTruthy();
  });
});
