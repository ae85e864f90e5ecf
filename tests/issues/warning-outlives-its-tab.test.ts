import { expect, it } from 'vitest';
import { forgetTab } from '../../lib/background/tabs.ts';
import { codeAt } from '../../lib/core/otp.ts';
import { testWorld } from '../unit/background/world.ts';
import { enrolment } from '../unit/vault/world.ts';

const extension = { tier: 'extension' } as const;

// A warning was kept by tab and its sign on the button was not: the tab gone, the sign stayed and nothing said why.
it('is said until it is read, as long as the button carries its sign, and names nobody in what is kept', async () => {
  const { deps, handlers, clock, mark, dump } = testWorld();
  await deps.vault.create('a password of tests');
  await deps.vault.add(enrolment({ issuer: 'HelpKit', account: 'desk@shop.example' }), []);
  const chat = { tier: 'page', tabId: 7, documentId: 'document-2', origin: 'https://chat.example' } as const;
  const text = codeAt(enrolment(), clock.now);
  await handlers['told.seen']({ text, how: 'pasted', into: 'composer' }, chat);
  expect(dump()).not.toContain('desk@shop.example');
  await forgetTab(deps.session, chat.tabId);
  expect(mark.said).toMatchObject({ text: '!' });
  const told = () => handlers['told.read']({}, extension);
  expect(await told()).toMatchObject({ name: 'HelpKit (desk@shop.example)', origin: chat.origin });
  await deps.vault.lock('manual');
  expect(await told()).toBeNull();
  await deps.vault.unlock('a password of tests');
  await handlers['told.dismiss']({}, extension);
  expect(await told()).toBeNull();
  expect(mark.said).toBeNull();
});
