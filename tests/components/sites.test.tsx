// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { account, emptyTab, fewAccounts, helpkit } from './fake/samples.ts';
import { closePopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const prompt = {
  ...emptyTab,
  origin: helpkit,
  kind: 'totp' as const,
  waitsFor: 'totp' as const,
  accountIds: ['helpkit'],
};

describe('a clock that differs from the site’s', () => {
  it('is told in words when codes are corrected', async () => {
    const clock = { state: 'corrected' as const, ahead: 94_000 };
    await openPopupWith({ accounts: fewAccounts, tab: { ...prompt, clock, clockAhead: 94_000 } });
    expect(
      await screen.findByText(/94 sec ahead of app\.helpkit\.in\. Codes for this site are corrected/),
    ).toBeTruthy();
  });

  it('is followed only after a press when the difference is large', async () => {
    const clock = { state: 'too-large' as const, ahead: 0 };
    const popup = await openPopupWith({
      accounts: fewAccounts,
      tab: { ...prompt, clock, clockAhead: -7_200_000 },
    });
    expect(await screen.findByText(/2 hours behind/)).toBeTruthy();
    await popup.user.click(screen.getByRole('button', { name: 'Follow the site’s time' }));
    expect(await screen.findByText(/Codes for this site are corrected/)).toBeTruthy();
    expect(popup.requests('clock.allow')).toEqual([{ tabId: 7 }]);
  });

  it('says nothing where the clocks agree or nothing was measured', async () => {
    await openPopupWith({ accounts: fewAccounts, tab: prompt });
    expect(await screen.findByRole('button', { name: 'Fill code' })).toBeTruthy();
    expect(screen.queryByText(/clock/)).toBeNull();
  });
});

describe('a code that was not taken', () => {
  it('is told beside the next one', async () => {
    await openPopupWith({ accounts: fewAccounts, tab: { ...prompt, refusals: 1 } });
    expect(await screen.findByText(/did not take the last code/)).toBeTruthy();
  });
});

describe('a page that is read wrongly', () => {
  it('lets the person point at the right field, or at one that takes no code', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts, tab: prompt });
    await popup.user.click(await screen.findByText('Options for this site'));
    await popup.user.click(screen.getByText('Wrong field?'));
    await popup.user.click(screen.getByRole('button', { name: 'Point at a field that takes no code' }));
    expect(await screen.findByText(/Now click the field/)).toBeTruthy();
    expect(popup.requests('teach.start')).toEqual([{ tabId: 7, is: 'not-code' }]);
  });

  it('is offered where an account belongs and no prompt was found', async () => {
    const popup = await openPopupWith({
      accounts: fewAccounts,
      tab: { ...prompt, kind: 'none', waitsFor: null, accountIds: ['helpkit'] },
    });
    await popup.user.click(await screen.findByText('Does this page ask for a code?'));
    await popup.user.click(screen.getByRole('button', { name: 'Point at the right field' }));
    expect(popup.requests('teach.start')).toEqual([{ tabId: 7, is: 'code' }]);
  });
});

describe('filling without a click', () => {
  it('is off, is turned on for one account at one site, and off again', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await popup.user.click(await screen.findByRole('button', { name: /More about HelpKit/ }));
    const one = await screen.findByRole('switch', { name: 'Fill without a click' });
    expect((one as HTMLInputElement).checked).toBe(false); // a switch is an input
    await popup.user.click(one);
    await waitFor(() => expect((one as HTMLInputElement).checked).toBe(true)); // as above
    await popup.user.click(one);
    expect(popup.requests('site.withoutClick')).toEqual([
      { accountId: 'helpkit', origin: helpkit, on: true },
      { accountId: 'helpkit', origin: helpkit, on: false },
    ]);
  });

  it('is not offered for codes that count', async () => {
    const bound = account('bank', { type: 'hotp', origins: [{ origin: helpkit, source: 'person', at: 0 }] });
    const popup = await openPopupWith({ accounts: [bound] });
    await popup.user.click(await screen.findByRole('button', { name: /More about/ }));
    await screen.findByRole('switch', { name: 'Keep on top' });
    expect(screen.getAllByRole('switch')).toHaveLength(1);
  });
});

describe('what is remembered of sites', () => {
  it('is listed, and each line can be taken back', async () => {
    const popup = await openPopupWith({
      accounts: fewAccounts,
      granted: ['https://bank.example/*'],
      sites: [
        {
          origin: helpkit,
          chosen: [{ username: 'desk@shop.example', accountId: 'helpkit' }],
          withoutClick: [],
          taught: [
            { name: 'Token', is: 'code', at: 1 },
            { name: '', is: 'not-code', at: 2 },
          ],
          clockAllowed: false,
          watchTyping: false,
          bySms: false,
        },
      ],
    });
    await popup.user.click(await screen.findByRole('button', { name: 'Settings' }));
    expect(await screen.findByText(/Alt\+Shift\+2/)).toBeTruthy();
    await popup.user.click(screen.getByRole('button', { name: 'Sites' }));
    await popup.user.click(await screen.findByRole('button', { name: 'Forget: The code goes here: Token' }));
    await waitFor(() => expect(screen.queryByText(/Token/)).toBeNull());
    await popup.user.click(
      screen.getByRole('button', { name: 'Forget: Never a code here: a field without a name' }),
    );
    await waitFor(() => expect(screen.queryByText(/Never a code/)).toBeNull());
    await popup.user.click(screen.getByRole('button', { name: /Forget: Fills desk@shop\.example/ }));
    await popup.user.click(screen.getByRole('button', { name: 'Take back: bank.example' }));
    expect(await screen.findByText('Nothing is remembered of any site.')).toBeTruthy();
    expect(popup.requests('site.forgetField')).toEqual([
      { origin: helpkit, at: 1 },
      { origin: helpkit, at: 2 },
    ]);
    expect(popup.requests('site.forget')).toEqual([{ origin: helpkit, part: 'chosen' }]);
    expect(popup.requests('access.return')).toEqual([{ pattern: 'https://bank.example/*' }]);
  });
});

describe('what pages called their fields and people', () => {
  it('is shown as text that turns and hides nothing', async () => {
    const hostile = '\u202e<img src=x>\u200b\u0007';
    const site = {
      origin: 'https://shop.example',
      chosen: [{ username: hostile, accountId: 'gone' }],
      withoutClick: [],
      taught: [{ name: hostile, is: 'code' as const, at: 1 }],
      clockAllowed: false,
      watchTyping: false,
      bySms: false,
    };
    const popup = await openPopupWith({ accounts: [], sites: [site] });
    await popup.user.click(await screen.findByRole('button', { name: 'Settings' }));
    await popup.user.click(await screen.findByRole('button', { name: 'Sites' }));
    const lines = await screen.findAllByRole('listitem');
    expect(lines).toHaveLength(2);
    for (const line of lines) {
      expect(line.textContent).toContain('\ufffd<img src=x>\ufffd');
      expect(line.textContent).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(line.querySelector('img')).toBeNull();
    }
  });
});
