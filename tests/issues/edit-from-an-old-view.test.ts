import { expect, it } from 'vitest';
import { enrolmentUri, extension, testWorld } from '../unit/background/world.ts';

it('an edit that began before the account was pinned does not take the pin away', async () => {
  const { handlers } = testWorld();
  await handlers['vault.create']({ password: null }, extension);
  const { drafts } = await handlers['draft.read']({ text: enrolmentUri }, extension);
  const [draft] = drafts;
  if (draft === undefined) throw new Error('no draft');
  const { id } = await handlers['draft.keep'](
    { id: draft.id, issuer: draft.issuer, account: draft.account, bind: false },
    extension,
  );
  await handlers['account.edit']({ id, edit: { pinned: true } }, extension);
  const edited = await handlers['account.edit'](
    { id, edit: { issuer: ' Renamed ', account: '' } },
    extension,
  );
  expect(edited).toMatchObject({ issuer: 'Renamed', account: '', pinned: true });
  await expect(handlers['account.edit']({ id, edit: { issuer: ' ' } }, extension)).rejects.toMatchObject({
    code: 'bad-request',
  });
});
