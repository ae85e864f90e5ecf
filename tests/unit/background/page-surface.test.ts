import { Secret } from 'otpauth';
import { expect, it } from 'vitest';
import type { PageCaller } from '../../../lib/messaging/caller.ts';
import { type MessageName, messages } from '../../../lib/messaging/contract.ts';
import { type Chance, chanceOf } from '../../e2e/fixtures/chance.ts';
import { figure } from '../../figures/figure.ts';
import { fittingRequests } from '../messaging/fitting-requests.ts';
import { extension, helpkit, loginPrompt, type TestWorld, testWorld } from './world.ts';

const course = process.env['LONG'] === undefined ? 150 : 20_000;
const password = 'canary password of the vault';
const secrets = ['JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', 'KRUGKIDROVUWG2ZAMJZG653OKRUGKIDR'];
const labels = ['Canaryissuer', 'canaryname', 'Otherissuer', 'othername'];
const callers: PageCaller[] = [
  helpkit,
  { ...helpkit, documentId: 'document-2' },
  { ...helpkit, origin: 'https://evil.example' },
  { ...helpkit, tabId: 8, documentId: 'document-3', origin: 'https://app.helpk1t.in' },
];
const fromPages = (Object.keys(messages) as MessageName[]) // own keys of a total map
  .filter((name) => messages[name].tier === 'page');

/** What crossed to a page: as an answer to its message, or told to it. */
interface Crossed {
  by: string;
  /** Whether a person's act brought it about. */
  act: boolean;
  value: unknown;
}

function needles(): string[] {
  const forms = secrets.flatMap((base32) => {
    const raw = Buffer.from(Secret.fromBase32(base32).bytes);
    return [base32, raw.toString('hex'), raw.toString('base64').replace(/=+$/, '')];
  });
  return [password, ...forms].map((text) => text.toLowerCase());
}

/** Every text in a value, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

async function setUp(): Promise<{ world: TestWorld; ids: string[] }> {
  const world = testWorld();
  await world.handlers['vault.create']({ password }, extension);
  const ids: string[] = [];
  for (const [at, secret] of secrets.entries()) {
    const [issuer, account] = [labels[2 * at], labels[2 * at + 1]];
    const text = `otpauth://totp/${issuer}:${account}?secret=${secret}&issuer=${issuer}`;
    const { drafts } = await world.handlers['draft.read']({ text }, extension);
    const [draft] = drafts;
    if (!draft) throw new Error('no draft');
    const kept = { id: draft.id, issuer: draft.issuer, account: draft.account, bind: false };
    ids.push((await world.handlers['draft.keep'](kept, extension)).id);
  }
  for (const id of ids) await world.handlers['account.bind']({ id, origin: helpkit.origin }, extension);
  world.page['page.look'] = () => loginPrompt;
  world.page['page.fill'] = () => ({ filled: 6, of: 6, problem: null, waitUntil: null, trusted: false });
  return { world, ids };
}

it('nothing but the digits crosses to a page, and those after a person’s act alone', async () => {
  const { world, ids } = await setUp();
  const chance: Chance = chanceOf(6);
  const crossed: Crossed[] = [];
  const say = async (name: MessageName, request: object, caller: PageCaller, act = false) => {
    const before = world.told.length;
    // The tier of each of these is a page's; a handler that refuses says a code of ours alone.
    const handle = world.handlers[name] as (request: object, caller: PageCaller) => Promise<unknown>;
    const value = await handle(request, caller).catch((error: unknown) => String(error));
    crossed.push({ by: name, act, value });
    for (const told of world.told.slice(before)) crossed.push({ by: told.name, act, value: told.request });
  };
  const fill = async () => {
    const before = world.told.length;
    const wish = { tabId: helpkit.tabId, accountId: ids[0] ?? '', bindTo: null, trust: null };
    await world.handlers['tab.fill'](wish, extension).catch(() => null);
    for (const told of world.told.slice(before))
      crossed.push({ by: told.name, act: true, value: told.request });
  };
  await say('prompt.seen', loginPrompt, helpkit);
  await say('fill.asked', { nonce: loginPrompt.nonce, accountId: null, click: true }, helpkit, true);
  for (let at = 0; at < course; at += 1) {
    world.clock.now += chance(20_000);
    const caller = callers[chance(callers.length)] ?? helpkit;
    const choice = chance(10);
    if (choice < 3) await say('prompt.seen', loginPrompt, caller);
    else if (choice === 3) await fill();
    else if (choice < 6) {
      const accountId = chance(2) === 0 ? null : (ids[chance(2)] ?? null);
      // The badge says this of a press that the browser calls trusted.
      await say('fill.asked', { nonce: loginPrompt.nonce, accountId, click: true }, caller, true);
    } else if (choice === 6 && chance(3) === 0) {
      await world.handlers['vault.lock']({}, extension);
      await say('fill.asked', { nonce: loginPrompt.nonce, accountId: null, click: true }, caller);
      await world.handlers['vault.unlock']({ password }, extension);
    } else {
      const name = fromPages[chance(fromPages.length)] ?? 'engine.wanted';
      await say(name, { ...fittingRequests[name], nonce: loginPrompt.nonce }, caller, name === 'fill.asked');
    }
  }

  const isChoice = ({ by, act, value }: Crossed) =>
    by === 'fill.asked' && act && (value as { status?: string }).status === 'choose';
  const all = crossed.map((one) => ({ ...one, text: JSON.stringify(one.value)?.toLowerCase() ?? '' }));
  const leaks = all.filter(({ text }) => needles().some((needle) => text.includes(needle)));
  // Which of several accounts is asked after a press, by their names: the badge shows them where no page's script looks.
  const named = all.filter(
    (one) => !isChoice(one) && labels.some((label) => one.text.includes(label.toLowerCase())),
  );
  const codes = all.filter(({ value }) => textsIn(value).some((text) => /^\d{6,8}$/.test(text)));
  const unasked = codes.filter(({ act }) => !act);
  figure({
    figure: `of ${all.length} answers and messages to pages, ${codes.length} of them with a code, those that told a seed, a key, a name unasked, or a code without an act`,
    part: '9',
    requirement:
      'security 6: 0 seeds or keys in any message to a tab, names only to choose by after a press; only the digits after an act',
    value: leaks.length + named.length + unasked.length,
    goal: 0,
    holds: leaks.length + named.length + unasked.length === 0 && codes.length > 0,
  });
  expect(leaks).toEqual([]);
  expect(named).toEqual([]);
  expect(unasked).toEqual([]);
  expect(codes.length).toBeGreaterThan(5);
  expect(all.some(isChoice), 'both accounts were offered').toBe(true);
  expect(codes.map(({ by }) => by).filter((by) => by !== 'fill.asked' && by !== 'page.fill')).toEqual([]);
});
