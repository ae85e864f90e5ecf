import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportedEntry } from '../../../lib/core/imported.ts';
import type { RunTransfer, TransferAnswer, TransferJob } from '../../../lib/core/transfer-job.ts';
import { ask } from '../../../lib/messaging/client.ts';
import {
  filesUnread,
  forgetFile,
  forgetFiles,
  giveFiles,
  importDone,
  importedFiles,
  importPlan,
  importProblem,
  openFile,
  stopFile,
  takeImport,
} from '../../../lib/state/import-state.ts';
import { linksInPicture, whenPictureIsRead, whenTransferRuns } from '../../../lib/state/transfer-state.ts';

vi.mock('../../../lib/messaging/client.ts', () => ({ ask: vi.fn() }));

const enrolment = {
  type: 'totp',
  secret: 'JBSWY3DPEHPK3PXP',
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  counter: 0,
  issuer: 'Example',
  account: 'me',
} as const;
const readable: ImportedEntry = { enrolment, origins: [] };
const unreadable: ImportedEntry = { name: 'Old', code: 'unsupported-type' };
const file = (name: string, size = 3) => ({ name, size, load: vi.fn(async () => Uint8Array.of(1, 2, 3)) });
const standing = { is: 'new', mine: null, differences: [], usual: 'mine' } as const;

let asked: [name: string, request: unknown][];
let jobs: { job: TransferJob; stop: AbortSignal }[];

/** A worker that opens a file named `sealed` by one password, and gives one account and one that cannot be read. */
const worker: RunTransfer = async (job, stop) => {
  jobs.push({ job, stop });
  const read = { ok: true, value: { app: 'Aegis', entries: [readable, unreadable], parts: [] } };
  const wanted: TransferJob = job;
  const isShut = wanted.job === 'read' && wanted.bytes.length === 4 && wanted.password !== 'right';
  const answer = isShut ? refusal(wanted.password) : read;
  // Answers of the other kind of job are not asked for here.
  return answer as Awaited<ReturnType<typeof worker<typeof job.job>>>;
};
const refusal = (password: string | null) => ({
  ok: false,
  code: password === null ? 'import-locked' : 'import-wrong-password',
});
const sealed = () => ({ ...file('sealed'), load: async () => Uint8Array.of(1, 2, 3, 4) });

beforeEach(() => {
  asked = [];
  jobs = [];
  whenTransferRuns(worker);
  vi.mocked(ask).mockImplementation(async (name, request) => {
    asked.push([name, request]);
    const count = 'accounts' in request && Array.isArray(request.accounts) ? request.accounts.length : 0;
    const replies: Record<string, unknown> = {
      'transfer.compare': { standings: Array(count).fill(standing), check: 'lusab-babad' },
      'transfer.take': { added: count - 1, changed: 0, undo: 7 },
      'account.list': [],
    };
    // Each name has its own reply; the mock's type knows only that it is one of them.
    return replies[name] as Awaited<ReturnType<typeof ask>>;
  });
});
afterEach(() => {
  forgetFiles();
  importDone.value = null;
});

describe('files to import', () => {
  it('are planned together, those that cannot be read among them', async () => {
    await giveFiles([file('a'), file('b')]);
    expect(importedFiles.value.map(({ outcome }) => outcome.step)).toEqual(['read', 'read']);
    expect(importPlan.value?.entries).toHaveLength(2);
    expect(importPlan.value?.unreadable).toHaveLength(2);
    await forgetFile(importedFiles.value[0]?.id ?? 0);
    expect(importPlan.value?.entries).toHaveLength(1);
  });

  it('that are sealed ask for a password; a wrong one loses neither them nor the others', async () => {
    await giveFiles([file('a'), sealed()]);
    const id = importedFiles.value[1]?.id ?? 0;
    expect(importedFiles.value[1]?.outcome).toMatchObject({ step: 'locked', wasWrong: false });
    await openFile(id, 'wrong', null);
    expect(importedFiles.value[1]?.outcome).toMatchObject({ step: 'locked', wasWrong: true });
    expect(importPlan.value?.entries).toHaveLength(1);
    await openFile(id, 'right', null);
    expect(importPlan.value?.entries).toHaveLength(2);
  });

  it('that are too large are not even loaded', async () => {
    const large = file('large', 5 * 1024 * 1024 + 1);
    await giveFiles([large]);
    expect(importedFiles.value[0]?.outcome).toEqual({ step: 'failed', code: 'import-too-large' });
    expect(large.load).not.toHaveBeenCalled();
    expect(importPlan.value).toBeNull();
  });

  it('that are left out while they are read are stopped, and leave nothing', async () => {
    const started = vi.fn();
    whenTransferRuns(
      (_job, stop) =>
        new Promise((resolve) => {
          started();
          stop.addEventListener('abort', () => resolve({ ok: false, code: 'unexpected' }));
        }),
    );
    const given = giveFiles([file('slow')]);
    await vi.waitFor(() => expect(started).toHaveBeenCalled());
    await forgetFile(importedFiles.value[0]?.id ?? 0);
    expect(importedFiles.value).toEqual([]);
    await given;
    expect(importPlan.value).toBeNull();
  });

  it('are taken in as they were planned, and counted', async () => {
    await giveFiles([file('a'), file('b')]);
    await takeImport([{ at: 1, what: 'file' }]);
    expect(asked.find(([name]) => name === 'transfer.take')?.[1]).toEqual({
      accounts: [readable, readable],
      take: [{ at: 1, what: 'file' }],
    });
    expect(importDone.value).toEqual({ imported: 1, same: 1, unreadable: 2, undo: 7 });
    expect(importedFiles.value).toEqual([]);
  });

  it('that are not read are counted apart, and stay when the others are taken in', async () => {
    await giveFiles([file('a'), sealed(), file('large', 5 * 1024 * 1024 + 1)]);
    expect(filesUnread.value).toBe(2);
    expect(importPlan.value?.entries).toHaveLength(1);
    await takeImport([]);
    expect(importedFiles.value.map(({ name }) => name)).toEqual(['sealed', 'large']);
    expect(importPlan.value).toBeNull();
    await openFile(importedFiles.value[0]?.id ?? 0, 'right', null);
    expect(importPlan.value?.entries).toHaveLength(1);
    expect(filesUnread.value).toBe(1);
  });

  it('that hold more than 10,000 accounts together are refused by that word, and asked about not at all', async () => {
    const half: ImportedEntry[] = Array.from({ length: 5_001 }, () => readable);
    const many: RunTransfer = async (job) => {
      const wanted: TransferJob = job;
      const value = { app: 'Aegis', entries: wanted.job === 'read' ? half : [], parts: [] };
      const answer: TransferAnswer<'read'> | TransferAnswer<'lock'> = { ok: true, value };
      return answer as Awaited<ReturnType<typeof many<typeof job.job>>>; // no other job is asked for here
    };
    whenTransferRuns(many);
    await giveFiles([file('a')]);
    expect(importPlan.value?.entries).toHaveLength(5_001);
    await giveFiles([file('b')]);
    expect(importProblem.value).toBe('import-too-large');
    // Nor is the plan of the first alone offered still.
    expect(importPlan.value).toBeNull();
    expect(asked.filter(([name]) => name === 'transfer.compare')).toHaveLength(1);
    await forgetFile(importedFiles.value[0]?.id ?? 0);
    expect(importProblem.value).toBeNull();
    expect(importPlan.value?.entries).toHaveLength(5_001);
  });

  it('stay on screen where the vault refuses them', async () => {
    await giveFiles([file('a')]);
    vi.mocked(ask).mockRejectedValue(new Error('gone'));
    await takeImport([]);
    expect(importedFiles.value).toHaveLength(1);
    expect(importDone.value).toBeNull();
  });
});

describe('several files as one', () => {
  const part = (index: number) => ({ id: 7, size: 3, index });
  const missing = (number: number): ImportedEntry => ({ name: `${number}/3`, code: 'import-part-missing' });
  /** Each file is one part of a batch, with its number for a name. */
  const parts: RunTransfer = async (job) => {
    const wanted: TransferJob = job;
    const [index = 0] = wanted.job === 'read' ? wanted.bytes : [];
    const others = [0, 1, 2].filter((one) => one !== index).map((one) => missing(one + 1));
    const answer = {
      ok: true,
      value: { app: 'otpauth', entries: [readable, ...others], parts: [part(index)] },
    };
    return answer as Awaited<ReturnType<typeof parts<typeof job.job>>>; // as above
  };
  const picture = (index: number) => ({ ...file(String(index)), load: async () => Uint8Array.of(index) });

  it('a part that one lacks is in another; what no file has is named by its number, once', async () => {
    whenTransferRuns(parts);
    await giveFiles([picture(0), picture(2)]);
    expect(importPlan.value?.unreadable).toEqual([missing(2)]);
    expect(importPlan.value?.entries).toHaveLength(2);
    await giveFiles([picture(1)]);
    expect(importPlan.value?.unreadable).toEqual([]);
    expect(importPlan.value?.entries).toHaveLength(3);
  });

  it('one that was stopped stays, without what it would have given, and can be read again', async () => {
    const started = vi.fn();
    whenTransferRuns(
      (_job, stop) =>
        new Promise((resolve) => {
          started();
          stop.addEventListener('abort', () => resolve({ ok: false, code: 'unexpected' }));
        }),
    );
    const given = giveFiles([file('slow')]);
    await vi.waitFor(() => expect(started).toHaveBeenCalled());
    const id = importedFiles.value[0]?.id ?? 0;
    stopFile(id);
    await given;
    expect(importedFiles.value).toMatchObject([{ name: 'slow', outcome: { step: 'stopped' } }]);
    expect(importPlan.value).toBeNull();
    whenTransferRuns(worker);
    await openFile(id, null, null);
    expect(importPlan.value?.entries).toHaveLength(1);
  });
});

describe('the codes of a picture', () => {
  const link = 'otpauth://totp/Example:me?secret=JBSWY3DPEHPK3PXP';
  const textOf = async () => new TextDecoder().decode(await linksInPicture('data:image/png;base64,'));

  it('are a list of links, a line each; where none is an account, it is said what they are', async () => {
    whenPictureIsRead(async () => [link, 'https://shop.example.com', 'BEGIN:VCARD\nN:Someone']);
    expect(await textOf()).toBe(`${link}\nhttps://shop.example.com\nBEGIN:VCARD N:Someone`);
    whenPictureIsRead(async () => ['https://shop.example.com']);
    await expect(textOf()).rejects.toMatchObject({ code: 'web-link' });
    whenPictureIsRead(async () => []);
    await expect(textOf()).rejects.toMatchObject({ code: 'no-qr-found' });
  });
});
