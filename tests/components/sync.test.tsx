// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeWorld } from './fake/background.ts';
import { fewAccounts, unlocked } from './fake/samples.ts';
import { closePopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const openSync = (sync: FakeWorld['sync'] = {}, world: FakeWorld = {}) =>
  openPopupWith({ accounts: fewAccounts, ...world, sync }, async () => {
    const { useRoom } = await import('../../lib/state/room-address.ts');
    window.location.hash = '#sync';
    useRoom(window);
  });

describe('sync with other browsers', () => {
  it('says what is shared, what stays and what it costs, and is turned on by the password alone', async () => {
    const { user, requests } = await openSync();
    expect(await screen.findByText('What is shared')).toBeTruthy();
    expect(screen.getByText(/Whoever has both your browser account and this password/)).toBeTruthy();
    const field = screen.getByLabelText('Password');
    await user.type(field, 'wrong password{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^That is not the password/);
    await user.clear(field);
    await user.type(field, 'right password{Enter}');
    expect(await screen.findByText('In step. Accounts shared: 3')).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'Room used' })).toBeTruthy();
    expect(requests('sync.begin').at(-1)).toEqual({ password: 'right password', replace: false });
  });

  it('asks for the new password, and says why another did not fit', async () => {
    const { user } = await openSync({ state: 'new-password' });
    await screen.findByText(/^The password was changed in another browser/);
    const field = screen.getByLabelText('Password of the shared vault');
    await user.type(field, 'an old one{Enter}');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^This does not open what is shared/);
    await user.clear(field);
    await user.type(field, 'right password{Enter}');
    expect(await screen.findByText(/^In step/)).toBeTruthy();
  });

  it('joins by the recovery key, and puts this vault in the place of the other only after a yes', async () => {
    const { user, requests } = await openSync({ state: 'found' });
    await user.click(await screen.findByRole('button', { name: 'Share this vault instead' }));
    const dialog = screen.getByRole('dialog', { hidden: true });
    expect(requests('sync.begin')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Cancel', hidden: true }));
    await user.click(screen.getByRole('button', { name: 'Use the recovery key' }));
    await user.type(screen.getByLabelText('Recovery key of the shared vault'), 'lusab babad');
    await user.click(screen.getByRole('button', { name: 'Join' }));
    expect(await screen.findByText(/^In step/)).toBeTruthy();
    expect(requests('sync.join')).toEqual([{ by: { words: 'lusab babad' } }]);
  });

  it('tells what finds no room and what came back older, and leads to a file', async () => {
    await openSync({ state: 'full', used: 102_000, left: 12, olderAt: Date.UTC(2026, 2, 18) });
    expect(await screen.findByText(/stay in this browser alone: 12/)).toBeTruthy();
    expect(screen.getByText(/the browser gave back an older state/)).toBeTruthy();
    expect(screen.getByText('102 of 102 kB used')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Backup' })).toBeTruthy();
  });

  it('ends everywhere after a question, and shares nothing of a vault without a password', async () => {
    const { user, requests } = await openSync({ state: 'in-step' });
    await user.click(await screen.findByRole('button', { name: 'Turn off everywhere' }));
    expect(requests('sync.end')).toEqual([]);
    const dialog = screen.getByRole('dialog', { hidden: true });
    await user.click(within(dialog).getByRole('button', { name: 'Turn off everywhere', hidden: true }));
    await waitFor(() => expect(requests('sync.end')).toEqual([{ forAll: true }]));
    expect(await screen.findByText('What is shared')).toBeTruthy();
    closePopup();
    await openSync({}, { status: { ...unlocked, protection: 'device' } });
    expect(await screen.findByRole('button', { name: 'Set a password' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Turn on sync' })).toBeNull();
  });
});
