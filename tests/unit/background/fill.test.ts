import { beforeEach, describe, expect, it } from 'vitest';
import type { PageCaller } from '../../../lib/messaging/caller.ts';
import type { FillAnswer, PromptSeen } from '../../../lib/messaging/page-contract.ts';
import { enrolmentUri, extension, helpkit, loginPrompt, type TestWorld, testWorld } from './world.ts';

let world: TestWorld;

async function keep(uri: string, bind: boolean, caller: PageCaller | null = helpkit): Promise<string> {
  const { handlers } = world;
  if (caller === null) {
    const [pasted] = (await handlers['draft.read']({ text: uri }, extension)).drafts;
    if (pasted === undefined) throw new Error('no draft');
    const { id, issuer, account } = pasted;
    return (await handlers['draft.keep']({ id, issuer, account, bind }, extension)).id;
  }
  await handlers['prompt.seen'](loginPrompt, caller);
  world.page['page.look'] = () => loginPrompt;
  world.page['page.carriers'] = () => ({
    boxes: [],
    viewport: { width: 800, height: 600 },
    further: 0,
    next: 0,
  });
  world.texts.splice(0, world.texts.length, uri);
  const { drafts } = await handlers['draft.scan'](
    { tabId: caller.tabId, from: null, byItself: false },
    extension,
  );
  const [draft] = drafts;
  if (draft === undefined) throw new Error('no draft');
  const { issuer, account } = draft;
  return (await handlers['draft.keep']({ id: draft.id, issuer, account, bind }, extension)).id;
}

function ask(caller = helpkit, accountId: string | null = null, nonce = 'nonce-1'): Promise<FillAnswer> {
  return world.handlers['fill.asked']({ nonce, accountId, click: true }, caller);
}

beforeEach(async () => {
  world = testWorld();
  await world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
});

describe('what a prompt is offered and given', () => {
  it('fills the account that was enrolled on exactly this origin', async () => {
    await keep(enrolmentUri, true);
    expect(await world.handlers['prompt.seen'](loginPrompt, helpkit)).toMatchObject({
      state: 'ready',
      waitUntil: null,
    });
    expect(await ask()).toMatchObject({ status: 'code', code: expect.stringMatching(/^\d{6}$/) });
  });

  it('never gives a step twice: the second press waits for the next one', async () => {
    await keep(enrolmentUri, true);
    await world.handlers['prompt.seen'](loginPrompt, helpkit);
    const first = await ask();
    const second = await ask();
    const nextStep = world.clock.now + 30_000;
    expect(second).toMatchObject({ status: 'wait', until: nextStep });
    expect(await world.handlers['prompt.seen'](loginPrompt, helpkit)).toMatchObject({ waitUntil: nextStep });
    world.clock.now = nextStep;
    const third = await ask();
    expect(third.status).toBe('code');
    expect(third).not.toEqual(first);
  });

  it('gives one code to one of twenty presses at once', async () => {
    await keep(enrolmentUri, true);
    await world.handlers['prompt.seen'](loginPrompt, helpkit);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()));
    expect(answers.filter(({ status }) => status === 'code')).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 'wait')).toHaveLength(19);
  });

  it('waits when a step has fewer than three seconds left', async () => {
    await keep(enrolmentUri, true);
    await world.handlers['prompt.seen'](loginPrompt, helpkit);
    world.clock.now += 27_500;
    expect(await ask()).toMatchObject({ status: 'wait', until: world.clock.now + 2_500 });
  });

  const elsewhere: { why: string; caller: PageCaller }[] = [
    { why: 'another port', caller: { ...helpkit, origin: 'https://app.helpkit.in:8443' } },
    { why: 'http', caller: { ...helpkit, origin: 'http://app.helpkit.in' } },
    { why: 'a subdomain', caller: { ...helpkit, origin: 'https://login.app.helpkit.in' } },
    { why: 'the parent', caller: { ...helpkit, origin: 'https://helpkit.in' } },
    { why: 'a look-alike', caller: { ...helpkit, origin: 'https://app.helpk1t.in' } },
    { why: 'a foreign site', caller: { ...helpkit, origin: 'https://evil.example' } },
  ];

  it.each(elsewhere)('gives nothing on $why', async ({ caller }) => {
    await keep(enrolmentUri, true);
    const offer = await world.handlers['prompt.seen'](loginPrompt, caller);
    expect(['none', 'empty', 'lookalike']).toContain(offer.state);
    expect(await ask(caller)).toEqual({ status: 'none' });
  });

  it('names the host that a page imitates', async () => {
    await keep(enrolmentUri, true);
    const caller = { ...helpkit, origin: 'https://app.helpk1t.in' };
    expect(await world.handlers['prompt.seen'](loginPrompt, caller)).toMatchObject({ state: 'lookalike' });
  });

  const neverFilled: Partial<PromptSeen>[] = [
    { kind: 'sms', waitsFor: 'sms' },
    { kind: 'email', waitsFor: 'email' },
    { kind: 'backup-entry', waitsFor: 'backup' },
    { kind: 'backup-list', waitsFor: null },
    { kind: 'none', waitsFor: null },
    { kind: 'sms', waitsFor: 'totp' },
    { kind: 'totp', waitsFor: 'totp', fields: 0 },
  ];

  it.each(neverFilled)('gives nothing to a prompt of %j', async (change) => {
    await keep(enrolmentUri, true);
    await world.handlers['prompt.seen']({ ...loginPrompt, ...change }, helpkit);
    expect(await ask()).toEqual({ status: 'none' });
  });

  it('answers only the document that told of the prompt', async () => {
    await keep(enrolmentUri, true);
    await world.handlers['prompt.seen'](loginPrompt, helpkit);
    await expect(ask(helpkit, null, 'another-nonce')).rejects.toThrow('prompt-unknown');
    await expect(ask({ ...helpkit, documentId: 'document-2' })).rejects.toThrow('prompt-unknown');
    await expect(ask({ ...helpkit, tabId: 8 })).rejects.toThrow('prompt-unknown');
  });

  it('offers nothing for an account that belongs nowhere', async () => {
    await keep(enrolmentUri, false);
    expect(await world.handlers['prompt.seen'](loginPrompt, helpkit)).toMatchObject({ state: 'empty' });
    expect(await ask()).toEqual({ status: 'none' });
  });

  it('asks which of two accounts, by their names alone, and fills the chosen one', async () => {
    const first = await keep(enrolmentUri, true);
    const second = await keep(enrolmentUri.replace('agent', 'owner').replace('JBSW', 'KRSX'), true);
    expect(await world.handlers['prompt.seen'](loginPrompt, helpkit)).toMatchObject({ state: 'choose' });
    const answer = await ask();
    expect(answer).toMatchObject({ status: 'choose', accounts: [{ id: first }, { id: second }] });
    expect(await ask(helpkit, second)).toMatchObject({ status: 'code' });
    expect(await ask(helpkit, 'no-such-account')).toEqual({ status: 'none' });
  });

  it('tells nothing while locked but that it is', async () => {
    await keep(enrolmentUri, true);
    await world.handlers['vault.lock']({}, extension);
    expect(await world.handlers['prompt.seen'](loginPrompt, helpkit)).toEqual({
      state: 'locked',
      lookalikeOf: null,
      waitUntil: null,
      refusals: 0,
      auto: false,
      taught: [],
      typing: false,
    });
    expect(await ask()).toEqual({ status: 'locked' });
  });

  it('locks by itself after the idle time, at the next use', async () => {
    await keep(enrolmentUri, true);
    await world.handlers['prompt.seen'](loginPrompt, helpkit);
    world.clock.now += 15 * 60_000 + 1;
    expect(await ask()).toEqual({ status: 'locked' });
    expect(await world.handlers['vault.status']({}, extension)).toMatchObject({
      state: 'locked',
      lockReason: 'idle',
    });
  });

  it('ticks the trust box only when the person wants it', async () => {
    await keep(enrolmentUri, true);
    await world.handlers['prompt.seen'](loginPrompt, helpkit);
    expect(await ask()).toMatchObject({ trust: false });
    await world.handlers['preferences.write']({ trustDevices: 'always' }, extension);
    world.clock.now += 30_000;
    expect(await ask()).toMatchObject({ trust: true });
  });

  it('has the button of the page pressed only when the person wants it', async () => {
    await keep(enrolmentUri, true);
    await world.handlers['prompt.seen'](loginPrompt, helpkit);
    expect(await ask()).toMatchObject({ submit: false });
    await world.handlers['preferences.write']({ submitCode: true }, extension);
    world.clock.now += 30_000;
    expect(await ask()).toMatchObject({ submit: true });
  });

  it('moves a counter on before its code is given', async () => {
    const uri = 'otpauth://hotp/HelpKit:me?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=HelpKit&counter=0';
    await keep(uri, true);
    await world.handlers['prompt.seen'](loginPrompt, helpkit);
    expect(await ask()).toMatchObject({ status: 'code', code: '755224' });
    expect(await ask()).toMatchObject({ status: 'code', code: '287082' });
  });
});

describe('the popup fills', () => {
  const filled = { filled: 6, of: 6, problem: null, waitUntil: null, trusted: false };

  it('by the same gate, into the one document that was read', async () => {
    const accountId = await keep(enrolmentUri, true);
    world.page['page.fill'] = () => filled;
    const receipt = await world.handlers['tab.fill'](
      { tabId: 7, accountId, bindTo: null, trust: null },
      extension,
    );
    expect(receipt).toEqual(filled);
    expect(world.told.at(-1)).toMatchObject({
      target: { tabId: 7, documentId: 'document-1' },
      name: 'page.fill',
      request: { nonce: 'nonce-1', code: expect.stringMatching(/^\d{6}$/) },
    });
    const again = await world.handlers['tab.fill'](
      { tabId: 7, accountId, bindTo: null, trust: null },
      extension,
    );
    expect(again).toMatchObject({ problem: 'wait', waitUntil: world.clock.now + 30_000 });
  });

  it('binds an account to this origin only when the person says so', async () => {
    const accountId = await keep(enrolmentUri, false, null);
    await world.handlers['prompt.seen'](loginPrompt, helpkit);
    world.page['page.look'] = () => loginPrompt;
    world.page['page.fill'] = () => filled;
    expect(
      await world.handlers['tab.fill']({ tabId: 7, accountId, bindTo: null, trust: null }, extension),
    ).toMatchObject({
      problem: 'other-origin',
    });
    expect(
      await world.handlers['tab.fill'](
        { tabId: 7, accountId, bindTo: helpkit.origin, trust: null },
        extension,
      ),
    ).toEqual(filled);
    const [account] = await world.handlers['account.list']({}, extension);
    expect(account?.origins).toMatchObject([{ origin: helpkit.origin, source: 'person' }]);
  });

  it('binds nothing where the tab has gone to another site since the person was asked', async () => {
    const accountId = await keep(enrolmentUri, false, null);
    await world.handlers['prompt.seen'](loginPrompt, { ...helpkit, origin: 'https://evil.example' });
    world.page['page.look'] = () => loginPrompt;
    world.page['page.fill'] = () => filled;
    const told = world.told.filter(({ name }) => name === 'page.fill').length;
    expect(
      await world.handlers['tab.fill'](
        { tabId: 7, accountId, bindTo: 'https://shop.example', trust: null },
        extension,
      ),
    ).toMatchObject({ filled: 0, problem: 'other-origin' });
    expect(world.told.filter(({ name }) => name === 'page.fill')).toHaveLength(told);
    const [account] = await world.handlers['account.list']({}, extension);
    expect(account?.origins).toEqual([]);
  });

  it('binds nothing to a look-alike or to an origin that is never filled', async () => {
    await keep(enrolmentUri, true);
    const accountId = await keep(enrolmentUri.replace('JBSW', 'KRSX'), false, null);
    for (const origin of ['https://app.helpk1t.in', 'http://site.example']) {
      await world.handlers['prompt.seen'](loginPrompt, { ...helpkit, origin });
      expect(
        await world.handlers['tab.fill']({ tabId: 7, accountId, bindTo: origin, trust: null }, extension),
      ).toMatchObject({
        problem: 'other-origin',
      });
    }
    const accounts = await world.handlers['account.list']({}, extension);
    expect(accounts.find(({ id }) => id === accountId)?.origins).toEqual([]);
  });

  it('believes no receipt that a page made up', async () => {
    const accountId = await keep(enrolmentUri, true);
    world.page['page.fill'] = () => ({ ...filled, filled: 1e9 });
    expect(
      await world.handlers['tab.fill']({ tabId: 7, accountId, bindTo: null, trust: null }, extension),
    ).toMatchObject({
      filled: 0,
      problem: 'page-changed-it',
    });
  });

  it('uses nothing up for a page that has gone on, or that has room for another length', async () => {
    const accountId = await keep(enrolmentUri, true);
    const fill = () =>
      world.handlers['tab.fill']({ tabId: 7, accountId, bindTo: null, trust: null }, extension);
    world.page['page.fill'] = () => filled;
    const five = { ...loginPrompt, fields: 5 };
    await world.handlers['prompt.seen'](five, helpkit);
    expect(await fill()).toMatchObject({ filled: 0, problem: 'unfit' });
    expect(await ask()).toEqual({ status: 'unfit', of: 5 });
    const none = { ...loginPrompt, kind: 'none', waitsFor: null, fields: 0 } as const;
    await world.handlers['prompt.seen'](none, helpkit);
    expect(await fill()).toMatchObject({ filled: 0, problem: 'no-field' });
    delete world.page['page.look'];
    expect(await fill()).toMatchObject({ filled: 0, problem: 'no-field' });
    expect((await world.deps.vault.read(accountId)).usedSteps).toEqual([]);
  });
});

describe('the receipt of a fill', () => {
  const receipt = { filled: 2, of: 6, problem: 'page-moved', waitUntil: null, trusted: false } as const;
  const look = () => world.handlers['tab.look']({ tabId: 7 }, extension);

  it('of the badge is shown by the popup as well, for two minutes and on its own site', async () => {
    await keep(enrolmentUri, true);
    expect(await look()).toMatchObject({ receipt: null });
    await world.handlers['fill.ended']({ nonce: 'nonce-2', receipt }, helpkit);
    expect(await look(), 'another document knows nothing of it').toMatchObject({ receipt: null });
    await world.handlers['fill.ended']({ nonce: 'nonce-1', receipt }, helpkit);
    expect(await look()).toMatchObject({ receipt });
    await world.handlers['prompt.seen'](loginPrompt, { ...helpkit, origin: 'https://other.example' });
    expect(await look()).toMatchObject({ receipt: null });
    await world.handlers['prompt.seen'](loginPrompt, helpkit);
    world.clock.now += 120_001;
    expect(await look()).toMatchObject({ receipt: null });
  });

  it('of the popup is shown when it is opened again', async () => {
    const accountId = await keep(enrolmentUri, true);
    world.page['page.fill'] = () => receipt;
    await world.handlers['tab.fill']({ tabId: 7, accountId, bindTo: null, trust: null }, extension);
    expect(await look()).toMatchObject({ receipt });
  });
});

describe('how much of a code must be left', () => {
  it('is what the person wants', async () => {
    await keep(enrolmentUri, true);
    world.clock.now += 22_000;
    await world.handlers['preferences.write']({ fillMarginSeconds: 10 }, extension);
    expect(await ask()).toMatchObject({ status: 'wait' });
    await world.handlers['preferences.write']({ fillMarginSeconds: 0 }, extension);
    world.clock.now += 7_500;
    expect(await ask()).toMatchObject({ status: 'code' });
  });
});

describe('why a page was read as it was', () => {
  it('is told in its own words, made fit to show', async () => {
    await keep(enrolmentUri, true);
    const reasons = ['We \u202etexted\u0007 you \u{10fffc}a code\u{10fffd}', ''];
    await world.handlers['prompt.seen']({ ...loginPrompt, kind: 'sms', waitsFor: 'sms', reasons }, helpkit);
    const { reasons: told } = await world.handlers['tab.look']({ tabId: 7 }, extension);
    expect(told).toEqual(['We \ufffdtexted\ufffd you a code']);
  });
});
