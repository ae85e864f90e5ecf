import { randomBytes } from 'node:crypto';
import { Secret } from 'otpauth';
import { figure } from '../../figures/figure.ts';
import { chanceOf } from '../fixtures/chance.ts';
import { searchDiskForAll } from '../fixtures/disk-search.ts';
import { expect, test } from '../fixtures/test.ts';
import { type VaultMessages, vaultMessages } from '../fixtures/vault-messages.ts';

/** As far as this file uses it, in functions that run inside the browser. */
declare const chrome: { storage: { session: { get(name: string): Promise<Record<string, unknown>> } } };

const long = process.env['LONG'] !== undefined;
const seeds = Array.from(
  { length: long ? 50 : 10 },
  () => new Secret({ buffer: new Uint8Array(randomBytes(20)).buffer }).base32,
);
const passwords = [
  'first canary of seven stones',
  'second canary under a bridge',
  'third canary, never right',
];
const [first = '', second = '', wrong = ''] = passwords;

/** The unlocked vault's key, which stays in the memory of the browser. */
async function heldKey({ page }: VaultMessages): Promise<Buffer> {
  const held = await page.evaluate(
    async () => (await chrome.storage.session.get('vault.session'))['vault.session'],
  );
  const { key } = held as { key: string }; // it was just unlocked
  return Buffer.from(key, 'base64');
}

test('after many acts no seed, password or key lies anywhere in the profile', async ({
  extension,
  profile,
}) => {
  test.setTimeout(600_000);
  const asked: string[] = [];
  extension.context.on('request', (request) => {
    if (!request.url().startsWith(`chrome-extension://${extension.id}/`)) asked.push(request.url());
  });
  const vault = await vaultMessages(extension);
  const chance = chanceOf(200);
  const texts = [...passwords];
  const keys: Buffer[] = [];
  let acts = 0;
  const ask: VaultMessages['ask'] = (name, request) => {
    acts += 1;
    return vault.ask(name, request);
  };
  const ids = async () => (await ask('account.list', {})).map(({ id }) => id);
  const links = (from: number, to: number) =>
    seeds.slice(from, to).map((secret, at) => {
      const type = at % 3 === 0 ? 'hotp' : 'totp';
      return `otpauth://${type}/Canary:c${from + at}?secret=${secret}${type === 'hotp' ? '&counter=0' : ''}`;
    });
  /** Reads links and keeps what is in them. */
  const add = async (from: number, to: number) => {
    const { drafts } = await ask('draft.read', { text: links(from, to).join('\n') });
    const keep = drafts.map(({ id, issuer, account }) => ({ id, issuer, account, bind: false }));
    await ask('draft.keepAll', { keep, drop: [] });
  };
  /** Accounts of a file that the page has read. */
  const takeIn = async (secret: string) => {
    const codes = { type: 'totp', algorithm: 'SHA1', digits: 6, period: 30, counter: 0 } as const;
    const accounts = [
      {
        enrolment: { ...codes, secret, issuer: 'Canary', account: 'imported' },
        origins: ['https://c.example'],
      },
    ];
    await ask('transfer.compare', { accounts });
    await ask('transfer.take', { accounts, take: [] });
  };
  const mixed = async (count: number) => {
    for (let at = 0; at < count; at += 1) {
      const list = await ask('account.list', {});
      const one = list[chance(list.length)];
      if (one === undefined) continue;
      const act = chance(6);
      if (act === 0) await ask('account.codes', { ids: [one.id] });
      else if (act === 1)
        await ask('form.save', { text: links(chance(seeds.length), seeds.length).join(' ').slice(0, 200) });
      else if (act === 2 && one.type === 'hotp') await ask('account.advance', { id: one.id });
      else if (act === 3) await ask('sync.read', {});
      else if (act === 4) await takeIn(seeds[chance(seeds.length)] ?? '');
      else {
        await ask('account.remove', { id: one.id });
        if (chance(2) === 0) await ask('account.restore', { id: one.id });
      }
    }
  };

  await ask('vault.create', { password: first });
  keys.push(await heldKey(vault));
  // By fifths: some at once, most one by one, and some that are never kept.
  const fifth = seeds.length / 5;
  await add(0, fifth);
  for (let at = fifth; at < 3 * fifth; at += 1) await add(at, at + 1);
  await ask('draft.read', { text: links(3 * fifth, 4 * fifth).join('\n') });
  await mixed(long ? 35 : 8);
  await ask('vault.lock', {});
  await ask('vault.unlock', { password: wrong });
  await ask('vault.unlock', { password: first });
  const { words } = await ask('recovery.draw', {});
  texts.push(words.join(' '));
  await ask('recovery.keep', { password: first, words: words.join(' ') });
  const [shown = ''] = await ids();
  await ask('reveal.account', { id: shown, password: first });
  await ask('transfer.links', { password: first });
  const file = await ask('backup.make', { password: first, own: null });
  await ask('backup.check', { file: file.text, password: first });
  await ask('way.password', { current: first, next: second });
  keys.push(await heldKey(vault));
  await add(4 * fifth, seeds.length - 1);
  // The last one comes by a file of another app, and what the file of ours holds is taken in.
  await takeIn(seeds.at(-1) ?? '');
  await ask('backup.compare', { file: file.text, by: { password: first } });
  await ask('backup.restore', { file: file.text, by: { password: first }, take: [] });
  await ask('sync.begin', { password: second, replace: false });
  await mixed(long ? 25 : 8);
  await ask('reveal.batch', { ids: await ids(), password: second });
  await ask('recovery.remove', { password: second });
  keys.push(await heldKey(vault));
  await ask('vault.lock', {});

  const running = long ? searchDiskForAll(profile, { secrets: seeds, texts, keys }) : [];
  await ask('vault.unlock', { password: second });
  expect((await ask('sync.read', {})).state).not.toBe('off');
  await ask('way.device', { password: second });
  await mixed(long ? 20 : 4);
  await extension.context.close();
  const closed = searchDiskForAll(profile, { secrets: seeds, texts, keys });
  const found = [...running, ...closed];
  figure({
    figure: `finds in the whole profile after ${acts} acts: ${seeds.length} seeds, ${texts.length} passwords and recovery words, ${keys.length} vault keys; also after a change to no password`,
    part: '5',
    requirement:
      'security 4: after 200 mixed acts 0 hits in the whole profile for 50 canary seeds, passwords, vault key',
    value: found.length,
    goal: 0,
    holds: found.length === 0,
  });
  expect(found).toEqual([]);
  figure({
    figure: `requests that left the extension in ${acts} acts`,
    part: '5',
    requirement: 'security 24: 0 requests except to HelpKit origins',
    value: asked.length,
    goal: 0,
    holds: asked.length === 0,
  });
  expect(asked).toEqual([]);
  if (long) expect(acts).toBeGreaterThanOrEqual(200);
});
