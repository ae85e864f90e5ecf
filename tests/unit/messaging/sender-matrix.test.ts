import { describe, expect, it } from 'vitest';
import type { Sender } from '../../../lib/messaging/caller.ts';
import { type MessageName, messages } from '../../../lib/messaging/contract.ts';
import { makeRates } from '../../../lib/messaging/rate.ts';
import { type Handlers, route } from '../../../lib/messaging/router.ts';
import { figure } from '../../figures/figure.ts';
import { fittingRequests } from './fitting-requests.ts';

const own = { id: 'own-extension-id', origin: 'chrome-extension://own-extension-id' };
const page = 'https://app.helpkit.in';

/** Everyone who can make the browser deliver a message, and the tier that the browser's own words give them. */
const senders: { who: string; sender: Sender; tier: 'extension' | 'page' | null }[] = [
  {
    who: 'popup',
    sender: { id: own.id, url: `${own.origin}/popup.html`, origin: own.origin },
    tier: 'extension',
  },
  {
    who: 'popup in a tab, no origin told',
    sender: { id: own.id, url: `${own.origin}/popup.html`, tab: { id: 4 }, frameId: 0 },
    tier: 'extension',
  },
  {
    who: 'engine in a top frame',
    sender: { id: own.id, url: `${page}/login`, origin: page, tab: { id: 4 }, frameId: 0, documentId: 'd' },
    tier: 'page',
  },
  {
    who: 'engine in a top frame, no origin told',
    sender: { id: own.id, url: `${page}/login`, tab: { id: 4 }, frameId: 0 },
    tier: 'page',
  },
  {
    who: 'script in a frame within a page',
    sender: { id: own.id, url: `${page}/login`, origin: page, tab: { id: 4 }, frameId: 7 },
    tier: null,
  },
  {
    who: 'sandboxed document with a genuine-looking url',
    sender: { id: own.id, url: `${page}/login`, origin: 'null', tab: { id: 4 }, frameId: 0 },
    tier: null,
  },
  {
    who: 'origin and url that differ',
    sender: { id: own.id, url: `${page}/login`, origin: 'https://evil.example', tab: { id: 4 }, frameId: 0 },
    tier: null,
  },
  {
    who: 'page url with the origin of the extension forged',
    sender: { id: own.id, url: `${page}/login`, origin: own.origin, tab: { id: 4 }, frameId: 0 },
    tier: null,
  },
  {
    who: 'extension url from a foreign origin',
    sender: { id: own.id, url: `${own.origin}/popup.html`, origin: page, tab: { id: 4 }, frameId: 0 },
    tier: null,
  },
  {
    who: 'a url that only begins like ours',
    sender: { id: own.id, url: `${own.origin}.evil.example/`, origin: own.origin },
    tier: null,
  },
  {
    who: 'another extension',
    sender: {
      id: 'another-id',
      url: 'chrome-extension://another-id/a.html',
      origin: 'chrome-extension://another-id',
    },
    tier: null,
  },
  { who: 'about:blank', sender: { id: own.id, url: 'about:blank', tab: { id: 4 }, frameId: 0 }, tier: null },
  {
    who: 'a page without a tab',
    sender: { id: own.id, url: `${page}/`, origin: page, frameId: 0 },
    tier: null,
  },
  { who: 'nobody', sender: {}, tier: null },
];

const names = Object.keys(messages) as MessageName[]; // own keys of a total map

/** Handlers that only say that they were reached. */
function reachable(reached: string[]): Handlers {
  const handlers = Object.fromEntries(
    names.map((name) => [
      name,
      () => {
        reached.push(name);
        return Promise.resolve({});
      },
    ]),
  );
  return handlers as unknown as Handlers; // a stand-in for each: what they answer does not matter here
}

describe('who may send what', () => {
  const cases = names.flatMap((name) => senders.map((one) => ({ name, ...one })));

  it.each(cases)('$name from $who', async ({ name, sender, tier }) => {
    const reached: string[] = [];
    const listener = route(
      reachable(reached),
      own,
      () => undefined,
      () => true,
    );
    const reply = await listener({ name, request: fittingRequests[name] }, sender);
    if (tier === messages[name].tier)
      expect({ reached, reply }).toEqual({ reached: [name], reply: { ok: true, value: {} } });
    else expect({ reached, reply }).toEqual({ reached: [], reply: { ok: false, code: 'not-allowed' } });
  });

  it('prints the matrix as a figure', async () => {
    let right = 0;
    for (const { name, sender, tier } of cases) {
      const reached: string[] = [];
      await route(
        reachable(reached),
        own,
        () => undefined,
        () => true,
      )({ name, request: fittingRequests[name] }, sender);
      if ((reached.length === 1) === (tier === messages[name].tier)) right += 1;
    }
    figure({
      figure: 'sender matrix, messages x senders judged right',
      part: '5',
      requirement: 'security 14: every message type x every sender kind, 100 % as in the table',
      value: right,
      goal: cases.length,
      holds: right === cases.length,
    });
    expect(right).toBe(cases.length);
  });

  it.each(senders.filter(({ tier }) => tier !== null))(
    'hears no flood of messages from $who',
    async ({ sender, tier }) => {
      let now = 1_800_000_000_000;
      const reached: string[] = [];
      const listener = route(
        reachable(reached),
        own,
        () => undefined,
        makeRates(() => now),
      );
      const [name] = names.filter((one) => messages[one].tier === tier);
      if (name === undefined) throw new Error('a tier without a message');
      const message = { name, request: fittingRequests[name] };
      const burst = tier === 'page' ? 60 : 2_000;
      for (let at = 0; at < burst; at += 1) {
        expect(await listener(message, sender)).toEqual({ ok: true, value: {} });
      }
      expect(await listener(message, sender)).toEqual({ ok: false, code: 'too-many' });
      expect(reached).toHaveLength(burst);
      now -= 60_000;
      expect(await listener(message, sender)).toEqual({ ok: false, code: 'too-many' });
      // A second later it is heard again, and so is another document all the while.
      now += 1_000;
      expect(await listener(message, sender)).toEqual({ ok: true, value: {} });
      const other = { ...sender, tab: { id: 5 }, documentId: 'other' };
      expect(await listener(message, other)).toEqual({ ok: true, value: {} });
    },
  );

  it('takes no origin from the message itself', async () => {
    const reached: string[] = [];
    const listener = route(
      reachable(reached),
      own,
      () => undefined,
      () => true,
    );
    const foreign: Sender = { id: own.id, url: 'https://evil.example/', tab: { id: 1 }, frameId: 3 };
    const reply = await listener(
      { name: 'vault.lock', request: {}, origin: own.origin, sender: { id: own.id } },
      foreign,
    );
    expect(reply).toEqual({ ok: false, code: 'not-allowed' });
    expect(reached).toEqual([]);
  });

  it.each([
    null,
    1,
    'vault.lock',
    [],
    {},
    { name: 'vault.lock' },
    { name: '__proto__', request: {} },
    { name: 'no.such', request: {} },
  ])('is silent on what is no message of ours: %j', (message) => {
    const listener = route(
      reachable([]),
      own,
      () => undefined,
      () => true,
    );
    expect(listener(message, senders[0]?.sender ?? {})).toBeUndefined();
  });
});
