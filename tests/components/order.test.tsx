// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { account, emptyTab, fewAccounts, manyAccounts } from './fake/samples.ts';
import { closePopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const names = () => [...document.querySelectorAll('.account strong')].map((name) => name.textContent);
const rows = () => [...document.querySelectorAll('.account-main')];
/** What moves rows is fetched a moment after the list. */
const movable = () => waitFor(() => expect(document.querySelector('[data-movable]')).toBeTruthy());
const status = () => screen.getByRole('status').textContent;

describe('the order made by hand', () => {
  it('is changed by Alt and the arrows, said aloud, and told to the vault once', async () => {
    const { user, requests } = await openPopupWith({ accounts: fewAccounts });
    await movable();
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
    expect(names()).toEqual(['Mailbox', 'Code Forge', 'HelpKit', 'Harbour Bank', 'Steam']);
    expect(status()).toBe('HelpKit (desk@shop.example) is now 3 of 5.');
    expect(document.activeElement).toBe(rows()[2]);
    expect(requests('account.move')).toEqual([]);
    await waitFor(() => expect(requests('account.move')).toEqual([{ id: 'helpkit', before: 'bank' }]));
    await waitFor(() => expect(status()).toBe(''));
    await user.keyboard('{Home}{Alt>}{ArrowUp}{/Alt}');
    expect(names()[0]).toBe('Mailbox');
  });

  it('keeps what was moved when the popup closes before it is told', async () => {
    const { user, requests } = await openPopupWith({ accounts: fewAccounts });
    await movable();
    await user.keyboard('{End}{Alt>}{ArrowUp}{/Alt}');
    window.dispatchEvent(new Event('pagehide'));
    expect(requests('account.move')).toEqual([{ id: 'game', before: 'bank' }]);
  });

  it('leaves pinned accounts, and those of the page in front, among themselves', async () => {
    const pinned = fewAccounts.map((one, at) => ({ ...one, pinned: at < 2 }));
    const { user } = await openPopupWith({ accounts: pinned, tab: { ...emptyTab, accountIds: ['game'] } });
    await movable();
    const before = names();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}{ArrowDown}{ArrowDown}{Alt>}{ArrowDown}{/Alt}');
    expect(names()).toEqual(before);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(names()).toEqual(['Steam', 'Mailbox', 'HelpKit', 'Code Forge', 'Harbour Bank']);
  });

  it('comes back, with a word, where it could not be kept', async () => {
    const { user } = await openPopupWith({
      accounts: fewAccounts,
      refuse: { 'account.move': 'storage-full' },
    });
    await movable();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(names()[0]).toBe('Mailbox');
    expect(await screen.findAllByText(/no room left on this device/)).toBeTruthy();
    await waitFor(() => expect(names()[0]).toBe('HelpKit'));
  });

  it('is changed by dragging, and the row dragged is not copied', async () => {
    const { requests } = await openPopupWith({ accounts: fewAccounts });
    const list = await waitFor(() => document.querySelector('.accounts') ?? expect.fail());
    // Fetched a moment after the list; until then a press is a press.
    await waitFor(() => {
      const press = { pointerId: 1, button: 0, pointerType: 'mouse' };
      fireEvent.pointerDown(rows()[3] ?? list, { ...press, clientY: 200 });
      fireEvent.pointerMove(list, { ...press, clientY: 90 });
      expect(list.querySelector('[data-dragged] strong')?.textContent).toBe('Harbour Bank');
    });
    fireEvent.pointerUp(list, { pointerId: 1, clientY: 90 });
    fireEvent.click(rows()[3] ?? list);
    await waitFor(() =>
      expect(names()).toEqual(['HelpKit', 'Harbour Bank', 'Mailbox', 'Code Forge', 'Steam']),
    );
    await waitFor(() => expect(requests('account.move')).toEqual([{ id: 'bank', before: 'mail' }]));
    expect(requests('account.copied')).toEqual([]);
    expect(list.querySelector('[data-dragged]')).toBeNull();
  });
});

describe('other orders', () => {
  it('sorts by name, by use and by when it was used last, and keeps the choice', async () => {
    const { user, requests } = await openPopupWith({
      accounts: [...fewAccounts, account('atlas', { issuer: 'atlas' })],
      uses: [
        { id: 'game', count: 3, last: 1 },
        { id: 'mail', count: 1, last: 9 },
      ],
    });
    const menu = await screen.findByLabelText('Order of the accounts');
    await user.selectOptions(menu, 'By name');
    expect(names().slice(0, 3)).toEqual(['atlas', 'Code Forge', 'Harbour Bank']);
    await user.selectOptions(menu, 'Most used first');
    await waitFor(() => expect(names().slice(0, 3)).toEqual(['Steam', 'Mailbox', 'HelpKit']));
    await user.selectOptions(menu, 'Last used first');
    expect(names().slice(0, 3)).toEqual(['Mailbox', 'Steam', 'HelpKit']);
    expect(requests('preferences.write').at(-1)).toEqual({ sort: 'recent' });
  });

  it('opens in the order that was chosen, counts what is copied, and lets nothing be moved', async () => {
    const { user, requests } = await openPopupWith({
      accounts: fewAccounts,
      preferences: { sort: 'recent' },
      uses: [{ id: 'bank', count: 1, last: 1 }],
    });
    expect(names()[0]).toBe('Harbour Bank');
    await waitFor(() => expect(rows()[1]?.textContent).toMatch(/\d{6}/));
    await user.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(requests('account.copied')).toEqual([{ id: 'helpkit' }]));
    expect(names()[0]).toBe('Harbour Bank');
    await movable();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect((await screen.findAllByText(/Only “My order” can be changed/)).length).toBeGreaterThan(0);
    expect(requests('account.move')).toEqual([]);
  });
});

describe('filters', () => {
  it('narrow the list to pinned accounts or a tag; Escape widens it again', async () => {
    const accounts = manyAccounts(12).map((one, at) => ({
      ...one,
      pinned: at === 0,
      tags: at < 3 ? ['work', 'till'] : at === 4 ? ['work'] : [],
    }));
    const { user } = await openPopupWith({ accounts });
    const radios = await screen.findAllByRole('radio');
    expect(radios.map((one) => one.parentElement?.textContent)).toEqual(['All', 'On top', 'work', 'till']);
    await user.click(screen.getByRole('radio', { name: 'work' }));
    expect(names()).toEqual(['HelpKit', 'Mailbox', 'Code Forge', 'Steam']);
    await user.keyboard('mail');
    await waitFor(() => expect(names()).toEqual(['Mailbox']));
    await user.keyboard('{Escape}');
    expect(names()).toHaveLength(4);
    await user.keyboard('{Escape}');
    expect(names()).toHaveLength(12);
    await user.click(screen.getByRole('radio', { name: 'On top' }));
    expect(names()).toEqual(['HelpKit']);
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('are none among few, or where nothing is tagged', async () => {
    await openPopupWith({ accounts: fewAccounts.map((one) => ({ ...one, tags: ['work'] })) });
    await waitFor(() => expect(names()).toHaveLength(5));
    expect(screen.queryByRole('radio')).toBeNull();
  });
});
