import { beforeEach, describe, expect, it } from 'vitest';
import { addFromPage } from '../../../lib/background/add-from-page.ts';
import { pressMenu } from '../../../lib/background/press.ts';
import { stopScan } from '../../../lib/background/scan.ts';
import { AppError } from '../../../lib/core/errors.ts';
import type { PageReplyOf } from '../../../lib/messaging/page-contract.ts';
import { enrolmentUri, extension, helpkit, loginPrompt, type TestWorld, testWorld } from './world.ts';

const enrolPrompt = { ...loginPrompt, kind: 'enrol' as const, pictures: 1 };
const carriers: PageReplyOf<'page.carriers'> = {
  boxes: [{ x: 0, y: 0, width: 100, height: 100 }],
  viewport: { width: 800, height: 600 },
  further: 0,
  next: 0,
};
const drawn = { box: { x: 1, y: 1, width: 50, height: 50 }, viewport: { width: 800, height: 600 } };
const other = 'otpauth://totp/Other:me?secret=GEZDGNBVGY3TQOJQ';
let world: TestWorld;

function scan(from: number | null = null) {
  return world.handlers['draft.scan']({ tabId: null, from, byItself: false }, extension);
}
/** What the page's script can read of it. */
function pictures(...addresses: string[]): PageReplyOf<'page.pictures'> {
  return { pictures: addresses, left: 0, further: 0 };
}
/** So many codes down a page, of which a look scrolls to one, or to as many as fit below each other. */
function downThePage(count: number, together = 1): void {
  world.page['page.pictures'] = (wanted) => ({
    pictures: [],
    left: wanted.what === 'further' ? 1 : 0,
    further: count,
  });
  world.page['page.carriers'] = (wanted) => {
    if (wanted.what !== 'further') return { ...carriers, boxes: [], further: count };
    const next = Math.min(wanted.at + together, count);
    const shown = Array.from({ length: next - wanted.at }, (_, at) => codeOf(wanted.at + at));
    world.texts.splice(0, world.texts.length, ...shown);
    return { ...carriers, further: count, next };
  };
}
const codeOf = (at: number) => `otpauth://totp/Site${at}:me?secret=GEZDGNBVGY3TQOJQ`;
function scanByItself() {
  return world.handlers['draft.scan']({ tabId: null, from: null, byItself: true }, extension);
}
function waiting() {
  return world.handlers['draft.list']({}, extension);
}
function outcome() {
  return world.handlers['scan.outcome']({ tabId: null }, extension);
}
function asked(name: string) {
  return world.told.filter((one) => one.name === name).map(({ request }) => request);
}

beforeEach(async () => {
  world = testWorld();
  await world.handlers['prompt.seen'](enrolPrompt, helpkit);
  world.warmed.count = 0;
  world.page['page.look'] = () => enrolPrompt;
  world.page['page.carriers'] = () => carriers;
});

describe('what a reading of a page takes', () => {
  it('takes no screenshot where a picture by itself shows an account', async () => {
    world.page['page.pictures'] = () => pictures('one', 'two');
    world.inPictures.set('two', [enrolmentUri]);
    const { drafts } = await scan();
    expect(drafts).toMatchObject([{ issuer: 'HelpKit', source: 'page-picture' }]);
    expect(world.shots.count).toBe(0);
  });

  it('takes a screenshot where the pictures show something else, and tells of both', async () => {
    world.page['page.pictures'] = () => pictures('app');
    world.inPictures.set('app', ['https://example.com/app']);
    world.texts.push('WIFI:T:WPA;S:guest;P:x;;');
    const { drafts, others } = await scan();
    expect(drafts).toEqual([]);
    expect(others.map(({ code }) => code)).toEqual(['web-link', 'wifi-code']);
    expect(world.shots.count).toBe(1);
  });

  it('takes a page at its word only in the form that was asked for', async () => {
    world.page['page.pictures'] = () => ({ pictures: [7] }) as never; // an engine never says so
    world.page['page.texts'] = () => ({ links: [other], typed: null, more: 1 }) as never;
    expect((await scan()).drafts).toEqual([]);
  });

  it('uses a link, or else the key in words, where no picture shows an account, and says so', async () => {
    world.page['page.texts'] = () => ({ links: [other], typed: null });
    expect((await scan()).drafts).toMatchObject([{ issuer: 'Other', source: 'page-link' }]);
    world.page['page.texts'] = () => ({
      links: [],
      typed: { base32: 'MZXW6YTBOIMZXW6Y', account: 'me@example.com' },
    });
    expect((await scan()).drafts).toMatchObject([
      { issuer: 'app.helpkit.in', account: 'me@example.com', source: 'page-text', digits: 6, period: 30 },
    ]);
  });

  it('goes on to a screenshot while pictures in view are unread, and tells of both accounts', async () => {
    world.inPictures.set('one', [enrolmentUri]);
    world.page['page.pictures'] = () => ({ ...pictures('one'), left: 1 });
    world.texts.push(other);
    expect((await scan()).drafts.map(({ issuer }) => issuer)).toEqual(['HelpKit', 'Other']);
    expect(world.shots.count).toBe(1);
    // A picture that was handed over and could not be decoded is unread, too.
    world.page['page.pictures'] = () => pictures('one', 'broken');
    const { decode } = world.deps;
    world.deps.decode = async (request) => {
      if (request.picture === 'broken') throw new AppError('picture-too-large');
      return decode(request);
    };
    expect((await scan()).drafts).toHaveLength(2);
    expect(world.shots.count).toBe(2);
  });

  it('tells of pictures out of view also where one in view shows an account', async () => {
    world.page['page.pictures'] = () => ({ ...pictures('one'), further: 2 });
    world.inPictures.set('one', [enrolmentUri]);
    expect(await scan()).toMatchObject({ drafts: [{ issuer: 'HelpKit' }], further: 2, from: 0 });
  });

  it('tells of pictures out of view, and scrolls to each of them only when asked', async () => {
    world.page['page.carriers'] = (wanted) => ({
      ...carriers,
      further: 3,
      next: wanted.what === 'further' ? wanted.at + 1 : 0,
    });
    expect(await scan()).toMatchObject({ drafts: [], further: 3, from: 0 });
    expect(asked('page.carriers')).toEqual([{ what: 'seen' }]);
    expect(await scan(0)).toMatchObject({ drafts: [], further: 0, from: 3 });
    expect(asked('page.carriers').slice(1)).toEqual([0, 1, 2].map((at) => ({ what: 'further', at })));
    expect(asked('page.captured')).toHaveLength(4);
  });

  it('finds six codes down a page, four at a press, and says how many are left and where', async () => {
    downThePage(6);
    const first = await scan(0);
    expect(first.drafts.map(({ issuer }) => issuer)).toEqual(['Site0', 'Site1', 'Site2', 'Site3']);
    expect(first).toMatchObject({ further: 2, from: 4 });
    const rest = await scan(first.from);
    expect(rest.drafts.map(({ issuer }) => issuer)).toEqual(['Site4', 'Site5']);
    expect(rest).toMatchObject({ further: 0, from: 6 });
    expect(await waiting()).toHaveLength(6);
  });

  it('goes to no further picture once it is stopped, tells what it found, and goes on from there', async () => {
    downThePage(4);
    const seen = world.page['page.carriers'];
    world.page['page.carriers'] = (wanted) => {
      if (wanted.what === 'further' && wanted.at === 1) stopScan(world.deps);
      return seen === undefined ? carriers : seen(wanted);
    };
    const first = await scan(0);
    expect(first.drafts.map(({ issuer }) => issuer)).toEqual(['Site0', 'Site1']);
    expect(first).toMatchObject({ further: 2, from: 2 });
    expect((await scan(first.from)).drafts.map(({ issuer }) => issuer)).toEqual(['Site2', 'Site3']);
  });

  it('is given up at once where it looks at what is in view, and nothing that it still finds waits', async () => {
    world.page['page.pictures'] = () => pictures('one');
    world.inPictures.set('one', [enrolmentUri]);
    const { decode } = world.deps;
    let show = () => {};
    const decoding = new Promise<void>((begun) => {
      world.deps.decode = async (...asked) => {
        await new Promise<void>((done) => {
          show = done;
          begun();
        });
        return decode(...asked);
      };
    });
    const given = scan();
    await decoding;
    stopScan(world.deps);
    await expect(given).rejects.toEqual(new AppError('stopped'));
    show();
    await new Promise((done) => setTimeout(done, 20));
    expect(await waiting()).toEqual([]);
  });

  it('takes one screenshot of those that come into view together', async () => {
    downThePage(6, 3);
    expect(await scan(0)).toMatchObject({ further: 0, from: 6 });
    expect(await waiting()).toHaveLength(6);
    expect(world.shots.count).toBe(2);
  });

  it('comes to an end whatever a page says of what is out of view', async () => {
    world.page['page.carriers'] = () => ({ ...carriers, further: 100_000, next: 0 });
    expect(await scan(0)).toMatchObject({ drafts: [], further: 99_996, from: 4 });
    world.inPictures.set('one', [enrolmentUri]);
    world.page['page.pictures'] = () => ({ ...pictures('one'), further: 100_000 });
    expect(await scan(0)).toMatchObject({ further: 99_960, from: 40 });
  });

  it('puts the page back even where no screenshot can be taken', async () => {
    world.deps.capture = () => Promise.reject(new Error('refused'));
    expect(await scan()).toMatchObject({ drafts: [], problem: 'unexpected' });
    expect(asked('page.captured')).toHaveLength(1);
  });
});

describe('a reading that nobody asked for', () => {
  it('shares the look at the page with the popup, which asks for both at once', async () => {
    world.texts.push(enrolmentUri);
    const looked = world.handlers['tab.look']({ tabId: null }, extension);
    const { drafts } = await scanByItself();
    expect(drafts).toMatchObject([{ issuer: 'HelpKit' }]);
    expect(await looked).toMatchObject({ enrolling: true });
    expect(asked('page.look')).toHaveLength(1);
    await scanByItself();
    expect(asked('page.look')).toHaveLength(2);
  });

  it('leaves a page alone that shows nothing like a code', async () => {
    world.texts.push(enrolmentUri);
    await world.handlers['prompt.seen'](loginPrompt, helpkit);
    world.page['page.look'] = () => loginPrompt;
    expect(await scanByItself()).toMatchObject({ drafts: [], problem: null });
    expect(world.shots.count + world.warmed.count).toBe(0);
    expect((await scan()).drafts).toHaveLength(1);
  });

  it('makes the decoder ready where a page shows a code to set up, and nowhere else', async () => {
    for (const [shown, starts] of [
      [enrolPrompt, 1],
      [{ ...enrolPrompt, kind: 'none' as const }, 0],
      [loginPrompt, 0],
    ] as const) {
      world.warmed.count = 0;
      await world.handlers['prompt.seen'](shown, helpkit);
      expect(world.warmed.count, shown.kind).toBe(starts);
    }
  });

  it('starts the decoder by what the last look showed, before the page is read anew', async () => {
    world.page['page.look'] = () => {
      throw new Error('the page is gone');
    };
    await expect(scanByItself()).rejects.toThrow('page-forbidden');
    expect(world.warmed.count).toBe(1);
  });

  it('looks at the pictures while the page is read anew, and once', async () => {
    world.inPictures.set('one', [enrolmentUri]);
    const looked = new Promise<void>((seen) => {
      world.page['page.pictures'] = () => {
        seen();
        return pictures('one');
      };
    });
    world.page['page.look'] = async () => {
      await looked;
      return enrolPrompt;
    };
    expect((await scanByItself()).drafts).toHaveLength(1);
    expect(asked('page.pictures')).toHaveLength(1);
  });

  it('takes nothing of a look at a document that went meanwhile', async () => {
    let [address, nonce] = ['old', enrolPrompt.nonce];
    world.inPictures.set('old', [other]);
    world.inPictures.set('new', [enrolmentUri]);
    world.page['page.pictures'] = () => pictures(address);
    world.page['page.look'] = async () => {
      await new Promise((rested) => setTimeout(rested, 20));
      [address, nonce] = ['new', 'nonce-2'];
      await world.handlers['prompt.seen']({ ...enrolPrompt, nonce }, helpkit);
      return { ...enrolPrompt, nonce };
    };
    expect((await scanByItself()).drafts).toMatchObject([{ issuer: 'HelpKit' }]);
    expect(await waiting()).toHaveLength(1);
  });

  it('takes nothing of a look at a page that turns out to show something else', async () => {
    world.inPictures.set('one', [enrolmentUri]);
    world.page['page.pictures'] = () => pictures('one');
    world.page['page.look'] = async () => {
      await world.handlers['prompt.seen'](loginPrompt, helpkit);
      return loginPrompt;
    };
    expect(await scanByItself()).toMatchObject({ drafts: [], problem: null });
    expect(await waiting()).toEqual([]);
  });
});

describe('ways that no popup waits for', () => {
  it('a hotkey ends in an account that waits, and in the popup', async () => {
    world.texts.push(enrolmentUri);
    await addFromPage(world.deps, 7, { what: 'seen' });
    expect(await waiting()).toHaveLength(1);
    expect(world.opened.count).toBe(1);
    expect(world.mark.waits).toBe(false);
    expect(await outcome()).toEqual({ problem: null, others: [], further: 0, from: 0, preview: null });
  });

  it('where no popup opens, the toolbar button and the page say that something waits, until it is opened', async () => {
    world.texts.push(enrolmentUri);
    world.opened.works = false;
    await addFromPage(world.deps, 7, { what: 'seen' });
    expect(world.mark.waits).toBe(true);
    expect(asked('page.waiting')).toHaveLength(1);
    await outcome();
    expect(world.mark.waits).toBe(false);
  });

  it('tells once why nothing was found', async () => {
    await addFromPage(world.deps, 7, { what: 'seen' });
    expect(await outcome()).toMatchObject({ problem: 'no-qr-found' });
    expect(await outcome()).toBeNull();
  });

  it('tells what each code is that is no account, its text, and what needs scrolling to', async () => {
    world.texts.push('WIFI:T:WPA;S:guest;P:x;;', 'https://example.com/app');
    world.page['page.carriers'] = () => ({ ...carriers, further: 3 });
    await addFromPage(world.deps, 7, { what: 'seen' });
    expect(await outcome()).toEqual({
      problem: 'wifi-code',
      others: [
        { code: 'wifi-code', text: 'guest' },
        { code: 'web-link', text: 'https://example.com/app' },
      ],
      further: 3,
      from: 0,
      preview: null,
    });
    world.texts.push(enrolmentUri);
    await addFromPage(world.deps, 7, { what: 'seen' });
    expect(await outcome()).toMatchObject({ problem: null, further: 3, others: [{}, {}] });
  });

  it('keeps sealed how it ended until the vault is open again', async () => {
    await world.handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
    world.texts.push('https://example.com/app');
    await addFromPage(world.deps, 7, { what: 'seen' });
    expect(world.dump()).not.toContain('example.com/app');
    await world.handlers['vault.lock']({}, extension);
    expect(await outcome()).toBeNull();
    await world.handlers['vault.unlock']({ password: 'correct horse battery staple' }, extension);
    expect(await outcome()).toMatchObject({ problem: 'web-link' });
  });

  it('reads the one picture that the context menu was opened over, and shows it with its codes outlined', async () => {
    const address = 'https://app.helpkit.in/code.png';
    const over = { id: 'scan-picture', address, link: null, inFrame: false } as const;
    world.page['page.pictures'] = () => ({ ...pictures('one'), further: 3 });
    world.inPictures.set('one', [enrolmentUri, 'https://example.com/app']);
    await pressMenu(world.deps, over, 7);
    expect(asked('page.pictures')).toEqual([{ what: 'source', address }]);
    expect(asked('page.texts')).toEqual([]);
    expect(world.dump()).not.toContain('kinds');
    const place = { x: -5, y: -5 };
    expect(await outcome()).toMatchObject({
      problem: null,
      further: 0,
      preview: {
        url: 'small one',
        found: [{ what: 'account', corners: [place, place, place, place] }, { what: 'other' }],
      },
    });
    // What the page's script may not read is shown as it stands on the screen.
    world.page['page.pictures'] = () => ({ ...pictures(), left: 1 });
    world.texts.push(other);
    await pressMenu(world.deps, over, 7);
    expect(await outcome()).toMatchObject({ preview: { url: 'small data:image/png;base64,' } });
  });

  it('takes a set-up link that the context menu was opened over at its word, in a frame without the page’s origin', async () => {
    const over = { id: 'scan-page', address: null, link: other, inFrame: false } as const;
    await pressMenu(world.deps, over, 7);
    expect(await waiting()).toMatchObject([{ issuer: 'Other', source: 'page-link', origin: helpkit.origin }]);
    await pressMenu(world.deps, { ...over, link: enrolmentUri, inFrame: true }, 7);
    expect((await waiting()).map(({ origin }) => origin)).toEqual([helpkit.origin, null]);
    expect([world.shots.count, asked('page.pictures').length]).toEqual([0, 0]);
    // Any other link is a place in the page.
    await pressMenu(world.deps, { ...over, link: 'https://example.com/' }, 7);
    expect(asked('page.pictures')).toEqual([{ what: 'seen' }]);
  });

  it('a press on the badge reads what the page’s script can read, takes no screenshot, and is of that document', async () => {
    world.page['page.pictures'] = () => pictures('one');
    world.inPictures.set('one', [enrolmentUri]);
    const { nonce } = enrolPrompt;
    const foreign = { ...helpkit, origin: 'https://evil.example' };
    await expect(world.handlers['enrol.wanted']({ nonce: 'of another' }, helpkit)).rejects.toThrow(
      'prompt-unknown',
    );
    await expect(world.handlers['enrol.wanted']({ nonce }, foreign)).rejects.toThrow('prompt-unknown');
    expect(await world.handlers['enrol.wanted']({ nonce }, helpkit)).toEqual({ opened: true });
    expect(await waiting()).toHaveLength(1);
    expect(world.shots.count).toBe(0);
  });
});

describe('a box that a person draws', () => {
  const start = async () => {
    world.page['page.box'] = () => ({});
    await world.handlers['box.start']({ tabId: 7 }, extension);
    const [wish] = asked('page.box') as { nonce: string }[]; // as `box.start` says it
    return wish?.nonce ?? '';
  };

  it('is read, and what it shows waits', async () => {
    world.texts.push(enrolmentUri);
    await world.handlers['box.drawn']({ nonce: await start(), drawn }, helpkit);
    expect(await waiting()).toMatchObject([{ issuer: 'HelpKit', origin: helpkit.origin }]);
    expect(world.opened.count).toBe(1);
  });

  it('counts once, for the document that was asked, and in time', async () => {
    world.texts.push(enrolmentUri);
    const nonce = await start();
    const refused = async (wrong: string, caller = helpkit) =>
      expect(world.handlers['box.drawn']({ nonce: wrong, drawn }, caller)).rejects.toThrow('not-allowed');
    await refused('guessed');
    await refused(nonce, { ...helpkit, documentId: 'another' });
    await refused(nonce, { ...helpkit, tabId: 8 });
    world.clock.now += 300_001;
    await refused(nonce);
    world.clock.now -= 300_001;
    await world.handlers['box.drawn']({ nonce, drawn: null }, helpkit);
    await refused(nonce);
    expect(await waiting()).toEqual([]);
    expect(world.shots.count).toBe(0);
  });

  it('tells why nothing was found in it', async () => {
    await world.handlers['box.drawn']({ nonce: await start(), drawn }, helpkit);
    expect(await outcome()).toMatchObject({ problem: 'no-qr-found' });
  });

  it('belongs to the document that it was drawn in: another that came meanwhile gives it no code', async () => {
    world.texts.push(enrolmentUri);
    world.page['page.captured'] = () => ({ nonce: 'of the page that came' });
    await world.handlers['box.drawn']({ nonce: await start(), drawn }, helpkit);
    expect(await waiting()).toEqual([]);
    expect(await outcome()).toMatchObject({ problem: 'page-gone' });
  });

  it('has the badge out of the way while the screen is taken', async () => {
    const nonce = await start();
    const { capture } = world.deps;
    world.deps.capture = async (windowId) => {
      expect([asked('page.carriers').length, asked('page.captured').length]).toEqual([1, 0]);
      return capture(windowId);
    };
    await world.handlers['box.drawn']({ nonce, drawn }, helpkit);
    expect(asked('page.captured')).toHaveLength(1);
  });
});
