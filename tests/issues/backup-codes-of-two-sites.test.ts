import { expect, it } from 'vitest';
import type { PageCaller } from '../../lib/messaging/caller.ts';
import { enrolmentUri, extension, helpkit, testWorld } from '../unit/background/world.ts';
import { listedCodes, listPage } from './list-page.ts';

// A site shows its codes once. Who took those of one, closed the popup without an answer and took those of the next, lost the
// first ones without a word.
it('the codes of a site wait behind those of the next one', async () => {
  const { handlers, deps, page } = testWorld();
  await handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
  const other: PageCaller = {
    ...helpkit,
    tabId: 8,
    documentId: 'document-2',
    origin: 'https://shop.example',
  };
  const [draft] = (await handlers['draft.read']({ text: enrolmentUri }, extension)).drafts;
  if (draft === undefined) throw new Error('no draft');
  const { issuer, account } = draft;
  const { id } = await handlers['draft.keep']({ id: draft.id, issuer, account, bind: false }, extension);
  for (const { origin } of [helpkit, other]) await deps.vault.bind(id, { origin, source: 'enrolled', at: 0 });

  const take = async (caller: PageCaller, nonce: string, sign: string) => {
    await handlers['prompt.seen'](listPage(nonce), caller);
    page['page.codes'] = () => ({ codes: listedCodes(sign) });
    await handlers['codes.wanted']({ nonce }, caller);
  };
  const waiting = async () => (await handlers['opening.read']({}, extension)).waitingCodes;
  const waits = async () => (await waiting())?.origin ?? null;
  const drop = async () => handlers['codes.drop']({ waiting: (await waiting())?.id ?? '' }, extension);
  await take(helpkit, 'one', 'AB');
  await take(other, 'two', 'XY');
  expect(await waits()).toBe('https://shop.example');
  await drop();
  expect(await waits()).toBe(helpkit.origin);
  await handlers['codes.keep']({ id, waiting: (await waiting())?.id ?? '', passphrase: null }, extension);
  expect(await waits()).toBeNull();

  // New codes of one site take the place of its old ones.
  await take(helpkit, 'three', 'AB');
  await take(helpkit, 'four', 'XY');
  await drop();
  expect(await waits()).toBeNull();
});
