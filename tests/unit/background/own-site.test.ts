import { expect, it } from 'vitest';
import type { PageCaller } from '../../../lib/messaging/caller.ts';
import { helpkit, loginPrompt, testWorld } from './world.ts';

const extension = { tier: 'extension' } as const;
const choice = { ...loginPrompt, kind: 'none', waitsFor: null, fields: 0, choosesMethod: true } as const;
const sms = { ...loginPrompt, kind: 'sms', waitsFor: 'sms' } as const;

it('offers an app in the place of SMS at HelpKit, and nowhere else', async () => {
  const { handlers, deps } = testWorld();
  await deps.vault.create('a password of tests');
  expect(await handlers['prompt.seen'](sms, helpkit)).toMatchObject({ state: 'sms' });
  expect(await handlers['prompt.seen'](choice, helpkit)).toMatchObject({ state: 'method' });
  const elsewhere = { ...helpkit, origin: 'https://shop.example' };
  expect(await handlers['prompt.seen'](choice, elsewhere)).toMatchObject({ state: 'none' });
  await handlers['vault.lock']({}, extension);
  expect(await handlers['prompt.seen'](choice, helpkit)).toMatchObject({ state: 'method' });
  expect(await handlers['prompt.seen'](choice, elsewhere)).toMatchObject({ state: 'none' });
  await deps.vault.unlock('a password of tests');
  const bank: PageCaller = { ...helpkit, origin: 'https://bank.example' };
  expect(await handlers['prompt.seen'](sms, bank)).toMatchObject({ state: 'none' });
  expect((await handlers['health.read']({}, extension)).findings).toEqual([]);
});

it('tells the popup that the page lets a method be chosen', async () => {
  const { handlers, page } = testWorld();
  page['page.look'] = () => choice;
  const look = () => handlers['tab.look']({ tabId: 7 }, extension);
  await handlers['prompt.seen'](sms, helpkit);
  expect(await look()).toMatchObject({ choosesMethod: false, helpkit: true });
  await handlers['prompt.seen'](choice, helpkit);
  expect(await look()).toMatchObject({ choosesMethod: true, helpkit: true });
});

it('does so for whoever has no vault yet', async () => {
  const { handlers } = testWorld();
  expect(await handlers['prompt.seen'](sms, helpkit)).toMatchObject({ state: 'sms' });
  expect(await handlers['prompt.seen'](choice, helpkit)).toMatchObject({ state: 'method' });
});

it('opens the two-factor settings of the HelpKit that was seen last', async () => {
  const { handlers, addresses } = testWorld();
  await handlers['setUp.open']({}, extension);
  await handlers['prompt.seen'](sms, { ...helpkit, origin: 'https://shop.helpkit.in' });
  await handlers['prompt.seen'](sms, { ...helpkit, origin: 'https://elsewhere.example' });
  await handlers['setUp.open']({}, extension);
  expect(addresses).toEqual([
    'https://app.helpkit.in/settings/security/two-factor',
    'https://shop.helpkit.in/settings/security/two-factor',
  ]);
});
