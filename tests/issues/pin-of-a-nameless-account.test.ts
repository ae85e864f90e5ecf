import { expect, it } from 'vitest';
import { extension, testWorld } from '../unit/background/world.ts';
import { enrolment } from '../unit/vault/world.ts';

// An account that came without a name could not be pinned, and each edit of any other read the secret for nothing.
it('an account without a name is changed in all else, and no other loses its last one', async () => {
  const { handlers, deps } = testWorld();
  await deps.vault.create(null);
  const { id } = await deps.vault.add(enrolment({ issuer: '', account: '' }), []);
  const edit = (of: string, change: object) => handlers['account.edit']({ id: of, edit: change }, extension);
  expect(await edit(id, { pinned: true })).toMatchObject({ pinned: true });
  expect(await edit(id, { issuer: ' ', account: '', tags: ['old'] })).toMatchObject({ tags: ['old'] });
  expect(await edit(id, { issuer: 'Named' })).toMatchObject({ issuer: 'Named' });
  await expect(edit(id, { issuer: '' })).rejects.toThrow('bad-request');
  const { read } = deps.vault;
  deps.vault.read = () => Promise.reject(new Error('read'));
  expect(await edit(id, { pinned: false })).toMatchObject({ pinned: false });
  deps.vault.read = read;
});
