import { expect, it } from 'vitest';
import { rememberOwnSite } from '../../../lib/background/own-site.ts';
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

it('knows where HelpKit was seen last once the browser began anew and the vault is open', async () => {
  const { handlers, deps, addresses } = testWorld();
  const shop = { ...helpkit, origin: 'https://shop.helpkit.in' };
  const opens = async () => {
    await handlers['setUp.open']({}, extension);
    return addresses.at(-1);
  };
  await deps.vault.create('a password of tests');
  await handlers['vault.lock']({}, extension);
  await handlers['prompt.seen'](sms, shop);
  await deps.vault.unlock('a password of tests');
  // Seen while it was locked alone: the next page of it is kept.
  const page = { path: '/inbox', username: '', outside: false, devices: null, recovery: null, own: null };
  await handlers['account.seen']({ ...page, team: null }, shop);
  await handlers['vault.lock']({}, extension);
  await deps.session.remove('own-site');
  expect(await opens()).toBe('https://app.helpkit.in/settings/security/two-factor');
  await deps.vault.unlock('a password of tests');
  expect(await opens()).toBe('https://shop.helpkit.in/settings/security/two-factor');
});

it('leads to no site that the organisation has taken back', async () => {
  const { handlers, deps, addresses, managed } = testWorld();
  const desk = { ...helpkit, origin: 'https://desk.example' };
  await deps.vault.create('a password of tests');
  managed.settings = { helpkitOrigins: [desk.origin] };
  await handlers['prompt.seen'](sms, desk);
  await handlers['setUp.open']({}, extension);
  managed.settings = {};
  await handlers['setUp.open']({}, extension);
  expect(addresses).toEqual([
    'https://desk.example/settings/security/two-factor',
    'https://app.helpkit.in/settings/security/two-factor',
  ]);
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

it('asks the vault nothing for a page of the site that it keeps already', async () => {
  const { deps } = testWorld();
  await deps.vault.create('a password of tests');
  await rememberOwnSite(deps, helpkit.origin);
  deps.vault.status = () => Promise.reject(new Error('asked'));
  await rememberOwnSite(deps, helpkit.origin);
  expect(await deps.vault.ledger('ownSite')).toEqual({ origin: helpkit.origin });
});
