// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { draft, emptyTab, fewAccounts, helpkit } from './fake/samples.ts';
import { closePopup, type OpenPopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const openAdd = async ({ user }: OpenPopup) => {
  await user.click(await screen.findByRole('button', { name: 'Add account' }));
  await screen.findByRole('heading', { name: 'Add account' });
};
const question = () => screen.findByRole('heading', { name: 'Add this account?' });

describe('adding by a link', () => {
  it('says what is wrong with it, keeps it, and goes on with a right one', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openAdd(popup);
    const field = screen.getByLabelText('Set-up link');
    await popup.user.type(field, 'https://shop.example{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^This is not a set-up code/);
    expect(field).toHaveProperty('value', 'https://shop.example');
    await popup.user.clear(field);
    await popup.user.type(field, 'otpauth://totp/x{Enter}');
    await question();
  });

  it('goes back by Escape, and there is nothing left to come back to', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openAdd(popup);
    await popup.user.keyboard('{Escape}');
    expect(await screen.findByRole('button', { name: /^HelpKit/ })).toBeTruthy();
  });
});

describe('adding by hand', () => {
  const byHand = async (popup: OpenPopup) => {
    await openAdd(popup);
    await popup.user.click(screen.getByRole('radio', { name: 'Type it in' }));
  };

  it('sends what everyone types with the usual rest', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await byHand(popup);
    await popup.user.type(screen.getByLabelText('Site or service'), ' Ledger ');
    await popup.user.type(screen.getByLabelText('Account name'), 'books');
    await popup.user.type(screen.getByLabelText('Secret key'), 'abcd efgh{Enter}');
    await question();
    expect(popup.requests('draft.make')).toEqual([
      {
        issuer: 'Ledger',
        account: 'books',
        secret: 'abcd efgh',
        type: 'totp',
        algorithm: 'SHA1',
        digits: 6,
        period: 30,
        counter: 0,
      },
    ]);
  });

  it('sends the advanced fields of a counter', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await byHand(popup);
    await popup.user.type(screen.getByLabelText('Secret key'), 'ABCDEFGH');
    await popup.user.click(screen.getByText('Advanced'));
    await popup.user.selectOptions(screen.getByLabelText('Kind'), 'By counter (HOTP)');
    await popup.user.selectOptions(screen.getByLabelText('Digits'), '8');
    await popup.user.selectOptions(screen.getByLabelText('Algorithm'), 'SHA-512');
    const counter = screen.getByLabelText('Counter');
    await popup.user.clear(counter);
    await popup.user.type(counter, '41{Enter}');
    await question();
    expect(popup.requests('draft.make')).toMatchObject([
      { type: 'hotp', algorithm: 'SHA512', digits: 8, counter: 41, period: 0 },
    ]);
  });

  it('puts the word beside the field that is wrong', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await byHand(popup);
    const secret = screen.getByLabelText('Secret key');
    await popup.user.type(secret, 'not a key 1{Enter}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/only the letters A to Z/);
    expect(secret.getAttribute('aria-describedby')).toBe(alert.id);
  });

  it('opens what is hidden when that is what is wrong', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await byHand(popup);
    await popup.user.type(screen.getByLabelText('Secret key'), 'ABCDEFGH');
    await popup.user.click(screen.getByText('Advanced'));
    const period = screen.getByLabelText('Seconds per code');
    await popup.user.clear(period);
    await popup.user.type(period, 'soon{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/usually 30/);
    expect(period.closest('details')?.open).toBe(true);
    expect(popup.requests('draft.make')).toEqual([]);
  });
});

describe('what is typed survives the popup', () => {
  it('is kept a moment after the last key, and is there again', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openAdd(popup);
    await popup.user.click(screen.getByRole('radio', { name: 'Type it in' }));
    await popup.user.type(screen.getByLabelText('Site or service'), 'Ledger');
    await popup.user.type(screen.getByLabelText('Secret key'), 'ABCD');
    await waitFor(() => expect(popup.requests('form.save').at(-1)?.text).toContain('ABCD'));
    expect(popup.requests('form.save').length).toBeLessThan(8);
    const { form } = popup.world;
    closePopup();
    expect(localStorage.length + sessionStorage.length).toBe(0);

    await openPopupWith({ accounts: fewAccounts, form });
    expect(await screen.findByLabelText('Secret key')).toHaveProperty('value', 'ABCD');
    expect(screen.getByLabelText('Site or service')).toHaveProperty('value', 'Ledger');
  });

  it('is kept at once when the popup goes in the middle', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openAdd(popup);
    await popup.user.type(screen.getByLabelText('Set-up link'), 'otpauth');
    window.dispatchEvent(new Event('pagehide'));
    expect(popup.requests('form.save').at(-1)?.text).toContain('otpauth');
  });

  it('is forgotten once the account is added', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openAdd(popup);
    await popup.user.type(screen.getByLabelText('Set-up link'), 'otpauth://totp/x{Enter}');
    await question();
    await popup.user.keyboard('{Enter}');
    await screen.findByRole('button', { name: /^HelpKit/ });
    await waitFor(() => expect(popup.world.form).toBe(''));
  });
});

describe('the question before an account is kept', () => {
  it('has the focus on yes, shows a live code, and keeps the person’s changes with the site', async () => {
    const { user, requests } = await openPopupWith({ drafts: [draft('one')] });
    await question();
    const keep = screen.getByRole('button', { name: 'Add account' });
    expect(document.activeElement).toBe(keep);
    await waitFor(() => expect(document.querySelector('.draft-code .digits')?.textContent).toMatch(/\d{6}/));
    expect(screen.getByText('Found on app.helpkit.in')).toBeTruthy();
    expect(screen.getByText('Will be filled only on app.helpkit.in.')).toBeTruthy();
    const issuer = screen.getByLabelText('Site or service');
    await user.clear(issuer);
    await user.type(issuer, ' Help desk ');
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('button', { name: /^Help desk/ })).toBeTruthy();
    expect(requests('draft.keep')).toEqual([
      { id: 'one', issuer: 'Help desk', account: 'desk@shop.example', bind: true },
    ]);
    expect(screen.getAllByText('Help desk (desk@shop.example) was added.').length).toBeGreaterThan(0);
  });

  it('does not bind when told not to', async () => {
    const { user, requests } = await openPopupWith({ drafts: [draft('one')] });
    await question();
    await user.click(screen.getByRole('switch', { name: 'Fill it there' }));
    expect(screen.getByText('Will not be filled anywhere by itself.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Add account' }));
    await waitFor(() => expect(requests('draft.keep')).toMatchObject([{ bind: false }]));
  });

  it('warns of a look-alike and does not bind by itself', async () => {
    const { user, requests } = await openPopupWith({
      drafts: [draft('one', { origin: 'https://app.he1pkit.in', lookalikeOf: 'helpkit.in' })],
    });
    await question();
    expect((await screen.findByRole('alert')).textContent).toContain(
      'app.he1pkit.in looks like helpkit.in but is not',
    );
    await user.click(screen.getByRole('button', { name: 'Add account' }));
    await waitFor(() => expect(requests('draft.keep')).toMatchObject([{ bind: false }]));
  });

  it('says that an account is there already', async () => {
    await openPopupWith({
      accounts: fewAccounts,
      drafts: [draft('one', { origin: null, sameAs: 'helpkit' })],
    });
    await question();
    expect(screen.getByText('You already have this account: HelpKit (desk@shop.example).')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Add again' })).toBeTruthy();
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('shows no code of a counter: looking must not use one up', async () => {
    const { requests } = await openPopupWith({ drafts: [draft('one', { type: 'hotp', period: 0 })] });
    await question();
    expect(screen.getByText('Its first code is shown once it is added.')).toBeTruthy();
    expect(requests('account.advance')).toEqual([]);
  });

  it('keeps nothing on cancel', async () => {
    const { user, world, requests } = await openPopupWith({ accounts: fewAccounts, drafts: [draft('one')] });
    await question();
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('button', { name: /^HelpKit/ })).toBeTruthy();
    await waitFor(() => expect(world.drafts).toEqual([]));
    expect(requests('draft.keep')).toEqual([]);
  });

  it('lets several be looked at one by one', async () => {
    const { user, world } = await openPopupWith({
      drafts: [draft('one'), draft('two', { issuer: 'Ledger', account: 'books' })],
    });
    await screen.findByRole('heading', { name: 'Several accounts found' });
    await user.click(screen.getByRole('button', { name: 'More about Ledger (books)' }));
    await question();
    await user.click(screen.getByRole('button', { name: 'Add account' }));
    await question();
    expect(screen.getByLabelText('Site or service')).toHaveProperty('value', 'HelpKit');
    expect(world.accounts.map(({ issuer }) => issuer)).toEqual(['Ledger']);
  });

  it('says why it could not be kept, and loses nothing', async () => {
    const { user, world } = await openPopupWith({
      drafts: [draft('one')],
      refuse: { 'draft.keep': 'storage-full' },
    });
    await question();
    await user.click(screen.getByRole('button', { name: 'Add account' }));
    expect((await screen.findByRole('alert')).textContent).toContain('no room left');
    expect(world.drafts).toHaveLength(1);
  });
});

describe('adding from the page', () => {
  it('leads to the question', async () => {
    const popup = await openPopupWith({
      accounts: fewAccounts,
      tab: { ...emptyTab, origin: helpkit },
      scan: { drafts: [draft('one')] },
    });
    await openAdd(popup);
    await popup.user.click(screen.getByRole('button', { name: 'Add from this page' }));
    await question();
  });
});
