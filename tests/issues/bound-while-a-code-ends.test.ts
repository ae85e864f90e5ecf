import { expect, it } from 'vitest';
import { enrolmentUri, extension, helpkit, loginPrompt, testWorld } from '../unit/background/world.ts';

// Who said in the last seconds of a code that the account belongs to this page, and closed the popup, was given neither a
// code nor a badge: the page did not hear that it has an account now.
it('a page hears of the account that is bound to it although its code is about to end', async () => {
  const { handlers, page, told, clock } = testWorld();
  await handlers['vault.create']({ password: 'correct horse battery staple' }, extension);
  const [draft] = (await handlers['draft.read']({ text: enrolmentUri }, extension)).drafts;
  if (draft === undefined) throw new Error('no draft');
  const { id, issuer, account } = draft;
  const kept = await handlers['draft.keep']({ id, issuer, account, bind: false }, extension);
  await handlers['prompt.seen'](loginPrompt, helpkit);
  page['page.look'] = () => loginPrompt;
  clock.now += 28_500;
  told.length = 0;
  const receipt = await handlers['tab.fill'](
    { tabId: 7, accountId: kept.id, bindTo: helpkit.origin, trust: null },
    extension,
  );
  expect(receipt.problem).toBe('wait');
  expect(told.map(({ name }) => name)).toContain('page.refresh');
});
