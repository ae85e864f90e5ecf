import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../lib/core/errors.ts';
import type { TypedAccount } from '../../../lib/messaging/draft-views.ts';
import { enrolmentUri, extension, helpkit, loginPrompt, type TestWorld, testWorld } from './world.ts';

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const enrolPrompt = { ...loginPrompt, kind: 'enrol' as const, pictures: 1 };
let world: TestWorld;

function create() {
  return world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
}
function scan() {
  return world.handlers['draft.scan']({ tabId: null, from: null, byItself: false }, extension);
}

beforeEach(async () => {
  world = testWorld();
  await world.handlers['prompt.seen'](enrolPrompt, helpkit);
  world.page['page.look'] = () => enrolPrompt;
  world.page['page.carriers'] = () => ({
    boxes: [],
    viewport: { width: 800, height: 600 },
    further: 0,
    next: 0,
  });
});

describe('reading codes from the page in front', () => {
  it('shows issuer, account, origin and a live code before anything is kept', async () => {
    await create();
    world.texts.push(enrolmentUri);
    const { drafts, others } = await scan();
    expect(others).toEqual([]);
    expect(drafts).toMatchObject([
      {
        issuer: 'HelpKit',
        account: 'agent@team.example',
        origin: 'https://app.helpkit.in',
        lookalikeOf: null,
        sameAs: null,
        window: { current: expect.stringMatching(/^\d{6}$/), changesAt: world.clock.now + 30_000 },
      },
    ]);
    expect(await world.handlers['account.list']({}, extension)).toEqual([]);
  });

  it('says what each code is that is no account, and loses none', async () => {
    world.texts.push(
      'https://helpkit.in/app',
      'WIFI:T:WPA;S:guest;P:x;;',
      'BEGIN:VCARD\nFN:Example\nEND:VCARD',
      'phonefactor://activate_account?code=1',
      'otpauth://totp/x?secret=0189',
      enrolmentUri,
      'otpauth://totp/Second:me?secret=GEZDGNBVGY3TQOJQ',
    );
    const { drafts, others } = await scan();
    expect(drafts.map(({ issuer }) => issuer)).toEqual(['HelpKit', 'Second']);
    expect(others).toEqual([
      { code: 'web-link', text: 'https://helpkit.in/app' },
      { code: 'wifi-code', text: 'guest' },
      { code: 'contact-code', text: 'BEGIN:VCARD FN:Example END:VCARD' },
      { code: 'phone-link', text: null },
      { code: 'invalid-secret', text: null },
    ]);
  });

  it('says when there is none', async () => {
    expect(await scan()).toMatchObject({ drafts: [], batches: [], others: [] });
  });

  it('takes two looks at one page for one draft', async () => {
    world.texts.push(enrolmentUri);
    const [first] = (await scan()).drafts;
    const [second] = (await scan()).drafts;
    expect(second?.id).toBe(first?.id);
    expect(await world.handlers['draft.list']({}, extension)).toHaveLength(1);
  });

  it('reads nothing when the tab is not in front or moved on meanwhile', async () => {
    world.texts.push(enrolmentUri);
    world.page['page.carriers'] = () => {
      world.page['page.captured'] = () => ({ nonce: 'nonce-of-the-next-page' });
      return { boxes: [], viewport: { width: 1, height: 1 }, further: 0, next: 0 };
    };
    await expect(scan()).rejects.toThrow('page-gone');
    world.tabs.splice(0, 1, { id: 7, windowId: 1, url: null, active: false });
    await expect(
      world.handlers['draft.scan']({ tabId: 7, from: null, byItself: false }, extension),
    ).rejects.toThrow('page-gone');
    expect(await world.handlers['draft.list']({}, extension)).toEqual([]);
  });

  it('says that a page is closed to extensions', async () => {
    delete world.page['page.look'];
    world.deps.capture = async () => {
      throw new AppError('page-forbidden');
    };
    await expect(scan()).rejects.toThrow('page-forbidden');
  });
});

describe('keeping a draft', () => {
  it('binds it to the origin that the browser told, once, and drops the draft', async () => {
    await create();
    world.texts.push(enrolmentUri);
    const [draft] = (await scan()).drafts;
    const request = { id: draft?.id ?? '', issuer: 'HelpKit', account: 'me', bind: true };
    const kept = await world.handlers['draft.keep'](request, extension);
    expect(kept).toMatchObject({ account: 'me', origins: [{ origin: helpkit.origin, source: 'enrolled' }] });
    await expect(world.handlers['draft.keep'](request, extension)).rejects.toThrow('draft-unknown');
    expect(world.told.at(-1)).toMatchObject({ name: 'page.refresh' });
    world.texts.splice(0, 1, enrolmentUri);
    expect((await scan()).drafts).toMatchObject([{ sameAs: kept.id }]);
  });

  it('waits for the vault: a draft made before there is one, or while it is locked, is still there', async () => {
    world.texts.push(enrolmentUri);
    const [draft] = (await scan()).drafts;
    const request = { id: draft?.id ?? '', issuer: 'HelpKit', account: 'me', bind: true };
    await expect(world.handlers['draft.keep'](request, extension)).rejects.toThrow('vault-missing');
    await create();
    await world.handlers['vault.lock']({}, extension);
    await expect(world.handlers['draft.keep'](request, extension)).rejects.toThrow('vault-locked');
    await world.handlers['vault.unlock']({ password: 'correct horse battery staple' }, extension);
    expect(await world.handlers['draft.keep'](request, extension)).toMatchObject({ account: 'me' });
  });

  it('seals what waits as soon as the vault is open', async () => {
    await create();
    world.texts.push(enrolmentUri);
    await scan();
    await world.handlers['form.save']({ text: `{"secret":"${secret}"}` }, extension);
    expect(world.dump()).not.toContain(secret);
    expect((await world.handlers['opening.read']({}, extension)).form).toBe(`{"secret":"${secret}"}`);
    await world.handlers['vault.lock']({}, extension);
    expect((await world.handlers['opening.read']({}, extension)).form).toBe('');
    expect(await world.handlers['draft.list']({}, extension)).toEqual([]);
    await world.handlers['vault.unlock']({ password: 'correct horse battery staple' }, extension);
    expect((await world.handlers['opening.read']({}, extension)).form).toBe(`{"secret":"${secret}"}`);
    expect(await world.handlers['draft.list']({}, extension)).toHaveLength(1);
  });

  it('loses no sealed draft to a new one made while locked', async () => {
    await create();
    await world.handlers['draft.read']({ text: enrolmentUri }, extension);
    await world.handlers['vault.lock']({}, extension);
    const other = 'otpauth://totp/Second:me?secret=GEZDGNBVGY3TQOJQ';
    await world.handlers['draft.read']({ text: other }, extension);
    await world.handlers['vault.unlock']({ password: 'correct horse battery staple' }, extension);
    const drafts = await world.handlers['draft.list']({}, extension);
    expect(drafts.map(({ issuer }) => issuer).sort()).toEqual(['HelpKit', 'Second']);
  });
});

describe('pasted and typed accounts', () => {
  const typed: TypedAccount = {
    issuer: 'Example & Söhne',
    account: 'me:you@site.example',
    secret: 'jbsw y3dp ehpk 3pxp',
    type: 'totp',
    algorithm: 'SHA256',
    digits: 8,
    period: 60,
    counter: 0,
  };

  it('keeps every parameter of what was typed', async () => {
    const draft = await world.handlers['draft.make'](typed, extension);
    const { secret: _secret, ...shown } = typed;
    expect(draft).toMatchObject({ ...shown, origin: null });
    expect(draft).not.toHaveProperty('secret');
  });

  it.each([
    [{ secret: '' }, 'missing-secret'],
    [{ secret: '0189' }, 'invalid-secret'],
    [{ digits: 4 }, 'invalid-digits'],
    [{ digits: 11 }, 'invalid-digits'],
    [{ period: 0 }, 'invalid-period'],
  ] as const)('refuses %j as %s', async (change, code) => {
    await expect(world.handlers['draft.make']({ ...typed, ...change }, extension)).rejects.toThrow(code);
  });

  it('refuses a pasted text by its word', async () => {
    await expect(world.handlers['draft.read']({ text: 'hello' }, extension)).rejects.toThrow('not-otpauth');
  });
});
