import { describe, expect, it } from 'vitest';
import { codeAt } from '../../../lib/core/otp.ts';
import type { PageCaller } from '../../../lib/messaging/caller.ts';
import type { Written } from '../../../lib/messaging/told-views.ts';
import { figure } from '../../figures/figure.ts';
import { enrolment } from '../vault/world.ts';
import { helpkit, testWorld } from './world.ts';

const chat: PageCaller = { tier: 'page', tabId: 7, documentId: 'document-2', origin: 'https://chat.example' };
const extension = { tier: 'extension' } as const;
const codes = ['ab12-cd34', 'ef56-gh78', 'ij90-kl12', 'mn34-op56', 'qr78-st90'];

/** What a person of a help desk writes, with numbers that are no codes. */
const prose =
  'Hello Maria, thank you for waiting. I looked at your order 4711 from 12 March 2026 with the warehouse, and the parcel ' +
  'went out this morning by courier. The tracking number is on its way to you by e-mail; please allow 24 to 48 hours ' +
  'until it works. If anything is missing or was broken, send us a picture of the box within 14 days and we replace it ' +
  'free of charge. Our phone line is open from 9 to 17 on weekdays. Have a nice weekend, and greetings to your team!';

/** A vault with one account of HelpKit's, its backup codes, and one that belongs to no site yet. */
async function guarded() {
  const world = testWorld();
  const { vault } = world.deps;
  await vault.create('a password of tests');
  const bound = { origin: helpkit.origin, source: 'enrolled', at: 0 } as const;
  const account = await vault.add(enrolment({ issuer: 'HelpKit', account: 'desk@shop.example' }), [bound]);
  const free = enrolment({
    issuer: 'Forge',
    account: 'me@example.com',
    secret: 'KRUGKIDROVUWG2ZAMJZG653OEBTG66BA',
  });
  await vault.add(free, []);
  await vault.keepBackupCodes(account.id, {
    codes,
    source: 'page',
    origin: helpkit.origin,
    passphrase: null,
  });
  const write = (text: string, more: Partial<Written> = {}, caller = chat) =>
    world.handlers['told.seen']({ text, how: 'pasted', into: 'composer', ...more }, caller);
  return {
    ...world,
    id: account.id,
    write,
    code: (at = world.clock.now) => codeAt(enrolment(), at),
    freeCode: () => codeAt(free, world.clock.now),
    warned: () => world.handlers['told.read']({}, extension),
  };
}

describe('what is written where it does not belong', () => {
  it('is noticed: a live code, a backup code, a secret, however it is grouped', async () => {
    const { write, warned, code, notified, mark, handlers, id, deps } = await guarded();
    const now = code();
    const cases: [text: string, kind: string][] = [
      [`my code is ${now}`, 'code'],
      [`${now.slice(0, 3)} ${now.slice(3)} thanks`, 'code'],
      [`use ${codes[2]}`, 'backup-code'],
      [`use ${codes[3]?.replace('-', ' ').toUpperCase()}`, 'backup-code'],
      ['JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP', 'secret'],
      ['otpauth://totp/HelpKit?secret=jbswy3dpehpk3pxpjbswy3dpehpk3pxp&issuer=HelpKit', 'secret'],
    ];
    let noticed = 0;
    for (const [text, kind] of cases) {
      expect(await write(text)).toEqual({});
      const warning = await warned();
      expect(warning, text).toMatchObject({ kind, accountId: id, origin: chat.origin });
      noticed += 1;
      await handlers['told.dismiss']({}, extension);
    }
    expect(await warned()).toBeNull();
    expect(mark.said).toBeNull();
    expect(notified).toEqual(cases.map(() => 'code-told'));
    const [newest] = (await deps.vault.activity()).slice(-1);
    expect(newest).toMatchObject({ act: 'code-told', record: id, origin: chat.origin });
    expect(JSON.stringify(await deps.vault.activity())).not.toContain(now);
    figure({
      figure: 'ways to write a code, a backup code or a secret into a chat, noticed',
      part: '6',
      requirement: 'issue 8, Never share: warn before it is sent',
      value: noticed,
      goal: cases.length,
      holds: noticed === cases.length,
    });
  });

  it('is no other number, word or list, and no code of an hour ago', async () => {
    const { write, warned, code, clock } = await guarded();
    const old = code(clock.now - 3_600_000);
    for (const text of [
      'order 1234567',
      'call 030 123456 78',
      `was ${old}`,
      'ab12-cd35',
      'JBSWY3DP',
      'x'.repeat(400),
    ]) {
      await write(text);
      expect(await warned(), text).toBeNull();
    }
  });

  it('belongs into a field of its own site, and a message is no such place, there neither', async () => {
    const { write, warned, code } = await guarded();
    await write(code(), { into: 'field' }, helpkit);
    expect(await warned()).toBeNull();
    await write(code(), { into: 'composer', how: 'typed' }, helpkit);
    expect(await warned()).toMatchObject({ kind: 'code', origin: helpkit.origin });
  });

  it('may be typed anywhere where its site is not known yet, but into no message', async () => {
    const { write, warned, freeCode } = await guarded();
    await write(freeCode(), { into: 'field' });
    expect(await warned()).toBeNull();
    await write(freeCode(), { into: 'composer' });
    expect(await warned()).toMatchObject({ kind: 'code' });
  });

  it('is looked at while it is typed at HelpKit and where the person wished it, and nowhere else', async () => {
    const { write, warned, code, handlers } = await guarded();
    await write(code(), { how: 'typed' });
    expect(await warned()).toBeNull();
    const [site] = await handlers['site.watchTyping']({ origin: chat.origin }, extension);
    expect(site).toMatchObject({ origin: chat.origin, watchTyping: true });
    await write(code(), { how: 'typed' });
    expect(await warned()).toMatchObject({ kind: 'code' });
    expect(await handlers['site.forget']({ origin: chat.origin, part: 'typing' }, extension)).toEqual([]);
  });

  it('is compared with nothing while the vault is locked, nor after', async () => {
    const { write, warned, code, deps } = await guarded();
    const now = code();
    await write('hello 12345');
    await deps.vault.lock('manual');
    expect(await write(now)).toEqual({});
    await deps.vault.unlock('a password of tests');
    expect(await warned()).toBeNull();
  });

  it('is looked into thirty times a minute, so that a page that writes by itself tries nothing', async () => {
    const { write, warned, code, clock } = await guarded();
    for (let at = 0; at < 30; at += 1) await write(`guess ${100_000 + at}`);
    await write(code());
    expect(await warned()).toBeNull();
    clock.now += 61_000;
    await write(code());
    expect(await warned()).toMatchObject({ kind: 'code' });
  });

  it('is looked into after any amount of ordinary writing, which uses none of that up', async () => {
    const { write, warned, code, clock } = await guarded();
    const message = `${prose} It is ${code()}`;
    let told = 0;
    // Each pause while typing tells all that stands before the caret, two a second.
    for (let end = 20; end <= prose.length; end += 4) {
      await write(prose.slice(0, end), { how: 'typed' }, helpkit);
      told += 1;
      clock.now += 100;
    }
    expect(told).toBeGreaterThan(100);
    expect(await warned()).toBeNull();
    await write(message, { how: 'typed' }, helpkit);
    expect(await warned()).toMatchObject({ kind: 'code' });
  });

  it('leaves nothing of what was written in any memory', async () => {
    const { write, code, dump } = await guarded();
    await write(`a sentence before ${code()}`);
    expect(dump()).not.toContain(code());
    expect(dump()).not.toContain('sentence');
  });
});
