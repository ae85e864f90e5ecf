// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { windowOf } from './fake/background.ts';
import { account, emptyTab, fewAccounts, manyAccounts, unlocked } from './fake/samples.ts';
import { closePopup, hide, openPopupWith } from './harness.tsx';

/** Ten seconds into a step: no code ends while a test looks at it. */
const instant = 1_900_000_000_000;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: instant });
});

afterEach(() => {
  closePopup();
  vi.useRealTimers();
});

const row = (name: RegExp) => screen.findByRole('button', { name });
const rows = () => [...document.querySelectorAll('.account-main')];
const names = () => [...document.querySelectorAll('.account strong')].map((name) => name.textContent);
const focused = () => document.activeElement;

describe('the list of codes', () => {
  it('shows issuer, account and the code, whose digits a screen reader hears one by one', async () => {
    await openPopupWith({ accounts: fewAccounts });
    const code = windowOf({ id: 'helpkit', digits: 6, period: 30, type: 'totp' }).current;
    const button = await row(new RegExp(`^HelpKit desk@shop.example ${[...code].join(' ')}`));
    expect(button.querySelector('.digits-groups')?.textContent).toBe(code);
    expect(button.querySelector('.digits')?.getAttribute('dir')).toBe('ltr');
  });

  it('puts the account of the page in front first', async () => {
    await openPopupWith({ accounts: fewAccounts, tab: { ...emptyTab, accountIds: ['game'] } });
    expect(names()).toEqual(['Steam', 'HelpKit', 'Mailbox', 'Code Forge', 'Harbour Bank']);
  });

  it('copies on a click, says so aloud and in the row, and takes the word back', async () => {
    const { user, copied } = await openPopupWith({ accounts: fewAccounts });
    const button = await row(/^Mailbox.*\d/);
    await user.click(button);
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/opied/));
    expect(button.textContent).toMatch(/opied/);
    expect(await copied()).toBe(button.querySelector('.digits-groups')?.textContent);
    await waitFor(() => expect(button.textContent).not.toMatch(/opied/), { timeout: 4000 });
  });

  it('shows the next code at the tick at once, warns before it, and asks for a new one', async () => {
    const { requests } = await openPopupWith({ accounts: fewAccounts });
    const button = await row(/^HelpKit.*\d/);
    const { changesAt, next } = windowOf({ id: 'helpkit', digits: 6, period: 30, type: 'totp' });
    const before = requests('account.codes').length;
    vi.setSystemTime(changesAt - 4000);
    await waitFor(() => expect(button.querySelector('.digits')?.getAttribute('data-ending')).toBe('true'), {
      timeout: 3000,
    });
    expect(requests('account.codes')).toHaveLength(before);
    vi.setSystemTime(changesAt + 100);
    await waitFor(() => expect(button.querySelector('.digits-groups')?.textContent).toBe(next), {
      timeout: 3000,
    });
    expect(requests('account.codes').length).toBe(before + 1);
  });

  it('copies the next code in the last two seconds, and says that it is it', async () => {
    const { user, copied } = await openPopupWith({ accounts: fewAccounts });
    const button = await row(/^HelpKit.*\d/);
    const { changesAt, next } = windowOf({ id: 'helpkit', digits: 6, period: 30, type: 'totp' });
    vi.setSystemTime(changesAt - 1500);
    await user.click(button);
    await waitFor(() => expect(button.textContent).toContain('Next code copied'));
    expect(await copied()).toBe(next);
  });

  it('asks for nothing while it is hidden, and counts anew when it is shown', async () => {
    const { requests } = await openPopupWith({ accounts: fewAccounts });
    const button = await row(/^HelpKit.*\d/);
    const { changesAt } = windowOf({ id: 'helpkit', digits: 6, period: 30, type: 'totp' });
    const before = requests('account.codes').length;
    hide(true);
    vi.setSystemTime(changesAt + 65_000);
    await new Promise((done) => setTimeout(done, 2200));
    expect(requests('account.codes')).toHaveLength(before);
    hide(false);
    const { current } = windowOf({ id: 'helpkit', digits: 6, period: 30, type: 'totp' });
    await waitFor(() => expect(button.querySelector('.digits-groups')?.textContent).toBe(current));
  });

  it('asks for a code that is not there yet when it is to be copied', async () => {
    const { user, copied, world } = await openPopupWith({
      accounts: fewAccounts,
      refuse: { 'account.codes': 'vault-busy' },
    });
    const button = await row(/^Mailbox/);
    expect(button.querySelector('.digits-groups')?.textContent).toBe('••••••');
    world.refuse = {};
    await user.click(button);
    await waitFor(() => expect(button.textContent).toContain('Copied'));
    expect(await copied()).toBe(button.querySelector('.digits-groups')?.textContent);
  });

  it('says when the browser refuses to copy', async () => {
    const { user } = await openPopupWith({ accounts: fewAccounts });
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
    await user.click(await row(/^Mailbox.*\d/));
    expect(await screen.findAllByText(/did not allow copying/)).toBeTruthy();
  });

  it('shows a code by counter only when it is asked for, and copies it only then', async () => {
    const { user, copied, requests } = await openPopupWith({ accounts: fewAccounts });
    const button = await row(/^Harbour Bank/);
    expect(button.querySelector('.digits-groups')?.textContent).toBe('••••••');
    await user.click(screen.getByRole('button', { name: 'Next code of Harbour Bank (0042 17)' }));
    await waitFor(() => expect(button.querySelector('.digits-groups')?.textContent).toMatch(/^\d{6}$/));
    await user.click(button);
    await waitFor(async () => expect(await copied()).toMatch(/^\d{6}$/));
    expect(requests('account.advance')).toHaveLength(1);
  });

  it('asks again before a second code by counter, and says which one it showed', async () => {
    const { user, requests } = await openPopupWith({ accounts: fewAccounts });
    const next = await screen.findByRole('button', { name: 'Next code of Harbour Bank (0042 17)' });
    await user.click(next);
    const button = await row(/^Harbour Bank Code number 1/);
    await user.click(next);
    const dialog = await screen.findByRole('dialog', { name: 'Another code for Harbour Bank (0042 17)?' });
    expect(dialog.textContent).toContain('Code number 1 was made just now.');
    expect(requests('account.advance')).toHaveLength(1);
    await user.click(within(dialog).getByRole('button', { name: 'Next code' }));
    await waitFor(() => expect(button.textContent).toContain('Code number 2'));
    vi.setSystemTime(instant + 31_000);
    await user.click(next);
    await waitFor(() => expect(button.textContent).toContain('Code number 3'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows the code that comes next in the last five seconds, all the time or never', async () => {
    const { changesAt, next } = windowOf({ id: 'helpkit', digits: 6, period: 30, type: 'totp' });
    const shown = () => document.querySelector('[data-index="0"] .digits-next')?.textContent;
    await openPopupWith({ accounts: fewAccounts });
    await row(/^HelpKit.*\d/);
    expect(shown()).toBeUndefined();
    vi.setSystemTime(changesAt - 4000);
    await waitFor(() => expect(shown()).toBe(next), { timeout: 3000 });
    closePopup();
    await openPopupWith({ accounts: fewAccounts, preferences: { nextCode: 'never' } });
    await row(/^HelpKit.*\d/);
    expect(shown()).toBeUndefined();
    closePopup();
    vi.setSystemTime(instant);
    await openPopupWith({ accounts: fewAccounts, preferences: { nextCode: 'always' } });
    await waitFor(() => expect(shown()).toBe(next));
  });

  it('has letters for Steam', async () => {
    await openPopupWith({ accounts: fewAccounts });
    const button = await row(/^Steam pixelcart( [2-9B-Y]){5}/);
    expect(button.querySelector('.digits-groups')?.children).toHaveLength(0);
  });

  it('names what has no name', async () => {
    await openPopupWith({ accounts: [account('x')] });
    expect(await row(/^Account without a name/)).toBeTruthy();
  });

  it('draws and asks only for what is in sight of a thousand', async () => {
    const { requests } = await openPopupWith({ accounts: manyAccounts(1000) });
    await waitFor(() => expect(requests('account.codes').length).toBeGreaterThan(0));
    expect(rows().length).toBeLessThan(30);
    const asked = new Set(requests('account.codes').flatMap(({ ids }) => ids));
    expect(asked.size).toBeLessThan(30);
    expect(document.querySelector('.account')?.getAttribute('aria-setsize')).toBe('1000');
  });
});

describe('keys of the list', () => {
  it('walks by arrows with one row in reach of Tab, and copies by Enter', async () => {
    const { user, copied } = await openPopupWith({ accounts: fewAccounts });
    await row(/^HelpKit.*\d/);
    expect(focused()).toBe(rows()[0]);
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(focused()).toBe(rows()[1]);
    expect(rows().map((one) => one.getAttribute('tabindex'))).toEqual(['-1', '0', '-1', '-1', '-1']);
    await user.keyboard('{End}');
    expect(focused()).toBe(rows()[4]);
    await user.keyboard('{Home}{Enter}');
    await waitFor(async () =>
      expect(await copied()).toBe(rows()[0]?.querySelector('.digits-groups')?.textContent),
    );
  });

  it('searches from the first key, walks into the list, copies the first by Enter and empties by Escape', async () => {
    const { user, copied } = await openPopupWith({ accounts: manyAccounts(20) });
    const field = await screen.findByRole('searchbox', { name: 'Search accounts' });
    await waitFor(() => expect(focused()).toBe(field));
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe(rows()[0]);
    await user.keyboard('f');
    expect(focused()).toBe(field);
    await user.clear(field);
    await user.type(field, 'FORGE shop-dep');
    await waitFor(() => expect(names()).toEqual(['Code Forge']));
    expect(screen.getByRole('status').textContent).toBe('Accounts found: 1');
    await waitFor(() => expect(rows()[0]?.textContent).toMatch(/\d{8}/));
    await user.keyboard('{Enter}');
    await waitFor(async () => expect(await copied()).toMatch(/^\d{8}$/));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(rows().length).toBeGreaterThan(10));
  });

  it('goes to the search by a slash, and back up from the first row', async () => {
    const { user } = await openPopupWith({ accounts: manyAccounts(20) });
    const field = await screen.findByRole('searchbox');
    await user.keyboard('{ArrowDown}/');
    expect(focused()).toBe(field);
    await user.keyboard('{ArrowDown}{ArrowUp}');
    expect(focused()).toBe(field);
    await user.keyboard('zebra');
    expect(await screen.findByText('No account matches “zebra”.')).toBeTruthy();
  });

  it('finds without marks and without regard to case', async () => {
    const { user } = await openPopupWith({
      accounts: [...manyAccounts(6), account('cafe', { issuer: 'Café Ünder' })],
    });
    await user.type(await screen.findByRole('searchbox'), 'cafe under');
    await waitFor(() => expect(names()).toEqual(['Café Ünder']));
  });

  it('has no search field among few until something is typed, and copies the first by Enter', async () => {
    const { user, copied } = await openPopupWith({ accounts: fewAccounts });
    await row(/^HelpKit/);
    expect(screen.queryByRole('searchbox')).toBeNull();
    await user.keyboard('frge{Enter}');
    await waitFor(async () => expect(await copied()).toMatch(/^\d{8}$/));
    expect(names()).toEqual(['Code Forge']);
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Forge']);
    await user.keyboard('{Escape}');
    expect(focused()).toBe(screen.getByRole('searchbox'));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(screen.queryByRole('searchbox')).toBeNull());
    expect(names()).toHaveLength(5);
  });

  it('finds by a tag, and shows it', async () => {
    const { user } = await openPopupWith({
      accounts: [
        ...manyAccounts(6),
        account('tagged', { issuer: 'Ledger', account: 'me', tags: ['night shift'] }),
      ],
    });
    await user.type(await screen.findByRole('searchbox'), 'shift');
    await waitFor(() => expect(names()).toEqual(['Ledger']));
    expect(document.querySelector('.found-tags')?.textContent).toBe('night shiftme');
  });
});

describe('deleting', () => {
  it('asks first, deletes, and brings back where it was', async () => {
    const { user, requests } = await openPopupWith({ accounts: fewAccounts });
    await row(/^HelpKit/);
    await user.keyboard('{ArrowDown}{Delete}');
    expect(await screen.findByRole('dialog', { name: 'Delete Mailbox (desk@shop.example)?' })).toBeTruthy();
    expect(requests('account.remove')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(names()).toEqual(['HelpKit', 'Code Forge', 'Harbour Bank', 'Steam']));
    expect(screen.getByRole('status').textContent).toBe('Mailbox (desk@shop.example) was deleted.');
    await waitFor(() => expect(focused()).toBe(rows()[1]));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(names()).toEqual(['HelpKit', 'Mailbox', 'Code Forge', 'Harbour Bank', 'Steam']),
    );
  });

  it('keeps the account when the person thinks better of it', async () => {
    const { user, requests } = await openPopupWith({ accounts: fewAccounts });
    await row(/^HelpKit/);
    await user.keyboard('{Delete}');
    const dialog = await screen.findByRole('dialog');
    // A real browser puts the focus into a modal dialog; happy-dom does not.
    within(dialog).getByRole('button', { name: 'Cancel' }).focus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(requests('account.remove')).toEqual([]);
  });

  it('says why it could not', async () => {
    const { user } = await openPopupWith({
      accounts: fewAccounts,
      refuse: { 'account.remove': 'storage-full' },
    });
    await row(/^HelpKit/);
    await user.keyboard('{Delete}');
    await user.click(await screen.findByRole('button', { name: 'Delete' }));
    expect(await screen.findAllByText(/no room left on this device/)).toBeTruthy();
    expect(names()).toHaveLength(5);
  });
});

describe('one account', () => {
  it('shows where it is filled, and leads back to its row', async () => {
    const { user } = await openPopupWith({ accounts: fewAccounts });
    await user.click(await screen.findByRole('button', { name: 'More about Code Forge (shop-deploy)' }));
    expect(await screen.findByRole('heading', { name: 'Account' })).toBe(focused());
    expect(screen.getByText(/No site yet/)).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(focused()).toBe(rows()[2]));
  });
});

describe('locking', () => {
  it('locks by the button and forgets what was shown', async () => {
    const { user } = await openPopupWith({ accounts: fewAccounts });
    await user.click(await screen.findByRole('button', { name: 'Lock' }));
    expect(await screen.findByText('You locked it.')).toBeTruthy();
    expect(document.body.textContent).not.toContain('Mailbox');
  });

  it('has no lock where there is no password', async () => {
    await openPopupWith({ accounts: fewAccounts, status: { ...unlocked, protection: 'device' } });
    await row(/^HelpKit/);
    expect(screen.queryByRole('button', { name: 'Lock' })).toBeNull();
  });

  it('notices in the middle that the vault was locked elsewhere', async () => {
    const { user, world } = await openPopupWith({ accounts: fewAccounts });
    await row(/^Harbour Bank/);
    world.status = { ...unlocked, state: 'locked', lockReason: 'idle' };
    await user.click(screen.getByRole('button', { name: /^Next code/ }));
    expect(await screen.findByText(/not used for a while/)).toBeTruthy();
  });
});
