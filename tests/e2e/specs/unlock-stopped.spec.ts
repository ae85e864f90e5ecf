import { vaultPassword } from '../fixtures/main-job.ts';
import { expect, test } from '../fixtures/test.ts';
import { vaultMessages } from '../fixtures/vault-messages.ts';

test('a vault that is told to lock while it is being unlocked ends locked', async ({ extension }) => {
  const vault = await vaultMessages(extension);
  await vault.ask('vault.create', { password: vaultPassword });
  await vault.ask('vault.lock', {});
  for (const after of [0, 50, 150]) {
    // As the popup does: the stop is sent while the key is being made, and again once the answer is there.
    await vault.send('vault.unlock', { password: vaultPassword });
    await vault.page.waitForTimeout(after);
    const sent = vault.page.evaluate(
      `chrome.runtime.sendMessage({ name: 'vault.lock', request: {} }).then(() => undefined)`,
    );
    expect((await vault.outcome())?.ok, `${after} ms`).toBe(true);
    await sent;
    // The page may be closed by now: the first stop alone has to do, once the unlocking had begun.
    if (after > 0) expect((await vault.ask('vault.status', {})).state, `${after} ms`).toBe('locked');
    const { state } = await vault.ask('vault.lock', {});
    expect(state, `${after} ms`).toBe('locked');
    expect((await vault.ask('vault.status', {})).state, `${after} ms`).toBe('locked');
  }
  // And it opens as ever.
  expect((await vault.ask('vault.unlock', { password: vaultPassword })).result).toBe('unlocked');
});
