// @vitest-environment happy-dom
import { screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ActivityEntry } from '../../lib/messaging/views.ts';
import { fewAccounts } from './fake/samples.ts';
import { closePopup, type OpenPopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const at = Date.UTC(2026, 2, 19, 9, 30);
const entry = (act: string, more: Partial<ActivityEntry> = {}): ActivityEntry => ({
  act,
  at,
  account: { issuer: 'Example', account: 'someone' },
  count: null,
  origin: 'https://shop.example.com',
  ...more,
});

async function openActivity({ user }: OpenPopup) {
  await user.click(await screen.findByRole('button', { name: 'Settings' }));
  await user.click(await screen.findByRole('button', { name: 'Activity' }));
  await screen.findByRole('heading', { name: 'Activity' });
}

describe('activity', () => {
  it('tells in words what was done, to what and when', async () => {
    const entries = [
      entry('step-used'),
      entry('account-removed', { account: null, origin: null }),
      entry('of-a-later-version'),
    ];
    await openActivity(await openPopupWith({ accounts: fewAccounts, activity: { entries, whole: true } }));
    const lines = (await screen.findAllByRole('listitem')).map((line) => line.firstChild?.textContent);
    expect(lines).toEqual([
      'A code was given to shop.example.com: Example (someone).',
      'Deleted: an account deleted since.',
      'Something that a later version of this extension knows.',
    ]);
    const [first] = screen.getAllByRole('listitem');
    const time = first?.querySelector('time');
    expect(time?.getAttribute('datetime')).toBe('2026-03-19T09:30:00.000Z');
    expect(time?.textContent).toContain('2026');
  });

  it('is saved as text by the browser', async () => {
    const entries = [entry('step-used'), entry('unlocked')];
    const saved: Blob[] = [];
    const create = URL.createObjectURL;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return create(blob);
    });
    await openActivity(await openPopupWith({ accounts: fewAccounts, activity: { entries, whole: true } }));
    const link = await screen.findByRole('link', { name: 'Save as a text file' });
    expect(link.getAttribute('download')).toMatch(/\.txt$/);
    expect(link.getAttribute('href')).toMatch(/^blob:/);
    expect(await saved.at(-1)?.text()).toBe(
      '2026-03-19T09:30:00.000Z\tstep-used\tA code was given to shop.example.com: Example (someone).\n' +
        '2026-03-19T09:30:00.000Z\tunlocked\tThe vault was unlocked.\n',
    );
  });

  it('draws a long record piece by piece', async () => {
    const entries = Array.from({ length: 120 }, () => entry('unlocked'));
    const popup = await openPopupWith({ accounts: fewAccounts, activity: { entries, whole: true } });
    await openActivity(popup);
    expect(await screen.findAllByRole('listitem')).toHaveLength(50);
    await popup.user.click(screen.getByRole('button', { name: 'Show more' }));
    await popup.user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(120);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('says when the record was changed from outside', async () => {
    await openActivity(
      await openPopupWith({ accounts: fewAccounts, activity: { entries: [], whole: false } }),
    );
    expect(within(await screen.findByRole('alert')).getByText(/changed from outside/)).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
