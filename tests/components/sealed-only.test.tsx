// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { RunTransfer, TransferJob } from '../../lib/core/transfer-job.ts';
import type { FakeWorld } from './fake/background.ts';
import { keptCodesOf } from './fake/backup-codes.ts';
import { fewAccounts } from './fake/samples.ts';
import { closePopup, type OpenPopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const forbidden = { plainExportForbidden: true };
const why = /Set by your organisation: .* sealed files only/;

/** What a page does when the browser tells it that the organisation changed its mind. */
async function hears(world: FakeWorld, policy: NonNullable<FakeWorld['policy']>): Promise<void> {
  world.policy = policy;
  const { loadPolicy } = await import('../../lib/state/policy-state.ts');
  await act(loadPolicy);
}

/** A worker that makes a lock, and keeps what it was asked for. */
async function fakeWorker(jobs: TransferJob[]): Promise<void> {
  const { whenTransferRuns } = await import('../../lib/state/transfer-state.ts');
  const worker: RunTransfer = async (job) => {
    jobs.push(job);
    const value = { key: new Uint8Array(32).fill(1), salt: new Uint8Array(32).fill(2) };
    // No other kind of job is asked for here.
    return { ok: true, value } as Awaited<ReturnType<typeof worker<typeof job.job>>>;
  };
  whenTransferRuns(worker);
}

const openAt = (address: string, world: FakeWorld, jobs: TransferJob[] = []) =>
  openPopupWith(world, async () => {
    await fakeWorker(jobs);
    const { whenFileIsSaved } = await import('../../lib/state/backup-state.ts');
    const { useRoom } = await import('../../lib/state/room-address.ts');
    whenFileIsSaved(() => {});
    window.location.hash = address;
    useRoom(window);
  });

const givePassword = (popup: OpenPopup) =>
  screen.findByLabelText('Password').then((field) => popup.user.type(field, 'right password{Enter}'));

describe('where the organisation lets nothing out but sealed', () => {
  it('a QR code on screen goes at once, and is not to be had again until it is allowed', async () => {
    const world: FakeWorld = { accounts: fewAccounts };
    const popup = await openAt('#move', world);
    await givePassword(popup);
    await screen.findByRole('img', { name: /^QR code/ });
    await hears(world, forbidden);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByLabelText('Password')).toBeNull();
    expect(screen.getByText(why)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Take a sealed file instead' })).toBeTruthy();
    await hears(world, {});
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByLabelText('Password')).toBeTruthy();
  });

  it('list and sheet stay in sight and cannot be chosen; a sheet on screen goes; the sealed vault is made as ever', async () => {
    const world: FakeWorld = { accounts: fewAccounts };
    const jobs: TransferJob[] = [];
    const popup = await openAt('#export', world, jobs);
    await popup.user.click(await screen.findByRole('radio', { name: 'Sheet to print' }));
    await givePassword(popup);
    await screen.findByRole('columnheader', { name: 'Account' });
    await hears(world, forbidden);
    expect(screen.queryByRole('columnheader', { name: 'Account' })).toBeNull();
    expect(screen.getByText(why)).toBeTruthy();
    for (const name of ['List of links, not encrypted', 'Sheet to print'])
      expect(screen.getByRole('radio', { name })).toHaveProperty('disabled', true);
    await popup.user.type(screen.getByLabelText('Password of the file'), 'five dry leaves here');
    await popup.user.type(screen.getByLabelText(/repeat/i), 'five dry leaves here');
    await givePassword(popup);
    await waitFor(() => expect(popup.requests('transfer.sealed')).toHaveLength(1));
    expect(jobs).toEqual([{ job: 'lock', password: 'five dry leaves here' }]);
    expect(popup.requests('transfer.links')).toHaveLength(1);
    expect(await screen.findByText(/helpkit-aegis\.json/)).toBeTruthy();
  });

  it('backup codes on their way out go, and a sealed file is offered for them without showing them', async () => {
    const world: FakeWorld = { accounts: fewAccounts, codes: { kept: [keptCodesOf('helpkit')] } };
    const popup = await openAt('#codes/helpkit', world);
    await popup.user.click(await screen.findByRole('button', { name: 'Take out or print…' }));
    await givePassword(popup);
    await screen.findByRole('button', { name: 'Print' });
    await hears(world, forbidden);
    expect(screen.queryByRole('button', { name: 'Print' })).toBeNull();
    expect(document.querySelector('.print-sheet')).toBeNull();
    expect(screen.getByText(why)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Sealed file' })).toBeTruthy();
    expect(screen.queryByLabelText('Password')).toBeNull();
    expect(popup.requests('codes.show')).toHaveLength(1);
  });

  it('the settings say so', async () => {
    await openAt('#settings', { accounts: fewAccounts, policy: forbidden });
    expect(await screen.findByText(why)).toBeTruthy();
  });
});
