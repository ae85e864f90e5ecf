import { beforeEach, describe, expect, it } from 'vitest';
import { forgetTab } from '../../../lib/background/tabs.ts';
import type { FillAnswer, PromptSeen } from '../../../lib/messaging/page-contract.ts';
import { codeIs } from '../vault/world.ts';
import { backupEntry as entry } from './seen-pages.ts';
import { enrolmentUri, extension, given, helpkit, loginPrompt, type TestWorld, testWorld } from './world.ts';

const codes = Array.from({ length: 10 }, (_, at) => `AB${at}2-CD34-EF56-GH7${at}`);
const other = codes.map((code) => code.replace('AB', 'XY'));
const password = 'a password for tests';
const list: PromptSeen = {
  ...loginPrompt,
  nonce: 'list',
  kind: 'backup-list',
  waitsFor: null,
  fields: 0,
  path: '/settings/security/backup-codes',
  listed: 10,
};
const inside: PromptSeen = {
  ...loginPrompt,
  nonce: 'inside',
  kind: 'none',
  waitsFor: null,
  fields: 0,
  path: '/settings/security',
  openedAnew: true,
};

let world: TestWorld;
let id: string;

beforeEach(async () => {
  world = testWorld();
  const { handlers } = world;
  await handlers['vault.create']({ password }, extension);
  const { drafts } = await handlers['draft.read']({ text: enrolmentUri }, extension);
  const draft = drafts[0];
  if (draft === undefined) throw new Error('no draft');
  const { issuer, account } = draft;
  ({ id } = await handlers['draft.keep']({ id: draft.id, issuer, account, bind: false }, extension));
  await world.deps.vault.bind(id, { origin: helpkit.origin, source: 'enrolled', at: 0 });
  world.page['page.codes'] = () => ({ codes });
  world.tabs[0] = { id: 7, windowId: 1, url: 'https://app.helpkit.in/login/backup-code', active: true };
});

const see = (seen: PromptSeen, caller = helpkit) => world.handlers['prompt.seen'](seen, caller);
const ask = (nonce = 'entry', caller = helpkit, anyway = false) =>
  world.handlers['codes.asked']({ nonce, accountId: null, anyway }, caller);

async function keep(passphrase: string | null = null): Promise<void> {
  await see(list);
  await world.handlers['codes.wanted']({ nonce: 'list' }, helpkit);
  await world.handlers['codes.keep']({ id, waiting: await waiting(), passphrase }, extension);
}

/** What names those that wait now. */
async function waiting(): Promise<string> {
  return (await world.handlers['opening.read']({}, extension)).waitingCodes?.id ?? '';
}

async function marks(): Promise<string[]> {
  const [view] = await world.handlers['codes.list']({}, extension);
  return (view?.set?.marks ?? []).map(({ is }) => is);
}

const codeOf = (answer: FillAnswer) => (answer.status === 'code' ? answer.code : answer.status);
const show = (passphrase = '', given = password) =>
  world.handlers['codes.show']({ id, password: given, passphrase, leaves: false }, extension);

describe('a list of backup codes on a page', () => {
  it('is offered, taken after a press, shown hidden, and kept after a yes', async () => {
    expect((await see(list)).state).toBe('keep');
    expect(world.told.some(({ name }) => name === 'page.codes')).toBe(false);
    expect(await world.handlers['codes.wanted']({ nonce: 'list' }, helpkit)).toEqual({ opened: true });
    const { waitingCodes: view } = await world.handlers['opening.read']({}, extension);
    expect(view).toMatchObject({ source: 'page', origin: helpkit.origin, accounts: [id] });
    expect(view?.masked[3]).toBe('••••-••••-••••-••73');
    expect(await world.handlers['codes.list']({}, extension)).toEqual([]);
    for (const code of codes) expect(world.dump()).not.toContain(code);
    await world.handlers['codes.keep']({ id, waiting: await waiting(), passphrase: null }, extension);
    expect((await show()).codes).toEqual(codes);
    expect((await see(list)).state).toBe('none');
    expect((await world.handlers['codes.tab']({ tabId: 7 }, extension)).listed).toBe(0);
    expect((await world.handlers['opening.read']({}, extension)).waitingCodes).toBeNull();
  });

  it('is offered again where the same document shows another one later', async () => {
    await keep();
    expect((await see(list)).state).toBe('none');
    await see({ ...inside, nonce: 'list' });
    expect((await see(list)).state).toBe('keep');
  });

  it('is taken by nobody else, and not from a page that tells no list', async () => {
    await see(list);
    const elsewhere = { ...helpkit, origin: 'https://evil.example' };
    await expect(world.handlers['codes.wanted']({ nonce: 'list' }, elsewhere)).rejects.toThrow(
      codeIs('prompt-unknown'),
    );
    await expect(world.handlers['codes.wanted']({ nonce: 'another' }, helpkit)).rejects.toThrow(
      codeIs('prompt-unknown'),
    );
    for (const told of [codes.slice(0, 4), [...codes, codes[0] ?? ''], [...codes, 'two words here']]) {
      world.page['page.codes'] = () => ({ codes: told });
      await expect(world.handlers['codes.read']({ tabId: 7 }, extension)).rejects.toThrow(
        codeIs('no-backup-codes'),
      );
    }
  });

  it('is not offered to an origin that no account belongs to, nor taken while the vault is locked', async () => {
    expect((await see(list, { ...helpkit, origin: 'https://shop.example' })).state).toBe('none');
    await world.handlers['vault.lock']({}, extension);
    expect((await see(list)).state).toBe('locked');
    await world.handlers['codes.wanted']({ nonce: 'list' }, helpkit);
    expect(world.told.some(({ name }) => name === 'page.codes')).toBe(false);
  });

  it('that is new is held against the old one, whose codes are then old', async () => {
    await keep();
    world.page['page.codes'] = () => ({ codes: [...other.slice(1), codes[0]?.toLowerCase() ?? ''] });
    await see({ ...list, nonce: 'again' });
    await world.handlers['codes.wanted']({ nonce: 'again' }, helpkit);
    const { before } = await world.handlers['codes.compare']({ id, waiting: await waiting() }, extension);
    expect(before).toEqual({
      left: 10,
      total: 10,
      apart: false,
      difference: { same: 1, added: 9, gone: 9 },
    });
    await world.handlers['codes.keep']({ id, waiting: await waiting(), passphrase: null }, extension);
    const [view] = await world.handlers['codes.list']({}, extension);
    expect(view?.old).toEqual([{ replacedAt: world.clock.now, left: 10, total: 10 }]);
  });

  it('may also be pasted, given as the file that the site saved, or shown as a picture', async () => {
    const file = ['HelpKit backup codes for a@example.com', 'Each code works once.', '', ...codes, ''].join(
      '\r\n',
    );
    const { handlers } = world;
    const fromFile = await handlers['codes.given']({ id, text: file, source: 'file' }, extension);
    expect(fromFile.masked).toHaveLength(10);
    expect(fromFile.source).toBe('file');
    world.texts.push(codes.join('\n'));
    const fromPicture = await handlers['codes.picture']({ id, picture: given }, extension);
    expect(fromPicture).toMatchObject({ source: 'picture', origin: null, accounts: [id] });
    await expect(
      handlers['codes.given']({ id, text: 'nothing of it', source: 'pasted' }, extension),
    ).rejects.toThrow(codeIs('no-backup-codes'));
  });
});

describe('a prompt for a backup code', () => {
  beforeEach(() => keep());

  it('is offered the next one, and no code of the app', async () => {
    expect((await see(entry)).state).toBe('backup');
    await expect(
      world.handlers['fill.asked']({ nonce: 'entry', accountId: id, click: true }, helpkit),
    ).resolves.toEqual({ status: 'none' });
    expect(await ask()).toEqual({
      status: 'code',
      code: codes[0],
      into: 'backup',
      trust: false,
      submit: false,
    });
    expect((await marks()).slice(0, 2)).toEqual(['tried', 'unused']);
  });

  it('a prompt for a code of the app is never given one', async () => {
    await see(loginPrompt);
    expect(codeOf(await ask('nonce-1'))).toBe('none');
    await see({ ...entry, kind: 'totp' });
    expect(codeOf(await ask())).toBe('none');
    await see({ ...entry, frame: 'other' });
    expect(codeOf(await ask())).toBe('none');
    expect(await marks()).not.toContain('tried');
  });

  it('another origin is given none', async () => {
    const elsewhere = { ...helpkit, origin: 'https://helpkit.in' };
    expect((await see(entry, elsewhere)).state).toBe('none');
    expect(codeOf(await ask('entry', elsewhere))).toBe('none');
  });

  it('counts as used once the page moved on, and 2FA is offered anew', async () => {
    await see(entry);
    await ask();
    expect((await see(inside)).state).toBe('renew');
    const [view] = await world.handlers['codes.list']({}, extension);
    expect(view?.set?.marks[0]).toEqual({ is: 'used', at: world.clock.now, origin: helpkit.origin });
    expect(await world.handlers['codes.tab']({ tabId: 7 }, extension)).toEqual({
      listed: 0,
      offered: [],
      afterLogin: { id, left: 9, address: 'https://app.helpkit.in/settings/security' },
    });
  });

  it('is free again where it was refused, and the next one is offered in its stead', async () => {
    await see(entry);
    await ask();
    const again = { ...entry, nonce: 'again', openedAnew: false };
    expect((await see(again)).state).toBe('backup');
    expect((await marks())[0]).toBe('unused');
    expect(codeOf(await ask('again'))).toBe(codes[1]);
  });

  it.each<[string, Partial<PromptSeen>]>([
    ['another step', { kind: 'totp', waitsFor: 'totp', fields: 6, path: '/login/code' }],
    ['the login from its start', { asksLogin: true, path: '/login' }],
    ['the way without any code', { kind: 'recovery', path: '/recovery' }],
    ['the same prompt, loaded again by hand', entry],
  ])('stays tried where it is unclear: %s', async (_, seen) => {
    await see(entry);
    await ask();
    await see({ ...inside, ...seen, nonce: 'next' });
    expect((await marks())[0]).toBe('tried');
    await see({ ...inside, nonce: 'later' });
    expect((await marks())[0]).toBe('tried');
  });

  it('a page that takes its prompt away says nothing yet: a refusal may come', async () => {
    await see(entry);
    await ask();
    world.clock.now += 4_000;
    await see({ ...inside, nonce: 'entry', path: entry.path });
    expect((await marks())[0]).toBe('tried');
    await see({ ...entry, emptied: true });
    expect((await marks())[0]).toBe('unused');
  });

  it('a page that shows no prompt any more for long has taken it', async () => {
    await see(entry);
    await ask();
    world.clock.now += 11_000;
    await see({ ...inside, nonce: 'entry', path: entry.path });
    expect((await marks())[0]).toBe('used');
  });

  it('a code that did not get into the page is free again', async () => {
    await see(entry);
    await ask();
    await world.handlers['codes.unfilled']({ nonce: 'entry' }, helpkit);
    expect((await marks())[0]).toBe('unused');
  });

  it('in two tabs at once: one is told, and takes another code if it must', async () => {
    const second = { ...helpkit, tabId: 8, documentId: 'document-2' };
    await see(entry);
    await see({ ...entry, nonce: 'second' }, second);
    const answers = await Promise.all([ask(), ask('second', second)]);
    expect(answers.map(codeOf).sort()).toEqual([codes[0], 'other-tab'].sort());
    expect((await marks()).filter((is) => is === 'tried')).toHaveLength(1);
    expect(codeOf(await ask('second', second, true))).toBe(codes[1]);
  });

  it('a tab that was closed keeps no other waiting, and its code stays tried', async () => {
    const second = { ...helpkit, tabId: 8, documentId: 'document-2' };
    await see(entry);
    await ask();
    await forgetTab(world.deps.session, helpkit.tabId);
    await see({ ...entry, nonce: 'second' }, second);
    expect(codeOf(await ask('second', second))).toBe(codes[1]);
    expect((await marks()).slice(0, 2)).toEqual(['tried', 'tried']);
  });

  it('the popup fills it too, and says where nothing got in', async () => {
    const fillIt = () =>
      world.handlers['codes.fill']({ tabId: 7, id, passphrase: '', anyway: false }, extension);
    await see(entry);
    world.page['page.look'] = () => entry;
    const receipt = { filled: 1, of: 1, problem: null, waitUntil: null, trusted: false } as const;
    world.page['page.fill'] = () => receipt;
    expect(await fillIt()).toEqual({ status: 'filled', receipt });
    expect((await marks())[0]).toBe('tried');
    world.page['page.fill'] = () => ({ ...receipt, filled: 0, problem: 'no-field' });
    await fillIt();
    expect((await marks())[1]).toBe('unused');
  });

  it('is given none of those that are all used', async () => {
    const [view] = await world.handlers['codes.list']({}, extension);
    const set = view?.set?.id ?? '';
    for (const place of codes.keys()) {
      await world.handlers['codes.mark']({ id, set, place, used: true }, extension);
    }
    expect((await see(entry)).state).toBe('none');
    await world.handlers['codes.mark']({ id, set, place: 4, used: false }, extension);
    await see(entry);
    expect(codeOf(await ask())).toBe(codes[4]);
  });
});

describe('codes themselves', () => {
  it('are shown after the password alone, and the activity says so', async () => {
    await keep();
    expect(await show('', 'wrong')).toEqual({ result: 'wrong-password', codes: [], set: '' });
    expect(await show()).toEqual({ result: 'shown', codes, set: expect.any(String) });
    const { entries } = await world.handlers['activity.read']({}, extension);
    expect(entries[0]).toMatchObject({ act: 'backup-codes-shown' });
    expect(JSON.stringify(await world.handlers['codes.list']({}, extension))).not.toContain('CD34');
  });

  it('under a passphrase of their own open by both, and the badge leads to the popup', async () => {
    await keep('a passphrase of their own');
    expect((await see(entry)).state).toBe('backup-apart');
    expect(codeOf(await ask())).toBe('apart');
    expect(await show()).toEqual({ result: 'wrong-passphrase', codes: [], set: '' });
    expect((await show('a passphrase of their own')).codes).toEqual(codes);
    const seal = { id, password, current: 'a passphrase of their own', next: null };
    expect(await world.handlers['codes.seal'](seal, extension)).toEqual({ result: 'changed' });
    expect((await show()).codes).toEqual(codes);
    await expect(keep('short')).rejects.toThrow(codeIs('password-too-short'));
  });

  it('are put away after the password', async () => {
    await keep();
    expect(await world.handlers['codes.remove']({ id, password: 'wrong' }, extension)).toEqual({
      result: 'wrong-password',
    });
    await world.handlers['codes.remove']({ id, password }, extension);
    const [view] = await world.handlers['codes.list']({}, extension);
    expect(view?.set).toBeNull();
    expect(view?.old).toHaveLength(1);
  });

  it('leave with their account in a sealed file, which counts as no backup', async () => {
    await keep();
    const made = await world.handlers['codes.sealed']({ id, password, own: null }, extension);
    expect(made.name).toMatch(/\.hkvault$/);
    const back = testWorld();
    await back.deps.vault.replaceByBackup(made.text, password, password);
    expect(await back.deps.vault.openBackupCodes(id, '')).toEqual(codes);
    expect((await world.handlers['backup.read']({}, extension)).made).toBeNull();
  });
});
