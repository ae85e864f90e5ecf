// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { ImportedEntry } from '../../lib/core/imported.ts';
import type { RunTransfer, TransferJob } from '../../lib/core/transfer-job.ts';
import type { FakeWorld } from './fake/background.ts';
import { fewAccounts } from './fake/samples.ts';
import { closePopup, openPopupWith } from './harness.tsx';

afterEach(closePopup);

const entryOf = (account: string): ImportedEntry => ({
  enrolment: {
    type: 'totp',
    secret: 'JBSWY3DPEHPK3PXP',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    issuer: 'Example',
    account,
  },
  origins: [],
});
const mine = { issuer: 'Mine', account: 'me' };
const standings: NonNullable<FakeWorld['standings']> = [
  { is: 'differs', mine, differences: ['name'], usual: 'mine' },
  { is: 'differs', mine, differences: ['key'], usual: 'both' },
];

/** The page of moving in, whose worker reads two accounts from whatever it is given. */
const openImport = () =>
  openPopupWith({ accounts: fewAccounts, standings }, async () => {
    const { useRoom } = await import('../../lib/state/room-address.ts');
    const { whenPictureIsRead, whenTransferRuns } = await import('../../lib/state/transfer-state.ts');
    const worker: RunTransfer = async (job) => {
      const wanted: TransferJob = job;
      const value = { app: 'otpauth', entries: [entryOf('one'), entryOf('two')], parts: [] };
      const answer = wanted.job === 'read' ? { ok: true, value } : { ok: false, code: 'unexpected' };
      // No other kind of job is asked for here.
      return answer as Awaited<ReturnType<typeof worker<typeof job.job>>>;
    };
    whenTransferRuns(worker);
    whenPictureIsRead(async () => ['otpauth://totp/Example:one?secret=JBSWY3DPEHPK3PXP']);
    window.location.hash = '#import';
    useRoom(window);
  });

describe('moving in', () => {
  it('a picture goes into the plan, which shows its two words, and one choice holds for all that differ', async () => {
    const { user, requests } = await openImport();
    await screen.findByRole('heading', { name: 'Move in from another app' });
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (input === null) throw new Error('no file field');
    await user.upload(input, new File([Uint8Array.of(1)], 'codes.png', { type: 'image/png' }));
    expect(await screen.findByText('lusab-babad')).toBeTruthy();
    const all = screen.getByRole('group', { name: 'For all that differ' });
    const radio = (name: string) =>
      [...all.querySelectorAll('label')].find((one) => one.textContent === name);
    expect(radio('One by one')).toBeTruthy();
    await user.click(radio('The file’s') ?? all);
    expect(radio('One by one')).toBeUndefined();
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(() =>
      expect(requests('transfer.take').at(-1)?.take).toEqual([
        { at: 0, what: 'file' },
        { at: 1, what: 'file' },
      ]),
    );
  });

  it('a file that is not read is counted, said at the button, and still there when the others are in', async () => {
    const { user, requests } = await openImport();
    await screen.findByRole('heading', { name: 'Move in from another app' });
    const { giveFiles } = await import('../../lib/state/import-state.ts');
    const load = async () => Uint8Array.of(1);
    await giveFiles([
      { name: 'one.json', size: 1, load },
      { name: 'too-large.json', size: 6 * 1024 * 1024, load },
    ]);
    const count = (await screen.findByText('Files not read')).nextElementSibling;
    expect(count?.textContent).toBe('1');
    expect(screen.getByText(/^Files above that were not read: 1\. Nothing of them is imported/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Import' }));
    await waitFor(() => expect(requests('transfer.take')).toHaveLength(1));
    expect(await screen.findByText('too-large.json')).toBeTruthy();
    expect(screen.queryByText('one.json')).toBeNull();
  });

  it('says after a moment that a file is being read, and stops at a press: it is neither read nor lost', async () => {
    const { user, requests } = await openImport();
    await screen.findByRole('heading', { name: 'Move in from another app' });
    const { whenTransferRuns } = await import('../../lib/state/transfer-state.ts');
    const { giveFiles } = await import('../../lib/state/import-state.ts');
    whenTransferRuns(() => new Promise(() => {}));
    void giveFiles([{ name: 'slow.json', size: 1, load: async () => Uint8Array.of(1) }]);
    await screen.findByText('slow.json');
    expect(screen.queryByText('Being read…')).toBeNull();
    await screen.findByText('Being read…');
    await user.click(screen.getByRole('button', { name: 'Stop' }));
    expect(await screen.findByText('Stopped.')).toBeTruthy();
    expect(screen.getByText('slow.json')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    expect(requests('transfer.take')).toEqual([]);
  });

  it('tells how to move by hand from the apps that give nothing', async () => {
    const { user } = await openImport();
    await user.click(await screen.findByText('Apps that export nothing'));
    for (const app of [/^Microsoft Authenticator:/, /^Authy:/, /^Google Authenticator with cloud sync:/])
      expect(screen.getByText(app)).toBeTruthy();
  });

  it('what the camera shows goes into the same plan, once however long it is shown', async () => {
    await openImport();
    await screen.findByRole('heading', { name: 'Move in from another app' });
    expect(screen.getByRole('button', { name: 'Camera' })).toBeTruthy();
    const { whenPictureIsRead } = await import('../../lib/state/transfer-state.ts');
    const { importedFiles } = await import('../../lib/state/import-state.ts');
    const { plannedFrames } = await import('../../components/views/transfer/planned-frame.ts');
    const read = plannedFrames();
    whenPictureIsRead(async () => []);
    expect(await read('data:')).toEqual({ enough: false, other: null });
    whenPictureIsRead(async () => ['https://example.com/']);
    expect(await read('data:')).toMatchObject({ enough: false, other: { code: 'web-link' } });
    whenPictureIsRead(async () => ['otpauth://totp/Example:one?secret=JBSWY3DPEHPK3PXP']);
    expect(await read('data:')).toEqual({ enough: true, other: null });
    expect(await read('data:')).toEqual({ enough: true, other: null });
    expect(importedFiles.value).toHaveLength(1);
    expect(await screen.findByText('lusab-babad')).toBeTruthy();
  });
});
