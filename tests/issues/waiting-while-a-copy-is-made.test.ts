import { expect, it, vi } from 'vitest';
import { openVault } from '../../lib/vault/vault.ts';
import { makeVault, password } from '../unit/vault/world.ts';

const other = 'another password of tests';

// The second copy of a large vault takes its time. A worker that ended over it left what waited for a yes sealed by a key that was
// gone: backup codes among it, which a site shows once.
it('what waits for a yes opens by the new key before the second copy is made by it', async () => {
  const { world, vault } = await makeVault();
  await world.session.set('waiting', await vault.sealDraft('ten backup codes'));
  const { set } = world.area;
  const written = vi.fn(() => new Promise<void>(() => {}));
  world.area.set = written;
  void vault.changeWays(password, { password: other }, async (reseal) => {
    await world.session.set('waiting', await reseal(String(await world.session.get('waiting'))));
  });
  await vi.waitFor(() => expect(written).toHaveBeenCalled());

  // The worker ends here, and the next one begins.
  const woken = openVault({ ...world, area: { ...world.area, set } });
  expect(await woken.openDraft(String(await world.session.get('waiting')))).toBe('ten backup codes');
  await woken.lock('manual');
  expect(await woken.unlock(other)).toBe('unlocked');
});
