// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { AccountView } from '../../lib/messaging/views.ts';
import { account, emptyTab, fewAccounts, helpkit, manyAccounts } from './fake/samples.ts';
import { closePopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

/** What is not on the first picture has come. */
const later = async () => (await import('../../components/views/later.ts')).loadLater();

const name = 'Set up 2FA at HelpKit';
const others = fewAccounts.filter(({ id }) => id !== 'helpkit');
const bound = (origin: string, source: 'enrolled' | 'proposed' = 'enrolled'): AccountView =>
  account('one', { issuer: 'Desk', account: 'me', origins: [{ origin, source, at: 0 }] });

describe('“Set up 2FA at HelpKit”', () => {
  it('stands below the accounts as long as none is HelpKit’s, and leads to its page', async () => {
    const { user, requests } = await openPopupWith({
      accounts: manyAccounts(20).filter(({ id }) => id !== 'helpkit'),
    });
    await later();
    await user.click(await screen.findByRole('button', { name }));
    await waitFor(() => expect(requests('setUp.open')).toHaveLength(1));
    await user.type(screen.getByLabelText('Search accounts'), 'mail');
    await waitFor(() => expect(screen.queryByRole('button', { name })).toBeNull());
  });

  it.each<[string, AccountView, boolean]>([
    ['is filled at HelpKit', bound('https://desk.helpkit.in'), false],
    ['bears its name', account('one', { issuer: 'HelpKit (work)', account: 'me' }), false],
    ['is filled where the organisation says HelpKit is', bound('https://desk.shop.example'), false],
    ['is only proposed for HelpKit', bound('https://app.helpkit.in', 'proposed'), true],
    ['is filled at a host that looks as HelpKit’s', bound('https://helpkit.in.shop.example'), true],
  ])('where an account %s', async (_what, one, offered) => {
    const policy = { sites: [{ origin: 'https://desk.shop.example', granted: true }] };
    await openPopupWith({ accounts: [...others, one], policy });
    await later();
    await screen.findByText(/Mailbox/);
    if (offered) await screen.findByRole('button', { name });
    else expect(screen.queryByRole('button', { name })).toBeNull();
  });

  it('is a way to add an account, whatever is kept', async () => {
    const { user, requests } = await openPopupWith({ accounts: fewAccounts });
    await user.click(await screen.findByRole('button', { name: 'Add account' }));
    await user.click(await screen.findByRole('button', { name }));
    await waitFor(() => expect(requests('setUp.open')).toHaveLength(1));
  });
});

describe('at the choice between an app and SMS', () => {
  const tab = { ...emptyTab, origin: helpkit, helpkit: true, choosesMethod: true };

  it('the popup says why an app is safer and how it goes on', async () => {
    await openPopupWith({ accounts: fewAccounts, tab });
    expect(await screen.findByText(/^SMS can be redirected/)).toBeTruthy();
    expect(screen.getByText(/^Choose the app on this page/)).toBeTruthy();
  });

  it('it says nothing of it at other sites', async () => {
    await openPopupWith({ accounts: fewAccounts, tab: { ...tab, helpkit: false } });
    await later();
    await screen.findByText(/Mailbox/);
    expect(screen.queryByText(/^SMS can be redirected/)).toBeNull();
  });
});
