import { beforeEach, describe, expect, it } from 'vitest';
import { pressFill } from '../../../lib/background/press.ts';
import type { FieldMark } from '../../../lib/core/types.ts';
import type { PromptSeen } from '../../../lib/messaging/page-contract.ts';
import { extension, helpkit, loginPrompt, type TestWorld, testWorld } from './world.ts';

let world: TestWorld;
const { origin, tabId } = helpkit;

/** Two accounts of one secret would be one and the same: each gets a secret of its own. */
async function keep(account: string): Promise<string> {
  const secret = [...account]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[sign.charCodeAt(0) % 32])
    .join('');
  const kept = await world.deps.vault.add(
    {
      issuer: 'HelpKit',
      account,
      secret: secret.slice(0, 16).padEnd(16, 'A'),
      type: 'totp',
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      counter: 0,
    },
    [{ origin, source: 'person', at: world.clock.now }],
  );
  return kept.id;
}

/** Keeps what a link says, bound to nothing. */
async function keepPasted(text: string): Promise<string> {
  const [pasted] = (await world.handlers['draft.read']({ text }, extension)).drafts;
  if (pasted === undefined) throw new Error('no draft');
  const { id, issuer, account } = pasted;
  return (await world.handlers['draft.keep']({ id, issuer, account, bind: false }, extension)).id;
}

const see = (change: Partial<PromptSeen> = {}) =>
  world.handlers['prompt.seen']({ ...loginPrompt, ...change }, helpkit);
const ask = (accountId: string | null = null, click = true, nonce = 'nonce-1') =>
  world.handlers['fill.asked']({ nonce, accountId, click }, helpkit);

beforeEach(async () => {
  world = testWorld();
  await world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
});

describe('of several accounts at one site', () => {
  it('asks once for each user name, and remembers', async () => {
    const one = await keep('one@example.com');
    await keep('other@example.com');
    expect(await see({ username: 'desk' })).toMatchObject({ state: 'choose' });
    expect(await ask()).toMatchObject({ status: 'choose' });
    expect(await ask(one)).toMatchObject({ status: 'code' });
    expect(await see({ username: 'desk' })).toMatchObject({ state: 'ready' });
    expect(await see({ username: 'somebody else' })).toMatchObject({ state: 'choose' });
    expect(await world.handlers['site.list']({}, extension)).toMatchObject([
      { origin, chosen: [{ username: 'desk', accountId: one }] },
    ]);
    await world.handlers['site.forget']({ origin, part: 'chosen' }, extension);
    expect(await see({ username: 'desk' })).toMatchObject({ state: 'choose' });
  });

  it('takes the one that bears the name on the page', async () => {
    await keep('one@example.com');
    const other = await keep('other@example.com');
    expect(await see({ username: 'Other@Example.com' })).toMatchObject({ state: 'ready' });
    world.clock.now += 1;
    expect(await ask()).toMatchObject({ status: 'code' });
    expect((await world.deps.vault.read(other)).usedSteps).toHaveLength(1);
  });

  it('never lets a name on the page choose an account of another site', async () => {
    const mine = await keep('one@example.com');
    await keepPasted('otpauth://totp/Bank:rich@example.com?secret=GEZDGNBVGY3TQOJQ');
    await see({ username: 'rich@example.com' });
    await ask();
    expect((await world.deps.vault.read(mine)).usedSteps).toHaveLength(1);
  });
});

describe('without a click', () => {
  it('fills only what was turned on, once in a document, and never after a refusal', async () => {
    const id = await keep('one@example.com');
    expect(await see()).toMatchObject({ state: 'ready', auto: false });
    expect(await ask(null, false)).toEqual({ status: 'none' });
    await world.handlers['site.withoutClick']({ origin, accountId: id, on: true }, extension);
    expect(await see()).toMatchObject({ auto: true });
    expect(await ask(null, false)).toMatchObject({ status: 'code' });
    world.clock.now += 30_000;
    expect(await see()).toMatchObject({ auto: false });
    expect(await ask(null, false)).toEqual({ status: 'none' });
    expect(await see({ nonce: 'nonce-2' })).toMatchObject({ refusals: 1, auto: false });
  });

  it('is not turned on for an origin that the account does not belong to', async () => {
    const id = await keep('one@example.com');
    await world.handlers['site.withoutClick'](
      { origin: 'https://other.example', accountId: id, on: true },
      extension,
    );
    expect(await world.handlers['site.list']({}, extension)).toEqual([]);
  });

  it('never moves a counter', async () => {
    const id = await keepPasted('otpauth://hotp/Bank:me?secret=GEZDGNBVGY3TQOJQ&counter=4');
    await world.deps.vault.bind(id, { origin, source: 'person', at: 0 });
    await world.handlers['site.withoutClick']({ origin, accountId: id, on: true }, extension);
    expect(await see()).toMatchObject({ state: 'ready', auto: false });
    expect(await ask(null, false)).toEqual({ status: 'none' });
    expect((await world.deps.vault.read(id)).otp.counter).toBe(4);
  });
});

describe('a code that was not taken', () => {
  beforeEach(() => keep('one@example.com'));

  it('is noticed when the same prompt comes back, and counted once for each fill', async () => {
    await see();
    await ask();
    expect(await see()).toMatchObject({ refusals: 0 });
    expect(await see({ emptied: true })).toMatchObject({ refusals: 1 });
    expect(await see({ emptied: true })).toMatchObject({ refusals: 1 });
    world.clock.now += 30_000;
    expect(await ask()).toMatchObject({ status: 'code' });
    world.clock.now += 5_000;
    expect(await see({ nonce: 'nonce-2' })).toMatchObject({ refusals: 2 });
  });

  it('is none when another prompt follows, as in HelpKit’s enrolment', async () => {
    await see({ kind: 'enrol', path: '/settings/security/two-factor/app' });
    await ask();
    const next = { kind: 'enrol', path: '/settings/security/two-factor/activate', nonce: 'nonce-2' } as const;
    expect(await see(next)).toMatchObject({ refusals: 0 });
  });

  it('is none when the person loads the page again', async () => {
    await see();
    await ask();
    expect(await see({ nonce: 'nonce-2', openedAnew: true })).toMatchObject({ refusals: 0 });
  });

  it('is forgotten once the page shows something else, and after a while', async () => {
    await see();
    await ask();
    await see({ kind: 'none', waitsFor: null, fields: 0, nonce: 'nonce-2' });
    expect(await see({ nonce: 'nonce-3' })).toMatchObject({ refusals: 0 });
    await ask(null, true, 'nonce-3');
    world.clock.now += 120_000;
    expect(await see({ nonce: 'nonce-4' })).toMatchObject({ refusals: 0 });
  });
});

describe('a clock that is wrong', () => {
  const sample = (ahead: number) => {
    const { now } = world.clock;
    const date = Math.floor((now - ahead) / 1_000) * 1_000;
    return world.handlers['clock.sampled']({ sentAt: now, receivedAt: now + 40, date }, helpkit);
  };

  it('is corrected by itself up to ten minutes: the code is the site’s', async () => {
    const id = await keep('one@example.com');
    await see();
    await sample(94_000);
    const answer = await ask();
    const siteStep = Math.floor((world.clock.now - 94_000) / 30_000);
    const { usedSteps } = await world.deps.vault.read(id);
    expect(answer.status).toBe('code');
    expect(Math.abs((usedSteps[0] ?? 0) - siteStep)).toBeLessThanOrEqual(1);
    const [codes] = await world.handlers['account.codes']({ ids: [id] }, extension);
    expect(codes?.window?.changesAt).toBeGreaterThan(world.clock.now);
    expect(codes?.window?.changesAt).toBeLessThanOrEqual(world.clock.now + 30_000);
    world.page['page.look'] = () => loginPrompt;
    expect(await world.handlers['tab.look']({ tabId }, extension)).toMatchObject({
      clock: { state: 'corrected' },
    });
  });

  it('that is further off is followed only after a yes, which can be taken back', async () => {
    const id = await keep('one@example.com');
    world.page['page.look'] = () => loginPrompt;
    await see();
    await sample(7_200_000);
    const look = () => world.handlers['tab.look']({ tabId }, extension);
    expect(await look()).toMatchObject({ clock: { state: 'too-large', ahead: 0 } });
    await world.handlers['site.withoutClick']({ accountId: id, origin, on: true }, extension);
    expect(await see(), 'the badge leads to the popup, which asks').toMatchObject({
      state: 'clock',
      auto: false,
    });
    expect(await ask()).toEqual({ status: 'clock' });
    expect(await ask(null, false)).toEqual({ status: 'clock' });
    expect((await world.deps.vault.read(id)).usedSteps, 'no code is used up').toEqual([]);
    await world.handlers['clock.allow']({ tabId }, extension);
    expect(await look()).toMatchObject({ clock: { state: 'corrected' } });
    expect(await see()).toMatchObject({ state: 'ready', auto: true });
    expect(await ask()).toMatchObject({ status: 'code' });
    await world.handlers['site.forget']({ origin, part: 'clock' }, extension);
    expect(await look()).toMatchObject({ clock: { state: 'too-large' } });
  });

  it('is not told by a sample of another time', async () => {
    await keep('one@example.com');
    world.page['page.look'] = () => loginPrompt;
    await see();
    await world.handlers['clock.sampled']({ sentAt: 1_000, receivedAt: 1_040, date: 0 }, helpkit);
    expect(await world.handlers['tab.look']({ tabId }, extension)).toMatchObject({
      clock: { state: 'unmeasured' },
      clockAhead: null,
    });
  });
});

describe('the hotkey and the context menu', () => {
  beforeEach(() => {
    world.page['page.look'] = () => loginPrompt;
  });

  it('press the badge of the document that is in the tab', async () => {
    await see();
    world.page['page.press'] = () => ({ pressed: true });
    await pressFill(world.deps, tabId);
    expect(world.told.at(-1)).toMatchObject({ name: 'page.press', request: { nonce: 'nonce-1' } });
    expect(world.opened.count).toBe(0);
  });

  it.each([
    ['the badge offers nothing', () => ({ pressed: false }), loginPrompt],
    ['the page waits for no code', () => ({ pressed: true }), { ...loginPrompt, waitsFor: null }],
    ['no engine answers', undefined, loginPrompt],
  ] as const)('open the popup where %s', async (_, press, seen) => {
    await see(seen);
    world.page['page.look'] = () => seen;
    if (press !== undefined) world.page['page.press'] = press;
    await pressFill(world.deps, tabId);
    expect(world.opened.count).toBe(1);
  });
});

describe('access to other sites', () => {
  it('is listed and given back', async () => {
    world.granted.add('https://bank.example/*');
    expect(await world.handlers['access.list']({}, extension)).toEqual({
      patterns: ['https://bank.example/*'],
    });
    expect(await world.handlers['access.return']({ pattern: 'https://bank.example/*' }, extension)).toEqual({
      patterns: [],
    });
  });
});

describe('a field that is pointed at', () => {
  const field: Required<FieldMark> = {
    tag: 'input',
    type: 'text',
    id: 'pin',
    name: 'pin',
    autocomplete: '',
    label: 'PIN',
    place: 2,
    boxes: 1,
    most: 6,
    around: 'form',
    among: 1,
    near: 'pin',
  };

  it('is kept for its origin, offered to its pages, listed and forgotten', async () => {
    world.page['page.teach'] = () => ({});
    await see({ kind: 'none', waitsFor: null, fields: 0 });
    expect(await world.handlers['teach.start']({ tabId, is: 'code' }, extension)).toEqual({ started: true });
    expect(world.told.at(-1)).toMatchObject({ name: 'page.teach', request: { nonce: 'nonce-1' } });
    await world.handlers['field.taught']({ nonce: 'nonce-1', field }, helpkit);
    expect(await see({ kind: 'none', waitsFor: null })).toMatchObject({ taught: [{ field, is: 'code' }] });
    expect(await world.handlers['site.list']({}, extension)).toMatchObject([
      { origin, taught: [{ name: 'PIN', is: 'code' }] },
    ]);
    const other = { ...field, id: 'search', name: '', label: '' };
    world.clock.now += 1_000;
    await world.handlers['teach.start']({ tabId, is: 'not-code' }, extension);
    await world.handlers['field.taught']({ nonce: 'nonce-1', field: other }, helpkit);
    const [listed] = await world.handlers['site.list']({}, extension);
    expect(listed?.taught).toEqual([
      { name: 'PIN', is: 'code', at: world.clock.now - 1_000 },
      { name: 'search', is: 'not-code', at: world.clock.now },
    ]);
    const forget = (at: number) => world.handlers['site.forgetField']({ origin, at }, extension);
    expect(await forget(world.clock.now - 1_000)).toMatchObject([{ taught: [{ is: 'not-code' }] }]);
    expect(world.told.at(-1)).toMatchObject({ name: 'page.refresh' });
    expect(await forget(world.clock.now)).toEqual([]);
  });

  it.each([
    ['nobody asked for it', async () => {}, helpkit, 'nonce-1'],
    [
      'another document answers',
      () => world.handlers['teach.start']({ tabId, is: 'code' }, extension),
      helpkit,
      'nonce-2',
    ],
    [
      'another origin answers',
      () => world.handlers['teach.start']({ tabId, is: 'code' }, extension),
      { ...helpkit, origin: 'https://other.example' },
      'nonce-1',
    ],
  ] as const)('is refused when %s', async (_, before, caller, nonce) => {
    world.page['page.teach'] = () => ({});
    await see();
    await before();
    await expect(world.handlers['field.taught']({ nonce, field }, caller)).rejects.toMatchObject({
      code: 'prompt-unknown',
    });
    expect(await world.handlers['site.list']({}, extension)).toEqual([]);
  });

  it('is taken only within two minutes, and only once', async () => {
    world.page['page.teach'] = () => ({});
    await see();
    await world.handlers['teach.start']({ tabId, is: 'not-code' }, extension);
    world.clock.now += 120_001;
    await expect(world.handlers['field.taught']({ nonce: 'nonce-1', field }, helpkit)).rejects.toMatchObject({
      code: 'prompt-unknown',
    });
    await world.handlers['teach.start']({ tabId, is: 'not-code' }, extension);
    await world.handlers['field.taught']({ nonce: 'nonce-1', field }, helpkit);
    await expect(world.handlers['field.taught']({ nonce: 'nonce-1', field }, helpkit)).rejects.toMatchObject({
      code: 'prompt-unknown',
    });
  });
});

describe('a page that names nobody', () => {
  it('is asked about each time: what was chosen once may be meant for somebody else', async () => {
    const one = await keep('one@example.com');
    await keep('other@example.com');
    await see();
    expect(await ask(one)).toMatchObject({ status: 'code' });
    expect((await world.deps.vault.site(origin)).chosen).toEqual([]);
    expect(await see()).toMatchObject({ state: 'choose' });
    await world.deps.vault.changeSite(origin, (site) => ({
      ...site,
      chosen: [{ username: '', accountId: one }],
    }));
    expect(await see(), 'nor by what an earlier version kept').toMatchObject({ state: 'choose' });
  });
});

describe('another port of a known site, or a bare address', () => {
  it.each(['https://app.helpkit.in:8443', 'https://192.0.2.7'])('is offered nothing: %s', async (there) => {
    await keep('one@example.com');
    const caller = { ...helpkit, origin: there };
    expect(await world.handlers['prompt.seen'](loginPrompt, caller)).toMatchObject({
      state: 'none',
      auto: false,
    });
    expect(
      await world.handlers['fill.asked']({ nonce: 'nonce-1', accountId: null, click: true }, caller),
    ).toEqual({ status: 'none' });
  });
});
