// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeWorld } from './fake/background.ts';
import { fewAccounts, unlocked } from './fake/samples.ts';
import { recoveryWords } from './fake/ways.ts';
import { closePopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const words = recoveryWords.join(' ');
const locked = { ...unlocked, state: 'locked' as const };
const forgotten: FakeWorld = { status: locked, accounts: fewAccounts, ways: ['password', 'recovery'] };

/** The page in a tab, whose decoder sees these texts in every picture. */
const openAt = (address: string, world: FakeWorld, texts: readonly string[]) =>
  openPopupWith(world, async () => {
    const { useRoom } = await import('../../lib/state/room-address.ts');
    const { whenPictureIsRead } = await import('../../lib/state/transfer-state.ts');
    whenPictureIsRead(async () => [...texts]);
    window.location.hash = address;
    useRoom(window);
  });
const picture = () => new File([Uint8Array.of(1)], 'key.png', { type: 'image/png' });
const pictureField = () => {
  const input = document.querySelector<HTMLInputElement>('input[type=file][accept="image/*"]');
  if (input === null) throw new Error('no field for a picture');
  return input;
};
const typedIn = (label: string) => (screen.getByLabelText(label) as HTMLTextAreaElement).value; // a field of lines is one

describe('the QR code of a recovery key', () => {
  it('opens a forgotten vault from a picture file, by an address of its own', async () => {
    const { user, requests } = await openAt('#forgotten', forgotten, [words]);
    await screen.findByLabelText('Recovery key');
    await user.upload(pictureField(), picture());
    expect(await screen.findByText('The recovery key was read.')).toBeTruthy();
    expect(typedIn('Recovery key')).toBe(words);
    await user.type(screen.getByLabelText('New password'), 'eleven dry leaves in a hat');
    await user.type(screen.getByLabelText(/repeat/i), 'eleven dry leaves in a hat{Enter}');
    await waitFor(() => expect(requests('way.recover')).toHaveLength(1));
    expect(requests('way.recover')[0]?.words).toBe(words);
    expect(await screen.findByRole('heading', { name: 'Accounts' })).toBeTruthy();
  });

  it.each([
    [['otpauth://totp/Example:one?secret=JBSWY3DPEHPK3PXP'], 'This QR code is not a recovery key.'],
    [['lusab babad'], 'This QR code is not a recovery key.'],
    [[], /^No QR code was found in this picture/],
  ])('is told from what is none, which changes nothing: %j', async (texts, told) => {
    const { user } = await openAt('#forgotten', forgotten, texts);
    await user.type(await screen.findByLabelText('Recovery key'), 'typed so far');
    await user.upload(pictureField(), picture());
    expect((await screen.findByRole('alert')).textContent).toMatch(told);
    expect(typedIn('Recovery key')).toBe('typed so far');
  });

  it('may be pasted anywhere on the page', async () => {
    await openAt('#forgotten', forgotten, ['https://example.com/', words.toUpperCase()]);
    await screen.findByLabelText('Recovery key');
    const clipboardData = { files: [picture()], getData: () => '' };
    fireEvent.paste(document.body, { clipboardData });
    await waitFor(() => expect(typedIn('Recovery key')).toBe(words.toUpperCase()));
  });

  it('opens a backup file, and joins what another browser shares', async () => {
    const backup = await openAt('#backup', { status: locked }, [words]);
    await screen.findByRole('heading', { name: 'Restore from a backup' });
    const file = document.querySelector<HTMLInputElement>('input[type=file]');
    if (file === null) throw new Error('no file field');
    await backup.user.upload(file, new File(['{}'], 'old.hkvault'));
    await backup.user.click(await screen.findByRole('button', { name: 'Use the recovery key' }));
    await backup.user.upload(pictureField(), picture());
    await waitFor(() => expect(typedIn('Recovery key')).toBe(words));
    await backup.user.click(screen.getByRole('button', { name: 'Open the file' }));
    await waitFor(() => expect(backup.requests('backup.compare')[0]?.by).toEqual({ words }));
    closePopup();

    const sync = await openAt('#sync', { accounts: fewAccounts, sync: { state: 'found' } }, [words]);
    await sync.user.click(await screen.findByRole('button', { name: 'Use the recovery key' }));
    await sync.user.upload(pictureField(), picture());
    await waitFor(() => expect(typedIn('Recovery key of the shared vault')).toBe(words));
    await sync.user.click(screen.getByRole('button', { name: 'Join' }));
    await waitFor(() => expect(sync.requests('sync.join')).toEqual([{ by: { words } }]));
  });

  it('is read in a tab where the popup would be closed by the question for a picture', async () => {
    const { user } = await openPopupWith(forgotten);
    const { whenTabIsAsked } = await import('../../lib/state/tab-page-state.ts');
    const opened: string[] = [];
    whenTabIsAsked(async (place) => void opened.push(place));
    await user.click(await screen.findByRole('button', { name: 'Forgotten password?' }));
    await user.click(await screen.findByRole('button', { name: 'Read its QR code in a tab' }));
    expect(opened).toEqual(['forgotten']);
    expect(screen.queryByRole('button', { name: 'Camera' })).toBeNull();
  });
});
