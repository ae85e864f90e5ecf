import { beforeEach, describe, expect, it } from 'vitest';
import { writeMigrationUris } from '../../../lib/core/migration-uri.ts';
import type { Enrolment } from '../../../lib/core/types.ts';
import { enrolmentUri, extension, given, type TestWorld, testWorld } from './world.ts';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** So many accounts, each with a key of its own. */
function accounts(count: number, first = 0): Enrolment[] {
  return Array.from({ length: count }, (_, at) => ({
    type: 'totp',
    secret: `JBSWY3DPEHPK3PXPJBSWY3DP${letters.charAt((first + at) % 26).repeat(8)}`,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    issuer: `Example ${first + at}`,
    account: 'me',
  }));
}

const { uris } = writeMigrationUris(accounts(24), 77);
const [first = '', second = '', third = ''] = uris;
let world: TestWorld;

function show(...texts: string[]) {
  world.texts.splice(0, world.texts.length, ...texts);
  return world.handlers['draft.picture']({ picture: given, source: 'camera' }, extension);
}
const batches = () => world.handlers['batch.list']({}, extension);
const drafts = () => world.handlers['draft.list']({}, extension);
function keep(ids: readonly string[], drop: string[] = []) {
  const keepAll = ids.map((id) => ({ id, issuer: 'Kept', account: id, bind: false }));
  return world.handlers['draft.keepAll']({ keep: keepAll, drop }, extension);
}

beforeEach(async () => {
  world = testWorld();
  await world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
});

describe('a batch of three parts', () => {
  it('is collected in any order, names what is missing, and takes a part twice for one', async () => {
    expect(uris).toHaveLength(3);
    expect((await show(third)).batches).toMatchObject([{ size: 3, missing: [1, 2], fresh: 4 }]);
    expect((await show(third)).batches).toMatchObject([{ missing: [1, 2], total: 4, fresh: 4, same: 0 }]);
    expect((await show(first, enrolmentUri)).batches).toMatchObject([{ missing: [2], total: 14 }]);
    const { batches: whole, found } = await show(second);
    expect(whole).toMatchObject([{ missing: [], total: 24, fresh: 24, same: 0, unreadable: [] }]);
    expect(found).toMatchObject([{ what: 'batch' }]);
    expect(await drafts()).toHaveLength(25);
    expect(world.dump()).not.toContain('JBSWY3DP');
  });

  it('goes on after it was begun before the vault was locked, and while it was', async () => {
    await show(first);
    await world.handlers['vault.lock']({}, extension);
    await show(first, second);
    await world.handlers['vault.unlock']({ password: 'correct horse battery staple' }, extension);
    expect(await batches()).toMatchObject([{ missing: [3], total: 20, fresh: 20 }]);
    expect(await drafts()).toHaveLength(20);
  });

  it('is kept apart from another, even one of its very number', async () => {
    const other = writeMigrationUris(accounts(11, 30), 78).uris;
    const twin = writeMigrationUris(accounts(24, 2), 77).uris;
    await show(first, other[0] ?? '', twin[0] ?? '');
    expect((await batches()).map(({ missing }) => missing)).toEqual([[2, 3], [2], [2, 3]]);
  });

  it('keeps those so far in one go and stays open for the rest', async () => {
    await show(first);
    const kept = (await drafts()).map(({ id }) => id);
    expect(await keep(kept)).toHaveLength(10);
    expect(await batches()).toMatchObject([{ missing: [2, 3], total: 10, fresh: 0, same: 10 }]);
    await show(second, third);
    const rest = (await drafts()).map(({ id }) => id);
    await keep(rest.slice(1), rest.slice(0, 1));
    expect(await batches()).toEqual([]);
    expect(await drafts()).toEqual([]);
    expect(await world.handlers['account.list']({}, extension)).toHaveLength(23);
  });

  it('tells those that were turned down from those that are known, and asks of them again when they are shown again', async () => {
    await show(first);
    const [one, two, ...rest] = (await drafts()).map(({ id }) => id);
    await keep(rest, [one ?? '', two ?? '']);
    expect(await batches()).toMatchObject([{ missing: [2, 3], total: 10, fresh: 0, same: 8, dropped: 2 }]);
    await show(first);
    expect(await batches()).toMatchObject([{ total: 10, fresh: 2, same: 8, dropped: 0 }]);
    // What is kept already and not chosen again is known, not turned down.
    const waiting = await drafts();
    await world.handlers['draft.drop']({ id: waiting[0]?.id ?? '' }, extension);
    await keep(
      [],
      waiting.slice(1).map(({ id }) => id),
    );
    expect(await batches()).toMatchObject([{ total: 10, fresh: 0, same: 8, dropped: 2 }]);
  });

  it('never has a part ticked off whose accounts were not written, whenever the background dies', async () => {
    await show(second);
    const { set } = world.deps.session;
    const before = { batches: await batches(), drafts: (await drafts()).length };
    for (let writes = 0; ; writes += 1) {
      let left = writes;
      world.deps.session.set = async (key, value) => {
        if (left === 0) throw new Error('the background died');
        left -= 1;
        return set(key, value);
      };
      const answer = await show(first).catch(() => null);
      world.deps.session.set = set;
      const now = { batches: await batches(), drafts: (await drafts()).length };
      if (now.drafts === before.drafts) expect(now).toEqual(before);
      else expect(now).toMatchObject({ drafts: 20, batches: [{ missing: [3], total: 20, fresh: 20 }] });
      if (now.drafts > before.drafts) break;
      expect(answer?.drafts ?? []).toEqual([]);
    }
  });

  it('keeps none when one of those asked for does not wait any more', async () => {
    await show(first);
    const ids = (await drafts()).map(({ id }) => id);
    await expect(keep([...ids, 'gone'])).rejects.toThrow('draft-unknown');
    expect(await world.handlers['account.list']({}, extension)).toEqual([]);
    expect(await drafts()).toHaveLength(10);
  });

  it('goes with all that waits of it when the person drops it', async () => {
    await show(first, enrolmentUri);
    const [batch] = await batches();
    await world.handlers['batch.drop']({ id: batch?.id ?? '' }, extension);
    expect(await batches()).toEqual([]);
    expect((await drafts()).map(({ issuer }) => issuer)).toEqual(['HelpKit']);
  });
});

describe('what one picture holds', () => {
  it('is told code by code, accounts, batches and others, and no secret text goes back', async () => {
    const damaged = 'otpauth://totp/x?secret=JBSWY3DPEHPK3PX0';
    const answer = await show(enrolmentUri, 'https://shop.example', damaged, second);
    expect(answer.found.map(({ what }) => what)).toEqual(['account', 'other', 'other', 'batch']);
    expect(answer.others).toEqual([
      { code: 'web-link', text: 'https://shop.example' },
      { code: 'invalid-secret', text: null },
    ]);
    expect(JSON.stringify(answer)).not.toMatch(/JBSWY3DP|otpauth/);
  });

  it('says how an account stands to one that is kept', async () => {
    await show(enrolmentUri);
    const [one] = await drafts();
    const [kept] = await keep([one?.id ?? '']);
    const [same] = (await show(enrolmentUri)).drafts;
    expect(same).toMatchObject({ sameAs: kept?.id, related: null, source: 'camera', bits: 160 });
    const [other] = (await show(`${enrolmentUri}&digits=8&period=60`)).drafts;
    expect(other).toMatchObject({
      sameAs: null,
      related: { id: kept?.id, differs: ['digits', 'period'] },
    });
  });
});

describe('what is pasted', () => {
  const paste = (text: string) => world.handlers['draft.read']({ text }, extension);

  it('may be one link, several lines of them, or a part of a batch', async () => {
    expect((await paste(` ${enrolmentUri}\n`)).drafts).toMatchObject([{ source: 'pasted' }]);
    const lines = `${enrolmentUri}\n\notpauth://totp/Second:me?secret=GEZDGNBVGY3TQOJQ\n${first}`;
    const { drafts: found, batches: parts } = await paste(lines);
    expect([found.length, parts.length]).toEqual([12, 1]);
  });

  it('is refused by its word, with nothing kept', async () => {
    await expect(paste('https://shop.example')).rejects.toThrow('web-link');
    await expect(paste('otpauth-migration://offline?data=AA')).rejects.toThrow('damaged-uri');
    expect(await drafts()).toEqual([]);
  });
});
