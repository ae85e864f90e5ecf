// @vitest-environment happy-dom

import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { FillProblem, FillReceipt } from '../../lib/messaging/page-contract.ts';
import { lateAnswers } from './fake/late-answers.ts';
import { account, draft, emptyTab, fewAccounts, helpkit } from './fake/samples.ts';
import { closePopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const prompt = { ...emptyTab, origin: helpkit, kind: 'totp' as const, waitsFor: 'totp' as const };
const here = { ...prompt, accountIds: ['helpkit'] };
const elsewhere = { ...prompt, origin: 'https://login.atlas.example' };
const receipt = (change: Partial<FillReceipt>): FillReceipt => ({
  filled: 0,
  of: 6,
  problem: null,
  waitUntil: null,
  trusted: false,
  ...change,
});
const card = () => screen.findByRole('region', { name: 'The page in front' });

describe('a page that waits for a code', () => {
  it('offers its account by one large action that has the focus, and shows the receipt', async () => {
    const { user, requests } = await openPopupWith({
      accounts: fewAccounts,
      tab: here,
      receipt: receipt({ filled: 6 }),
    });
    expect((await card()).textContent).toContain('app.helpkit.in asks for a code');
    const button = screen.getByRole('button', { name: 'Fill code' });
    await waitFor(() => expect(document.activeElement).toBe(button));
    await user.keyboard('{Enter}');
    expect(await within(await card()).findByText('Filled 6 of 6.')).toBeTruthy();
    expect(requests('tab.fill')).toEqual([{ tabId: 7, accountId: 'helpkit', bindTo: null, trust: null }]);
    expect(document.querySelectorAll('.account')).toHaveLength(fewAccounts.length - 1);
  });

  it('says that the device is trusted as well', async () => {
    const { user } = await openPopupWith({
      accounts: fewAccounts,
      tab: here,
      receipt: receipt({ filled: 1, of: 1, trusted: true }),
    });
    await user.click(await screen.findByRole('button', { name: 'Fill code' }));
    expect(await screen.findByText('“Trust this device” is ticked.')).toBeTruthy();
  });

  it.each<[FillProblem, RegExp]>([
    ['no-field', /No field for a code/],
    ['page-moved', /page changed before/],
    ['page-changed-it', /changed what was filled/],
    ['kind-never-filled', /another kind of code/],
    ['other-origin', /belongs to another site/],
    ['unfit', /code of another length/],
    ['locked', /vault is locked/],
    ['cancelled', /Nothing was filled/],
  ])('says why nothing was filled: %s', async (problem, words) => {
    const { user } = await openPopupWith({ accounts: fewAccounts, tab: here, receipt: receipt({ problem }) });
    await user.click(await screen.findByRole('button', { name: 'Fill code' }));
    expect(await within(await card()).findByText(words)).toBeTruthy();
  });

  it('waits for the next code and then fills it by itself', async () => {
    const waitUntil = Date.now() + 1500;
    const { user, requests } = await openPopupWith({
      accounts: fewAccounts,
      tab: here,
      receipt: () =>
        Date.now() < waitUntil ? receipt({ problem: 'wait', waitUntil }) : receipt({ filled: 6 }),
    });
    await user.click(await screen.findByRole('button', { name: 'Fill code' }));
    expect(await screen.findByText(/The next one is filled by itself/)).toBeTruthy();
    expect(await screen.findByText('Filled 6 of 6.', {}, { timeout: 5000 })).toBeTruthy();
    expect(requests('tab.fill')).toHaveLength(2);
  });

  it('stops waiting when told to', async () => {
    const waitUntil = Date.now() + 1200;
    const { user, requests } = await openPopupWith({
      accounts: fewAccounts,
      tab: here,
      receipt: receipt({ problem: 'wait', waitUntil }),
    });
    await user.click(await screen.findByRole('button', { name: 'Fill code' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await new Promise((done) => setTimeout(done, 2300));
    expect(requests('tab.fill')).toHaveLength(1);
    expect(screen.queryByText(/filled by itself/)).toBeNull();
  });

  it('names each of several accounts on its own button', async () => {
    const { user, requests } = await openPopupWith({
      accounts: [...fewAccounts, account('owner', { issuer: 'HelpKit', account: 'owner@shop.example' })],
      tab: { ...here, accountIds: ['helpkit', 'owner'] },
    });
    await user.click(await screen.findByRole('button', { name: 'Fill code: HelpKit (owner@shop.example)' }));
    await waitFor(() =>
      expect(requests('tab.fill')).toEqual([{ tabId: 7, accountId: 'owner', bindTo: null, trust: null }]),
    );
  });

  it.each([
    ['another port', `${helpkit}:8443`, /You use app\.helpkit\.in\. This is another port/],
    ['a bare address', 'https://192.0.2.7', /This is a bare address/],
  ])(
    'says before the act what is odd about %s, and makes it nobody’s first choice',
    async (_what, origin, words) => {
      const { user, requests } = await openPopupWith({ accounts: fewAccounts, tab: { ...prompt, origin } });
      expect(within(await card()).getByRole('alert').textContent).toMatch(words);
      const choose = screen.getByRole('button', { name: 'Choose an account' });
      expect(choose.dataset['look']).toBe('plain');
      expect(document.activeElement).not.toBe(choose);
      await user.click(choose);
      await user.click(await screen.findByRole('button', { name: /^Mailbox/ }));
      const dialog = within(await screen.findByRole('dialog'));
      const warning = dialog.getByRole('alert');
      const fill = dialog.getByRole('button', { name: 'Fill here' });
      expect(warning.textContent).toMatch(words);
      expect(warning.compareDocumentPosition(fill)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
      expect(fill.dataset['look']).toBe('danger');
      expect(dialog.getByRole('button', { name: 'Cancel' }).dataset['look']).toBe('main');
      await user.keyboard('{Enter}');
      expect(requests('tab.fill'), 'Enter leaves').toEqual([]);
    },
  );

  it('binds an account only after the person chose it and said yes', async () => {
    const { user, requests } = await openPopupWith({ accounts: fewAccounts, tab: elsewhere });
    await user.click(await screen.findByRole('button', { name: 'Choose an account' }));
    expect(await screen.findByText('Which account is for login.atlas.example?')).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^H?HelpKit/));
    await user.click(await screen.findByRole('button', { name: /^Mailbox/ }));
    const dialog = await screen.findByRole('dialog', {
      name: 'Fill Mailbox (desk@shop.example) on this site?',
    });
    expect(dialog.textContent).toContain('login.atlas.example');
    expect(requests('tab.fill')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Fill here' }));
    expect(await screen.findByText('Filled 6 of 6.')).toBeTruthy();
    expect(requests('tab.fill')).toEqual([
      { tabId: 7, accountId: 'mail', bindTo: 'https://login.atlas.example', trust: null },
    ]);
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Fill code' })),
    );
  });

  it('ends choosing by Escape', async () => {
    const { user } = await openPopupWith({ accounts: fewAccounts, tab: elsewhere });
    await user.click(await screen.findByRole('button', { name: 'Choose an account' }));
    await screen.findByText(/^Which account/);
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('button', { name: 'Choose an account' })).toBeTruthy();
  });

  it('warns of a look-alike and offers nothing', async () => {
    await openPopupWith({
      accounts: fewAccounts,
      tab: { ...prompt, origin: 'https://app.he1pkit.in', lookalikeOf: 'helpkit.in' },
    });
    expect((await screen.findByRole('alert')).textContent).toContain(
      'This is app.he1pkit.in and not helpkit.in.',
    );
    expect(screen.queryByRole('button', { name: /Fill|Choose/ })).toBeNull();
  });

  it('shows how the last fill ended, whoever asked for it', async () => {
    const last = receipt({ filled: 2, problem: 'page-moved' });
    await openPopupWith({ accounts: fewAccounts, tab: { ...here, receipt: last } });
    expect(await within(await card()).findByText('Filled 2 of 6.')).toBeTruthy();
    expect(within(await card()).getByText(/^Then the page changed/)).toBeTruthy();
  });

  it('says in the page’s own words why another kind was read', async () => {
    const reasons = ['We texted a code to your phone', 'Resend'];
    await openPopupWith({ accounts: fewAccounts, tab: { ...here, kind: 'sms', waitsFor: 'sms', reasons } });
    const said = (await screen.findByText('The page says:')).querySelectorAll('q');
    expect([...said].map(({ textContent }) => textContent)).toEqual(reasons);
  });

  it.each(['sms', 'email', 'backup'] as const)(
    'offers nothing for a code of another kind: %s',
    async (kind) => {
      await openPopupWith({ accounts: fewAccounts, tab: { ...here, waitsFor: kind } });
      expect(await screen.findByText(/Codes from here do not fit/)).toBeTruthy();
      expect(screen.queryByRole('button', { name: /Fill/ })).toBeNull();
    },
  );
});

describe('a page that shows a code to scan', () => {
  const enrolling = { ...emptyTab, origin: helpkit, kind: 'enrol' as const, enrolling: true };

  it('is read by itself and leads to the question', async () => {
    const { requests } = await openPopupWith({
      accounts: fewAccounts,
      tab: enrolling,
      scan: { drafts: [draft('one')] },
    });
    expect(await screen.findByRole('heading', { name: 'Add this account?' })).toBeTruthy();
    expect(requests('draft.scan')).toHaveLength(1);
  });

  it('asks for nothing when the account is kept already', async () => {
    const { world } = await openPopupWith({
      accounts: fewAccounts,
      tab: { ...enrolling, waitsFor: 'totp', accountIds: ['helpkit'] },
      scan: { drafts: [draft('one', { sameAs: 'helpkit' })] },
    });
    await waitFor(() => expect(world.drafts).toEqual([]));
    expect(await screen.findByRole('button', { name: 'Fill code' })).toBeTruthy();
    expect(screen.queryByText('Add this account?')).toBeNull();
  });

  it('says nothing when there was no code, and has the button to try again', async () => {
    const { user } = await openPopupWith({ accounts: fewAccounts, tab: enrolling });
    const button = await screen.findByRole('button', { name: 'Add from this page' });
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(button);
    expect((await screen.findByRole('alert')).textContent).toContain('No QR code was found');
  });
});

describe('a look at the page that takes long', () => {
  it('can be stopped by keyboard, says nothing then, and can be had again', async () => {
    const { first, letGo } = lateAnswers('draft.scan');
    const { user } = await openPopupWith({ accounts: fewAccounts, scan: { drafts: [draft('one')] } }, first);
    await user.click(await screen.findByRole('button', { name: 'Add account' }));
    const button = await screen.findByRole('button', { name: 'Add from this page' });
    await user.click(button);
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
    const stop = await screen.findByRole('button', { name: 'Stop' });
    while (document.activeElement !== stop) await user.tab();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Add from this page'));
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
    letGo();
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { name: 'Add this account?' });
  });
});

describe('what a look at the page leaves to tell', () => {
  const others = [
    { code: 'wifi-code' as const, text: 'Guests' },
    { code: 'web-link' as const, text: 'https://shop.example' },
  ];
  const rest = { others, further: 2, from: 4, problem: 'wifi-code' as const };

  it('is every code that is no account with its text, which cannot be followed, and the way on', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts, scan: { ...rest, problem: null } });
    await popup.user.click(await screen.findByRole('button', { name: 'Add account' }));
    await popup.user.click(await screen.findByRole('button', { name: 'Add from this page' }));
    expect(await screen.findByText('Guests')).toBeTruthy();
    expect(screen.getByText('https://shop.example').localName).toBe('q');
    expect(document.querySelector('a')).toBeNull();
    await popup.user.click(screen.getByRole('button', { name: 'Scroll to them and read them' }));
    await waitFor(() => expect(popup.requests('draft.scan').at(-1)).toMatchObject({ from: 4 }));
  });

  it('stands beside the accounts that were found, and goes with them', async () => {
    const popup = await openPopupWith({
      accounts: fewAccounts,
      scan: { ...rest, problem: null, drafts: [draft('one')] },
    });
    await popup.user.click(await screen.findByRole('button', { name: 'Add account' }));
    await popup.user.click(await screen.findByRole('button', { name: 'Add from this page' }));
    await screen.findByRole('heading', { name: 'Add this account?' });
    expect(screen.getByText('Guests')).toBeTruthy();
    expect(screen.getByText('Pictures out of view: 2. Scroll to them?')).toBeTruthy();
    await popup.user.click(screen.getAllByRole('button', { name: 'Cancel' })[0] ?? document.body);
    await screen.findByRole('heading', { name: 'Add account' });
    expect(screen.queryByText('Guests')).toBeNull();
  });

  it('is told by the popup that a hotkey, the menu or a box opened', async () => {
    await openPopupWith({ accounts: fewAccounts, outcome: rest });
    await screen.findByRole('heading', { name: 'Add account' });
    expect(await screen.findByText('Guests')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Scroll to them and read them' })).toBeTruthy();
  });

  it('is one passing word where there is no more to it', async () => {
    await openPopupWith({ accounts: fewAccounts, outcome: { problem: 'no-qr-found' } });
    expect((await screen.findAllByText(/No QR code was found/)).length).toBeGreaterThan(0);
    expect(screen.queryByRole('heading', { name: 'Add account' })).toBeNull();
  });
});

describe('no account yet', () => {
  it('tells the way and reads the page by the button', async () => {
    const { user } = await openPopupWith({
      scan: { others: [{ code: 'web-link', text: 'https://shop.example' }] },
    });
    expect(await screen.findByText(/Settings → Security → Two-Factor Authentication/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Add from this page' }));
    expect((await screen.findByRole('alert')).textContent).toContain('only a link to a web page');
  });

  it('says that some pages cannot be read', async () => {
    await openPopupWith({ tab: { ...emptyTab, tabId: null, origin: null, readable: false } });
    const button = await screen.findByRole('button', { name: 'Add from this page' });
    expect(button.hasAttribute('disabled')).toBe(true);
    expect(screen.getByText(/No extension may read this page/)).toBeTruthy();
  });
});
