import { beforeEach, expect, it } from 'vitest';
import { extension, helpkit, loginPrompt, type TestWorld, testWorld } from '../unit/background/world.ts';

const password = 'correct horse battery staple';
const enrolPrompt = { ...loginPrompt, kind: 'enrol' as const, pictures: 1 };
const uriOf = (secret: string, name = 'agent@team.example') =>
  `otpauth://totp/HelpKit:${name}?secret=${secret}&issuer=HelpKit`;
const older = uriOf('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP');
const newer = uriOf('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
let world: TestWorld;

const scan = (byItself: boolean) =>
  world.handlers['draft.scan']({ tabId: null, from: null, byItself }, extension);
const waiting = () => world.handlers['draft.list']({}, extension);
function show(...texts: string[]) {
  world.texts.splice(0, world.texts.length, ...texts);
}
const codeOf = async (text: string) => {
  const other = testWorld();
  await other.handlers['vault.create']({ password }, extension);
  const { drafts } = await other.handlers['draft.read']({ text }, extension);
  return drafts[0]?.window?.current;
};

beforeEach(async () => {
  world = testWorld();
  await world.handlers['vault.create']({ password }, extension);
  await world.handlers['prompt.seen'](enrolPrompt, helpkit);
  world.page['page.look'] = () => enrolPrompt;
  world.page['page.carriers'] = () => ({
    boxes: [],
    viewport: { width: 800, height: 600 },
    further: 0,
    next: 0,
  });
});

// A site makes another key whenever its enrolment is opened. Who had looked at the first and came back to the page later was
// asked to keep that one: the page was not looked at while it waited, and took no code of it.
it('an account that waits for a yes goes where its page shows another key for it by now', async () => {
  show(older);
  const [first] = (await scan(true)).drafts;
  show(newer);
  const { drafts } = await scan(true);
  expect(drafts).toMatchObject([{ id: first?.id, window: { current: await codeOf(newer) } }]);
  expect(await waiting()).toHaveLength(1);
});

it('likewise where the vault was locked in between', async () => {
  show(older);
  await scan(true);
  await world.handlers['vault.lock']({}, extension);
  show(newer);
  await scan(true);
  await world.handlers['vault.unlock']({ password }, extension);
  expect(await waiting()).toMatchObject([{ window: { current: await codeOf(newer) } }]);
});

it('what one look finds side by side stays, as does what another site asks and another account', async () => {
  const other = uriOf('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'owner@team.example');
  show(older, newer, other);
  await scan(false);
  expect(await waiting()).toHaveLength(3);
  await scan(false);
  expect(await waiting()).toHaveLength(3);
});

it('what was found elsewhere is answered before a page is looked at by itself', async () => {
  await world.handlers['draft.read']({ text: older }, extension);
  show(newer);
  expect((await scan(true)).drafts).toEqual([]);
  expect(await waiting()).toHaveLength(1);
});

it('what else the page shows is not added to what was chosen of it', async () => {
  show(older);
  await scan(false);
  show(older, uriOf('MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK', 'owner@team.example'));
  expect((await scan(true)).drafts).toHaveLength(1);
  expect(await waiting()).toHaveLength(1);
});
