// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lateAnswers } from './fake/late-answers.ts';
import { fewAccounts, unlocked } from './fake/samples.ts';
import { recoveryWords } from './fake/ways.ts';
import { closePopup, type OpenPopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const other = 'another long pass phrase';
const locked = { ...unlocked, state: 'locked' as const };

async function openSecurity({ user }: OpenPopup): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Settings' }));
  await user.click(await screen.findByRole('button', { name: 'Security' }));
  await screen.findByRole('heading', { name: 'Security' });
}

describe('what opens the vault', () => {
  it('is another password after a change that needs the present one, by keyboard alone', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    const { user } = popup;
    await openSecurity(popup);
    await user.click(await screen.findByRole('button', { name: 'Change password' }));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Present password')));
    await user.keyboard('wrong password{Tab}{Tab}');
    await user.type(screen.getByLabelText('New password'), other);
    await user.type(screen.getByLabelText('Repeat the password'), `${other}{Enter}`);
    expect((await screen.findByRole('alert')).textContent).toMatch(/^That is not the password/);
    const present = screen.getByLabelText('Present password');
    await user.clear(present);
    await user.type(present, 'right password{Enter}');
    expect(await screen.findByText('The password was changed.')).toBeTruthy();
    expect(popup.requests('way.password').at(-1)).toEqual({ current: 'right password', next: other });
  });

  it('says what is wrong with a new password before anything is asked', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openSecurity(popup);
    await popup.user.click(await screen.findByRole('button', { name: 'Change password' }));
    await popup.user.type(await screen.findByLabelText('New password'), 'short{Enter}');
    expect((await screen.findByRole('alert')).textContent).toBe('Use at least 8 characters.');
    expect(popup.requests('way.password')).toEqual([]);
  });

  it('can be a password where there was none', async () => {
    const popup = await openPopupWith({
      accounts: fewAccounts,
      status: { ...unlocked, protection: 'device' },
    });
    await openSecurity(popup);
    expect(await screen.findByText(/Anyone who can read this browser profile/)).toBeTruthy();
    expect(screen.queryByText('Recovery key')).toBeNull();
    await popup.user.click(screen.getByRole('button', { name: 'Set a password' }));
    await popup.user.type(await screen.findByLabelText('New password'), other);
    await popup.user.type(screen.getByLabelText('Repeat the password'), `${other}{Enter}`);
    expect(await screen.findByRole('button', { name: 'Change password' })).toBeTruthy();
    expect(popup.requests('way.password')).toEqual([{ current: '', next: other }]);
  });
});

describe('what a key is made of a password for', () => {
  it('can be stopped once it takes long, which says that nothing was changed', async () => {
    const { first, letGo } = lateAnswers('way.password');
    const popup = await openPopupWith({ accounts: fewAccounts }, first);
    const { user } = popup;
    await openSecurity(popup);
    await user.click(await screen.findByRole('button', { name: 'Change password' }));
    await user.type(await screen.findByLabelText('Present password'), 'right password');
    await user.type(screen.getByLabelText('New password'), other);
    await user.type(screen.getByLabelText('Repeat the password'), `${other}{Enter}`);
    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Stopped. Nothing was changed.');
    expect(popup.requests('way.password')).toEqual([]);
    letGo();
    await user.click(screen.getByRole('button', { name: 'Change password' }));
    expect(await screen.findByText('The password was changed.')).toBeTruthy();
  });

  it('is stopped by leaving the dialog that asks, which closes once it is known that it was in time', async () => {
    const { first } = lateAnswers('way.device');
    const popup = await openPopupWith({ accounts: fewAccounts }, first);
    const { user } = popup;
    await openSecurity(popup);
    await user.click(await screen.findByRole('button', { name: 'Open without a password' }));
    await user.type(await screen.findByLabelText('Password'), 'right password{Enter}{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(popup.requests('way.device')).toEqual([]);
    expect(await screen.findByRole('button', { name: 'Change password' })).toBeTruthy();
  });
});

describe('a recovery key', () => {
  it('is shown, printed, partly asked back, and good only then', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    const { user } = popup;
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await openSecurity(popup);
    await user.click(await screen.findByRole('button', { name: 'Make a recovery key' }));
    const words = await screen.findAllByRole('listitem');
    expect(words.map(({ textContent }) => textContent?.replace(/^\d+/, ''))).toEqual(recoveryWords);
    expect(screen.getByRole('img', { name: 'The same words as a QR code' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('button', { name: 'I have written them down' }));

    const asked = await screen.findAllByLabelText(/^Word \d+$/);
    expect(asked).toHaveLength(2);
    expect(document.activeElement).toBe(asked[0]);
    await user.type(screen.getByLabelText('Password'), 'right password{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^That is not this word/);
    expect(popup.requests('recovery.keep')).toEqual([]);
    for (const field of asked) {
      const label = field.closest('.field')?.querySelector('label')?.textContent;
      const place = Number(label?.replace(/\D/g, ''));
      await user.type(field, (recoveryWords[place - 1] ?? '').toUpperCase());
    }
    await user.click(screen.getByRole('button', { name: 'Use this recovery key' }));
    expect(await screen.findByText(/The recovery key is good from now on/)).toBeTruthy();
    expect(popup.requests('recovery.keep')).toEqual([
      { password: 'right password', words: recoveryWords.join(' ') },
    ]);
  });

  it('is taken away after a question and the password', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts, ways: ['password', 'recovery'] });
    await openSecurity(popup);
    await popup.user.click(await screen.findByRole('button', { name: 'Remove: Recovery key' }));
    await popup.user.type(await screen.findByLabelText('Password'), 'right password{Enter}');
    expect(await screen.findByRole('button', { name: 'Make a recovery key' })).toBeTruthy();
    expect(popup.requests('recovery.remove')).toEqual([{ password: 'right password' }]);
  });

  it('opens a vault whose password is forgotten, one screen from the lock', async () => {
    const popup = await openPopupWith({
      status: locked,
      accounts: fewAccounts,
      ways: ['password', 'recovery'],
    });
    const { user } = popup;
    await user.click(await screen.findByRole('button', { name: 'Forgotten password?' }));
    const field = await screen.findByLabelText('Recovery key');
    await user.type(screen.getByLabelText('New password'), other);
    await user.type(screen.getByLabelText('Repeat the password'), other);
    await user.type(field, 'lusab babad');
    await user.click(screen.getByRole('button', { name: 'Open with the new password' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/belongs to another vault/);
    await user.clear(field);
    await user.type(field, recoveryWords.join(' '));
    await user.click(screen.getByRole('button', { name: 'Open with the new password' }));
    expect(await screen.findByRole('button', { name: /^HelpKit/ })).toBeTruthy();
  });

  it('is said to be missing where there is none, and the way back is open', async () => {
    const { user } = await openPopupWith({ status: locked });
    await user.click(await screen.findByRole('button', { name: 'Forgotten password?' }));
    expect(await screen.findByText(/This vault has no recovery key/)).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Password')));
  });
});

describe('a passkey', () => {
  const made = { credential: [7], salt: [1], output: [2] };

  /** The page in a tab, with an authenticator that answers like this. */
  async function openTab(
    world: Parameters<typeof openPopupWith>[0],
    at: 'passkey' | 'unlock',
    answers: unknown,
  ) {
    window.location.hash = at;
    const closed = vi.fn(async () => {});
    const asked: string[] = [];
    const popup = await openPopupWith(world, async () => {
      const tabState = await import('../../lib/state/tab-page-state.ts');
      const { useRoom } = await import('../../lib/state/room-address.ts');
      const { whenPasskeyIsUsed } = await import('../../lib/state/passkey-state.ts');
      const { AppError } = await import('../../lib/core/errors.ts');
      const answer = async (what: string) => {
        asked.push(what);
        if (typeof answers === 'string') throw new AppError(answers as 'passkey-refused'); // each caller's is a code
        return answers as typeof made; // likewise
      };
      useRoom(window);
      tabState.whenTabIsDone(closed);
      whenPasskeyIsUsed(async () => ({ make: () => answer('make'), use: () => answer('use') }));
    });
    return { ...popup, asked, closed };
  }

  it('is made once, however often the password is mistyped, and kept by the right one', async () => {
    const { user, asked, closed, requests } = await openTab({ accounts: fewAccounts }, 'passkey', made);
    await user.type(await screen.findByLabelText('Password'), 'wrong{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^That is not the password/);
    await user.clear(screen.getByLabelText('Password'));
    await user.type(screen.getByLabelText('Password'), 'right password{Enter}');
    expect(await screen.findByText(/The passkey opens your vault from now on/)).toBeTruthy();
    expect(asked).toEqual(['make']);
    expect(requests('passkey.keep').at(-1)).toEqual({ password: 'right password', ...made });
    await user.click(screen.getByRole('button', { name: 'Close this page' }));
    expect(closed).toHaveBeenCalledOnce();
  });

  it('takes the place of the one that is there only after a question', async () => {
    const world = { accounts: fewAccounts, ways: ['password' as const, 'passkey' as const] };
    const { user, requests } = await openTab(world, 'passkey', { credential: [9], salt: [1], output: [2] });
    expect(await screen.findByText(/^Your vault has a passkey already/)).toBeTruthy();
    expect(screen.queryByLabelText('Password')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Replace it' }));
    await user.type(await screen.findByLabelText('Password'), 'right password{Enter}');
    expect(await screen.findByText(/^The passkey opens your vault from now on/)).toBeTruthy();
    expect(requests('passkey.keep')).toHaveLength(1);
  });

  it.each([
    ['passkey-refused', /^The passkey was not used/],
    ['passkey-unfit', /cannot make what the vault needs/],
    ['passkey-nowhere', /lets no extension use passkeys/],
  ])('that cannot be made is said in words, and nothing is kept: %s', async (code, words) => {
    const { user, requests } = await openTab({ accounts: fewAccounts }, 'passkey', code);
    await user.type(await screen.findByLabelText('Password'), 'right password{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
    expect(requests('passkey.keep')).toEqual([]);
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeTruthy();
  });

  const withPasskey = {
    status: locked,
    accounts: fewAccounts,
    ways: ['password' as const, 'passkey' as const],
  };

  it('unlocks by itself on the page that was opened for it, which then goes', async () => {
    const { closed, requests } = await openTab(withPasskey, 'unlock', { credential: [7], output: [2] });
    await waitFor(() => expect(closed).toHaveBeenCalledOnce());
    expect(requests('passkey.unlock')).toEqual([{ credential: [7], output: [2] }]);
  });

  it.each([
    ['passkey-refused', /^The passkey was not used/],
    [{ credential: [8], output: [2] }, /does not open your vault any more/],
  ])('that fails leaves the password: %j', async (answers, words) => {
    const { user, closed } = await openTab(withPasskey, 'unlock', answers);
    expect((await screen.findByRole('alert')).textContent).toMatch(words);
    expect(screen.getByRole('button', { name: 'Unlock with passkey' })).toBeTruthy();
    await user.type(screen.getByLabelText('Password'), 'right password{Enter}');
    await waitFor(() => expect(closed).toHaveBeenCalledOnce());
  });

  it('is asked for in a tab by the popup, and offered by no vault that has none', async () => {
    const { user, asked } = await openPopupWith(withPasskey);
    const { whenTabIsAsked } = await import('../../lib/state/tab-page-state.ts');
    const opened: string[] = [];
    whenTabIsAsked(async (place) => void opened.push(place));
    await user.click(await screen.findByRole('button', { name: 'Unlock with passkey' }));
    expect(opened).toEqual(['unlock']);
    expect(asked.map(({ name }) => name)).not.toContain('passkey.ask');
    closePopup();
    await openPopupWith({ status: locked });
    await screen.findByRole('button', { name: 'Forgotten password?' });
    expect(screen.queryByRole('button', { name: 'Unlock with passkey' })).toBeNull();
  });

  it('is taken away after a question and the password', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts, ways: ['password', 'passkey'] });
    await openSecurity(popup);
    await popup.user.click(await screen.findByRole('button', { name: 'Remove: Passkey' }));
    await popup.user.type(await screen.findByLabelText('Password'), 'right password{Enter}');
    expect(await screen.findByRole('button', { name: 'Add a passkey' })).toBeTruthy();
    expect(popup.requests('passkey.remove')).toEqual([{ password: 'right password' }]);
  });
});

describe('a vault without a password', () => {
  it('is chosen after a plain warning and the password', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts });
    await openSecurity(popup);
    await popup.user.click(await screen.findByRole('button', { name: 'Open without a password' }));
    expect(
      await screen.findByText(/Anyone who can read this browser profile can then read your codes/),
    ).toBeTruthy();
    await popup.user.type(await screen.findByLabelText('Password'), 'right password{Enter}');
    expect(await screen.findByText(/The vault opens by itself now/)).toBeTruthy();
    expect(popup.requests('way.device')).toEqual([{ password: 'right password' }]);
  });

  it('is not offered where the organisation asks for a password', async () => {
    const popup = await openPopupWith({ accounts: fewAccounts, policy: { passwordRequired: true } });
    await openSecurity(popup);
    expect(await screen.findByText('Your organisation asks for a password.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Open without a password' })).toBeNull();
  });
});
