// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeWorld } from './fake/background.ts';
import { draft, fewAccounts, manyAccounts, unlocked } from './fake/samples.ts';
import { closePopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const none = { ...unlocked, state: 'none' as const, protection: null };

/** The page in a tab, at an address. */
const openAt = (address: string, world: FakeWorld = { accounts: fewAccounts }) =>
  openPopupWith(world, async () => {
    const told = new Promise((done) => window.addEventListener('hashchange', done, { once: true }));
    const before = window.location.hash;
    window.location.hash = address;
    // A page is opened at its address; this window is there already, and tells of the change a moment later.
    if (window.location.hash !== before) await told;
    const { useRoom } = await import('../../lib/state/room-address.ts');
    const { whenTabIsAsked } = await import('../../lib/state/tab-page-state.ts');
    useRoom(window);
    whenTabIsAsked(async (place) => {
      window.location.hash = place;
    });
  });
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
/** A link of the list of rooms, followed as the browser does. */
const follow = async (user: { click: (link: Element) => Promise<void> }, name: string) => {
  const link = within(screen.getByRole('navigation')).getByRole('link', { name });
  await user.click(link);
  window.location.hash = link.getAttribute('href') ?? '';
};

const rooms: [address: string, title: string][] = [
  ['accounts', 'Accounts'],
  ['codes', 'Backup codes'],
  ['trusted', 'Trusted devices'],
  ['team', 'Team'],
  ['health', 'Health check'],
  ['backup', 'Backup'],
  ['security', 'Security'],
  ['undo', 'Undo'],
  ['activity', 'Activity'],
  ['import', 'Move in from another app'],
  ['export', 'Move out to another app'],
  ['sync', 'Sync with your other browsers'],
  ['settings', 'Settings'],
  ['sites', 'Sites'],
  ['about', 'HelpKit Authenticator'],
  ['account/helpkit', 'Account'],
  ['move', 'Move accounts'],
  ['no-such-room', 'Accounts'],
];

describe('the page in a tab', () => {
  it('shows every room by its address, and marks it in the list', async () => {
    await openAt('');
    await heading('Accounts');
    for (const [address, title] of rooms) {
      window.location.hash = address;
      await heading(title);
      const current = within(screen.getByRole('navigation')).getAllByRole('link', { current: 'page' });
      expect(current).toHaveLength(1);
    }
  });

  it('writes where the person goes into the address, and goes back by it', async () => {
    const { user } = await openAt('#accounts');
    await heading('Accounts');
    await follow(user, 'Settings');
    await heading('Settings');
    await follow(user, 'Accounts');
    await heading('Accounts');
    const [name] = screen.getAllByRole('button', { name: /HelpKit/ });
    if (name) await user.click(name);
    await heading('Account');
    expect(window.location.hash).toBe('#account/helpkit');
    window.location.hash = '#settings';
    await heading('Settings');
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  });

  it('locks from every room, and unlocking leads to the same one', async () => {
    const { user } = await openAt('#health');
    await heading('Health check');
    await user.click(screen.getByRole('button', { name: 'Lock' }));
    await heading('Unlock your vault');
    expect(screen.queryByRole('navigation')).toBeNull();
    await user.type(screen.getByLabelText('Password'), 'right password');
    await user.keyboard('{Enter}');
    await heading('Health check');
    expect(window.location.hash).toBe('#health');
  });
});

describe('the table of accounts', () => {
  const many = manyAccounts(1_000);
  const rows = () => screen.getAllByRole('row').slice(1);
  const first = () => within(rows()[0] ?? document.body).getByRole('rowheader').textContent;

  it('draws only what is in sight of a thousand, and asks for no other code', async () => {
    const { requests } = await openAt('#accounts', { accounts: many });
    await heading('Accounts');
    await waitFor(() => expect(rows().length).toBeGreaterThan(5));
    expect(rows().length).toBeLessThan(40);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('1001');
    for (const { ids } of requests('account.codes')) expect(ids.length).toBeLessThan(40);
  });

  it('is sorted by a column, the other way round, and as it was', async () => {
    const { user } = await openAt('#accounts', {
      accounts: fewAccounts,
      uses: fewAccounts.map(({ id }, at) => ({ id, count: 1, last: 1_000 + at })),
    });
    await heading('Accounts');
    const before = first();
    const column = screen.getByRole('columnheader', { name: 'Last used' });
    const press = () => user.click(within(column).getByRole('button'));
    await press();
    expect(column.getAttribute('aria-sort')).toBe('descending');
    const lastUsed = fewAccounts.at(-1);
    await waitFor(() => expect(first()).toContain(lastUsed?.issuer || lastUsed?.account));
    await press();
    expect(column.getAttribute('aria-sort')).toBe('ascending');
    await press();
    expect(column.getAttribute('aria-sort')).toBe('none');
    expect(first()).toBe(before);
  });

  it('is sought as one types, from the first key', async () => {
    const { user } = await openAt('#accounts', { accounts: many });
    await heading('Accounts');
    await user.keyboard('atlas');
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveProperty('value', 'atlas'));
    await waitFor(() => expect(first()).toContain('Atlas'));
  });
});

describe('the first run', () => {
  it('leads over three screens to the ways to a first account', async () => {
    const { user, requests } = await openAt('#welcome', { status: none });
    await heading('Your codes, only where they belong');
    const on = screen.getByRole('link', { name: 'Continue' });
    expect(on.getAttribute('href')).toBe('#protect');
    window.location.hash = '#protect';
    await heading('Protect your codes');
    await user.type(screen.getByLabelText('Choose a password for your vault'), 'twelve brave otters');
    await user.type(screen.getByLabelText('Repeat the password'), 'twelve brave otters');
    await user.keyboard('{Enter}');
    const title = await heading('Your codes are protected');
    expect(document.activeElement).toBe(title);
    expect(requests('vault.create')).toEqual([{ password: 'twelve brave otters' }]);
    expect(await screen.findByRole('button', { name: 'Make a recovery key' })).toBeTruthy();
    window.location.hash = '#first';
    await heading('Add your first account');
    for (const to of ['#add', '#import', '#backup', '#accounts'])
      expect(document.querySelector(`a[href="${to}"]`)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Open HelpKit' }));
    expect(requests('setUp.open')).toHaveLength(1);
  });

  it('makes a recovery key from its second screen, and comes back to it', async () => {
    const { user } = await openAt('#protect', {});
    await heading('Your codes are protected');
    await user.click(await screen.findByRole('button', { name: 'Make a recovery key' }));
    await heading('Recovery key');
    await user.click(screen.getByRole('button', { name: 'Back' }));
    await heading('Your codes are protected');
  });

  it('loses nothing by being closed in the middle: the vault is made, and what was found waits', async () => {
    const popup = await openAt('#protect', { status: none, drafts: [draft('one')] });
    await heading('Protect your codes');
    expect(screen.getByText(/Found on this page/)).toBeTruthy();
    await popup.user.type(screen.getByLabelText('Choose a password for your vault'), 'twelve brave otters');
    await popup.user.type(screen.getByLabelText('Repeat the password'), 'twelve brave otters');
    await popup.user.keyboard('{Enter}');
    await waitFor(() => expect(popup.world.status.state).toBe('unlocked'));
    closePopup();
    await openAt('#welcome', { status: popup.world.status, drafts: popup.world.drafts });
    await heading('Add this account?');
  });

  it('asks whoever came for something else for a password alone, and then goes on to it', async () => {
    const { user } = await openAt('#files', { status: none });
    await heading('Protect your codes');
    await user.type(screen.getByLabelText('Choose a password for your vault'), 'twelve brave otters');
    await user.type(screen.getByLabelText('Repeat the password'), 'twelve brave otters');
    await user.keyboard('{Enter}');
    await heading('Add accounts');
  });

  it('asks for no vault twice: without one the third screen is the second', async () => {
    await openAt('#first', { status: none });
    await heading('Protect your codes');
  });
});
