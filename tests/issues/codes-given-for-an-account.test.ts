import { expect, it } from 'vitest';
import { extension, given, testWorld } from '../unit/background/world.ts';
import { enrolment } from '../unit/vault/world.ts';

const codes = Array.from({ length: 10 }, (_, at) => `ab${at}c-de${at}f-gh${at}j`).join('\n');

// Given on the page of one account, they were kept for the first one of the list unless the person noticed.
it('backup codes are kept for the account on whose page they were given', async () => {
  const { handlers, deps, texts } = testWorld();
  await deps.vault.create('a password of tests');
  const first = await deps.vault.add(enrolment({ account: 'one@example.com' }), []);
  const secret = 'KRUGKIDROVUWG2ZAMJZG653OEBTG66BA';
  const { id } = await deps.vault.add(enrolment({ account: 'two@example.com', secret }), []);

  const pasted = await handlers['codes.given']({ id, text: codes, source: 'pasted' }, extension);
  expect(pasted.accounts).toEqual([id, first.id]);
  texts.push(codes);
  expect((await handlers['codes.picture']({ id, picture: given }, extension)).accounts[0]).toBe(id);
  // Also after the popup was closed and opened again.
  expect((await handlers['opening.read']({}, extension)).waitingCodes?.accounts[0]).toBe(id);
});
