// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { fewAccounts, unlocked } from './fake/samples.ts';
import { closePopup, type OpenPopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const openSettings = async ({ user }: OpenPopup) => {
  await user.click(await screen.findByRole('button', { name: 'Settings' }));
  await screen.findByRole('heading', { name: 'Settings' });
};
const root = document.documentElement;

describe('settings', () => {
  it('speaks another language at once, from right to left where it is written so, and keeps the focus', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openSettings(popup);
    const language = screen.getByLabelText('Language');
    language.focus();
    await popup.user.selectOptions(language, 'العربية');
    expect(await screen.findByRole('heading', { name: 'الإعدادات' })).toBeTruthy();
    expect([root.lang, root.dir]).toEqual(['ar', 'rtl']);
    await waitFor(() => expect(document.activeElement?.id).toBe('language'));
    await popup.user.selectOptions(screen.getByLabelText('اللغة'), 'Deutsch');
    expect(await screen.findByRole('heading', { name: 'Einstellungen' })).toBeTruthy();
    expect([root.lang, root.dir]).toEqual(['de', 'ltr']);
    expect(popup.requests('preferences.write')).toEqual([{ language: 'ar' }, { language: 'de' }]);
  });

  it('opens in the language and the look that were chosen', async () => {
    await openPopupWith({ accounts: fewAccounts, preferences: { language: 'de', look: 'dark' } });
    expect(await screen.findByRole('button', { name: 'Einstellungen' })).toBeTruthy();
    expect(root.dataset['look']).toBe('dark');
  });

  it('changes the look at once', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openSettings(popup);
    await popup.user.click(screen.getByRole('radio', { name: 'Dark' }));
    await waitFor(() => expect(root.dataset['look']).toBe('dark'));
    await popup.user.click(screen.getByRole('radio', { name: 'System' }));
    await waitFor(() => expect(root.dataset['look']).toBeUndefined());
  });

  it('sets when it locks, and keeps a value that is not among the usual ones', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts, preferences: { autoLockMinutes: 7 } });
    await openSettings(popup);
    const field = screen.getByLabelText('Lock when not used for');
    expect(field).toHaveProperty('value', '7');
    await popup.user.selectOptions(field, '1 hour');
    await waitFor(() => expect(popup.requests('preferences.write')).toEqual([{ autoLockMinutes: 60 }]));
  });

  it('has no lock time where there is no password', async () => {
    const popup = await openPopupWith({ accounts: [], status: { ...unlocked, protection: 'device' } });
    await openSettings(popup);
    expect(screen.queryByLabelText('Lock when not used for')).toBeNull();
  });

  it('trusts devices only when told to', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openSettings(popup);
    const trust = within(screen.getByRole('group', { name: 'Trust this device' }));
    expect(trust.getByRole('radio', { name: 'Never' })).toHaveProperty('checked', true);
    await popup.user.click(trust.getByRole('radio', { name: 'Always' }));
    await popup.user.click(trust.getByRole('radio', { name: 'Ask each time' }));
    await waitFor(() =>
      expect(popup.requests('preferences.write')).toEqual([
        { trustDevices: 'always' },
        { trustDevices: 'ask' },
      ]),
    );
  });

  it('trusts nothing on a shared computer', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openSettings(popup);
    await popup.user.click(screen.getByRole('switch', { name: 'This computer is shared' }));
    await waitFor(() => expect(popup.requests('preferences.write')).toEqual([{ sharedComputer: true }]));
    const trust = within(screen.getByRole('group', { name: 'Trust this device' }));
    await waitFor(() => expect(trust.getAllByRole('radio')).toHaveLength(1));
  });

  it('sends codes only when told to', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openSettings(popup);
    const send = screen.getByRole('switch', { name: 'Send the code' });
    expect(send).toHaveProperty('checked', false);
    await popup.user.click(send);
    await waitFor(() => expect(popup.requests('preferences.write')).toEqual([{ submitCode: true }]));
  });

  it('says how long a code must last to be filled', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openSettings(popup);
    const margin = screen.getByRole('combobox', { name: 'Fill a code only if it still lasts' });
    expect(margin).toHaveProperty('value', '3');
    await popup.user.selectOptions(margin, 'Any time');
    await waitFor(() => expect(popup.requests('preferences.write')).toEqual([{ fillMarginSeconds: 0 }]));
  });

  it('takes a choice back that could not be kept, and says why', async () => {
    const popup = await openPopupWith({
      accounts: fewAccounts,
      refuse: { 'preferences.write': 'storage-full' },
    });
    await openSettings(popup);
    await popup.user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(await screen.findAllByText(/no room left/)).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'System' })).toHaveProperty('checked', true);
  });
});

describe('how the list looks', () => {
  it('takes stronger colours and closer rows at once', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openSettings(popup);
    expect(root.dataset).toMatchObject({ contrast: 'normal', density: 'comfortable' });
    await popup.user.click(screen.getByRole('radio', { name: 'Contrast' }));
    await popup.user.click(screen.getByRole('radio', { name: 'Compact' }));
    await waitFor(() => expect(root.dataset).toMatchObject({ contrast: 'more', density: 'compact' }));
    expect(root.dataset['look']).toBeUndefined();
  });

  it('is sorted, and shows the next code, as was chosen', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openSettings(popup);
    await popup.user.selectOptions(screen.getByLabelText('Order of the accounts'), 'By name');
    await popup.user.click(screen.getByRole('radio', { name: 'In the last seconds' }));
    await popup.user.click(
      screen.getByRole('group', { name: 'Show the next code' }).querySelector('input') ?? root,
    );
    await waitFor(() =>
      expect(popup.requests('preferences.write')).toEqual([{ sort: 'name' }, { nextCode: 'never' }]),
    );
  });

  it('clears the clipboard only where the browser lets it', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    const { whenClearingIsAsked } = await import('../../lib/state/clipboard-state.ts');
    const answers = [false, true];
    whenClearingIsAsked(async () => answers.shift() ?? false);
    await openSettings(popup);
    const field = screen.getByLabelText('Clear a copied code after');
    await popup.user.selectOptions(field, '30 sec');
    expect(await screen.findAllByText(/did not allow clearing/)).toBeTruthy();
    expect(popup.requests('preferences.write')).toEqual([]);
    await popup.user.selectOptions(field, '2 minutes');
    await waitFor(() => expect(popup.requests('preferences.write')).toEqual([{ clipboardSeconds: 120 }]));
    await popup.user.selectOptions(field, 'Never');
    await waitFor(() => expect(popup.requests('preferences.write').at(-1)).toEqual({ clipboardSeconds: 0 }));
  });

  it('shows the keys, and leads to where they are changed', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    const { whenKeysAreChanged } = await import('../../lib/state/keys-state.ts');
    const opened: string[] = [];
    whenKeysAreChanged(async () => void opened.push('keys'));
    await openSettings(popup);
    expect(await screen.findByText('Alt+Shift+2')).toBeTruthy();
    expect(screen.getByText('Lock the vault').nextElementSibling?.textContent).toBe('None');
    await popup.user.click(screen.getByRole('button', { name: 'Change the keys' }));
    expect(opened).toEqual(['keys']);
  });
});

describe('what the organisation set', () => {
  const set = { autoLockMinutes: 30, trustedDevices: 'never', fillWithoutClick: 'never' } as const;

  it('is marked where the person would change it', async () => {
    const policy = { ...set, malformed: ['memoryOnly'], memoryOnly: true };
    const popup = await openPopupWith({ accounts: fewAccounts, policy });
    await openSettings(popup);
    const field = screen.getByLabelText('Lock when not used for');
    expect([...field.querySelectorAll('option')].map(({ value }) => value)).toEqual(['1', '5', '15', '30']);
    expect(screen.getByText('Set by your organisation: 30 minutes at most.')).toBeTruthy();
    const trust = within(screen.getByRole('group', { name: 'Trust this device' }));
    expect(trust.getAllByRole('radio')).toHaveLength(1);
    expect(screen.getByText('Set by your organisation.')).toBeTruthy();
    expect(screen.getByText(/cannot be read \(memoryOnly\)/)).toBeTruthy();
    expect(screen.getByText(/the vault locks soon after/)).toBeTruthy();
  });

  it('names its HelpKit sites and asks for access in a click', async () => {
    const sites = [
      { origin: 'https://support.example.com', granted: false },
      { origin: 'https://help.example.com', granted: true },
    ];
    const popup = await openPopupWith({ accounts: fewAccounts, policy: { sites } });
    const { whenAccessIsAsked } = await import('../../lib/state/sites-state.ts');
    const asked: string[] = [];
    whenAccessIsAsked(async (origin) => {
      asked.push(origin);
      return true;
    });
    await openSettings(popup);
    expect(screen.getAllByRole('button', { name: /^Allow/ })).toHaveLength(1);
    await popup.user.click(screen.getByRole('button', { name: 'Allow: support.example.com' }));
    expect(asked).toEqual(['https://support.example.com']);
  });

  it('leaves no way round the password', async () => {
    const none = { ...unlocked, state: 'none', protection: null } as const;
    await openPopupWith({ status: none, policy: { passwordRequired: true } });
    expect(await screen.findByText('Your organisation asks for a password.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Go on without a password' })).toBeNull();
  });
});
